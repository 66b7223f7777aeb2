/** Projects and enterprises over the years: what was said of each, stage by stage, each step one click from its sentence. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { groupBy } from "../../report/group.ts";
import type { Kept } from "../kept.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import { linkFact, renderField, shortenPath } from "../table.ts";
import { asked, askedPage, say, type Visit } from "../visit.ts";
import { nameTerm } from "./names.ts";
import { renderEnterpriseTabs, renderProjectTabs } from "./project-tabs.ts";
import { findQuery, givenParameters, readSlice, renderExports } from "./query.ts";

const thingsPerPage = 30;
/** Characters shown on either side of the name in a long sentence. */
const aroundName = 60;

/** A saved query that lists mentions of named things, and the words of its columns. */
interface Timeline {
  readonly query: string;
  readonly path: string;
  /** Column of the name; with `_count`, of the number of things. */
  readonly thing: string;
  /** Column of the stage that each mention says. */
  readonly stage: string;
}

const projects: Timeline = {
  query: "project_timelines",
  path: "/projects/timelines",
  thing: "project",
  stage: "stage",
};

const enterprises: Timeline = {
  query: "enterprise_timelines",
  path: "/enterprises/timelines",
  thing: "enterprise",
  stage: "role",
};

export async function showProjectTimelines(
  visit: Visit,
  database: Database,
  kept: Kept,
): Promise<Page> {
  const rows = await readMentions(visit, database, kept, projects);
  return {
    title: say(visit, "项目历年的阶段", "Projects over the years"),
    body: html`${renderProjectTabs(visit)}${renderTimelines(visit, projects, rows)}`,
  };
}

export async function showEnterpriseTimelines(
  visit: Visit,
  database: Database,
  kept: Kept,
): Promise<Page> {
  const rows = await readMentions(visit, database, kept, enterprises);
  return {
    title: say(visit, "企业历年的进展", "Enterprises over the years"),
    body: html`${renderEnterpriseTabs(visit)}${renderTimelines(visit, enterprises, rows)}`,
  };
}

async function readMentions(
  visit: Visit,
  database: Database,
  kept: Kept,
  timeline: Timeline,
): Promise<readonly PlainRow[]> {
  const query = findQuery(timeline.query);
  if (query === null) return [];
  const slice = { offset: (askedPage(visit) - 1) * thingsPerPage, limit: thingsPerPage };
  return (await readSlice(database, kept, query, givenParameters(visit, query), slice)).rows;
}

function renderTimelines(visit: Visit, timeline: Timeline, rows: readonly PlainRow[]): Html {
  const { thing, path, query } = timeline;
  const count = Number(rows[0]?.[`${thing}_count`] ?? 0);
  const parameters = Object.fromEntries(
    ["place", thing, "years"].flatMap((name) => {
      const value = asked(visit, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const things = groupBy(rows, (row) => `${row["place"]} ${row[thing]}`);
  return html`<form class="filter" action="${path}">
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"))}
${renderField(say(visit, "名称里的字", "Words of the name"), thing, asked(visit, thing))}
${renderField(say(visit, "至少在几年里提到", "Named in how many years"), "years", asked(visit, "years"))}
<button>${say(visit, "看", "Show")}</button></form>
${renderExports(visit, `/ask/${query}`, parameters)}
<p class="where">${count === 0 ? say(visit, "没有符合条件的。少写几个字再看。", "None fits. Write fewer words of the name.") : say(visit, `${count} 个，各地年份多的在先`, `${count}; of each place those with most years first`)}</p>
${[...things].map(([name, own]) => renderThing(visit, timeline, name, own))}
${renderPager(visit, askedPage(visit), count > askedPage(visit) * thingsPerPage)}`;
}

function renderThing(
  visit: Visit,
  timeline: Timeline,
  name: string,
  rows: readonly PlainRow[],
): Html {
  const { stage } = timeline;
  const steps = groupBy(rows, (row) =>
    [row["delivered_year"], row[stage], row["is_planned"]].join("\u0000"),
  );
  return html`<section><h2>${name}</h2><ol class="timeline">${[...steps.values()].map((own) => renderStep(visit, timeline, own))}</ol></section>`;
}

/** The shortest sentence stands for what else a year says of the same stage: a list of sources says least. */
function renderStep(visit: Visit, timeline: Timeline, rows: readonly PlainRow[]): Html {
  const [row, ...others] = rows.toSorted(
    (a, b) => String(a["sentence"]).length - String(b["sentence"]).length,
  );
  if (row === undefined) return html``;
  const stage = nameTerm(visit, timeline.stage, String(row[timeline.stage]));
  const planned = row["is_planned"] === true && stage !== "" ? say(visit, "打算", "planned: ") : "";
  const links = others.map((other, at) => html` ${linkFact(other["fact_id"], String(at + 2))}`);
  const more =
    others.length === 0
      ? ""
      : html` <small>${say(visit, "同年又见", "also that year")}${links}</small>`;
  return html`<li><strong>${row["delivered_year"]}</strong> ${stage === "" ? "" : html`<span class="verdict">${planned}${stage}</span>`} ${linkFact(row["fact_id"], shorten(String(row["sentence"]), String(row[timeline.thing])))} <small class="path">${shortenPath(String(row["document"]))}</small>${more}</li>`;
}

/** A sentence that lists the sources of a whole yearbook would hide the others: what stands around the name is left. */
function shorten(sentence: string, name: string): string {
  if (sentence.length <= 2 * aroundName + name.length) return sentence;
  const at = Math.max(0, sentence.indexOf(name.slice(0, 4)));
  const start = Math.max(0, at - aroundName);
  const end = Math.min(sentence.length, at + name.length + aroundName);
  return `${start > 0 ? "……" : ""}${sentence.slice(start, end)}${end < sentence.length ? "……" : ""}`;
}
