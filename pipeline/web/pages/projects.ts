/** Projects: by stage, over the years, and the four rates with their arithmetic. */
import { html } from "hono/html";
import { pickLanguage } from "../../cli/language.ts";
import type { Database, PlainRow } from "../../database.ts";
import { plainNumber } from "../../report/value-text.ts";
import { runQuery } from "../../track/query.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import { renderField, renderTable, shortenPath } from "../table.ts";
import { address, asked, askedPage, say, type Visit } from "../visit.ts";
import { nameTerm } from "./names.ts";
import { renderProjectTabs } from "./project-tabs.ts";
import { renderExports } from "./query.ts";

const projectsPerPage = 30;
const longestSentence = 200;

function parametersOf(visit: Visit, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = asked(visit, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** What may not be divided by nothing is no rate. */
export async function showRates(visit: Visit, database: Database): Promise<Page> {
  const parameters = parametersOf(visit, ["place", "year"]);
  const { rows } = await runQuery(database, "project_rates", parameters);
  const known = rows.filter(({ value }) => value !== null);
  const columns = [
    { title: say(visit, "地方", "Place"), cell: (row: PlainRow) => String(row["place"]) },
    { title: say(visit, "年份", "Year"), cell: (row: PlainRow) => String(row["year"]) },
    {
      title: say(visit, "哪个率", "Rate"),
      cell: (row: PlainRow) => nameTerm(visit, "rate", String(row["rate"])),
    },
    { title: say(visit, "算式", "Arithmetic"), cell: printArithmetic },
    {
      title: say(visit, "口径", "Definition"),
      kind: "quote" as const,
      cell: (row: PlainRow) => pickLanguage(String(row["definition"]), visit.language),
    },
  ];
  return {
    title: say(visit, "项目履约率、开工率、资金到位率、建成投产率", "Rates of projects"),
    body: html`${renderProjectTabs(visit)}<form class="filter" action="/projects/rates">
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"))}
${renderField(say(visit, "年份", "Year"), "year", asked(visit, "year"))}
<button>${say(visit, "看", "Show")}</button></form>
${renderExports(visit, "/ask/project_rates", parameters)}
${renderTable(say(visit, `${known.length} 个率；没有分母的不列`, `${known.length} rates; those without a denominator are left out`), columns, known)}`,
  };
}

function printArithmetic(row: PlainRow): string {
  const value = `${plainNumber(Number(row["value"]))}%`;
  if (typeof row["numerator"] !== "number" || typeof row["denominator"] !== "number") return value;
  return `${plainNumber(row["numerator"])} ÷ ${plainNumber(row["denominator"])} = ${value}`;
}

export async function showTimelines(visit: Visit, database: Database): Promise<Page> {
  const parameters = parametersOf(visit, ["place", "project", "years"]);
  const { rows } = await runQuery(database, "project_timelines", parameters);
  const groups = new Map<string, PlainRow[]>();
  for (const row of rows) {
    const key = `${row["place"]} ${row["project"]}`;
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  const page = askedPage(visit);
  const shown = [...groups].slice((page - 1) * projectsPerPage, page * projectsPerPage);
  return {
    title: say(visit, "项目历年的阶段", "Projects over the years"),
    body: html`${renderProjectTabs(visit)}<form class="filter" action="/projects/timelines">
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"))}
${renderField(say(visit, "名称里的字", "Words of the name"), "project", asked(visit, "project"))}
${renderField(say(visit, "至少在几年里提到", "Named in how many years"), "years", asked(visit, "years"))}
<button>${say(visit, "看", "Show")}</button></form>
${renderExports(visit, "/ask/project_timelines", parameters)}
<p class="where">${say(visit, `${groups.size} 个项目，年份多的在先`, `${groups.size} projects, those with most years first`)}</p>
${shown.map(([name, own]) => renderTimeline(visit, name, own))}
${renderPager(visit, page, groups.size > page * projectsPerPage)}`,
  };
}

function renderTimeline(visit: Visit, name: string, rows: readonly PlainRow[]): Html {
  const steps = rows.map((row) => {
    const stage = nameTerm(visit, "stage", String(row["stage"]));
    const planned =
      row["is_planned"] === true && stage !== "" ? say(visit, "打算", "planned: ") : "";
    return html`<li><strong>${row["delivered_year"]}</strong> ${stage === "" ? "" : html`<span class="verdict">${planned}${stage}</span>`} ${shorten(String(row["sentence"]))} <a class="path" href="${address("/document", { path: String(row["document"]) })}">${shortenPath(String(row["document"]))}</a></li>`;
  });
  return html`<section><h2>${name}</h2><ol class="timeline">${steps}</ol></section>`;
}

/** A sentence that lists the sources of a whole yearbook would hide the others. */
function shorten(sentence: string): string {
  return sentence.length > longestSentence ? `${sentence.slice(0, longestSentence)}……` : sentence;
}
