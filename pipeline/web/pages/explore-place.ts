/** Where to begin: the tree of divisions, and what a place promised, many indicators at once. */
import { html, raw } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { groupBy } from "../../report/group.ts";
import { chartTargets } from "../../report/kinds/charts.ts";
import type { Chart } from "../../report/model.ts";
import { readHead } from "../../report/reads/head.ts";
import { readTargets } from "../../report/reads/targets.ts";
import { measureNames } from "../../report/words.ts";
import { type ChartWords, drawChart } from "../../report/write/svg-chart.ts";
import type { Html } from "../layout.ts";
import { address, say, type Visit } from "../visit.ts";
import type { Place } from "./explore.ts";
import { nameIndicator } from "./names.ts";

/** Below so many places the tree stands open. */
const mostOpen = 60;

/** Each place below its superior; a superior of which there is no document is a heading. */
export function renderPlaces(visit: Visit, places: readonly PlainRow[]): Html {
  const names = new Set(places.map(({ name }) => String(name)));
  const children = groupBy(
    places.filter(({ name, parent_name }) => name !== parent_name),
    ({ parent_name }) => String(parent_name ?? ""),
  );
  const below = (parent: string): readonly PlainRow[] => children.get(parent) ?? [];
  const branch = (rows: readonly PlainRow[], depth: number): Html =>
    rows.length === 0 || depth > 6
      ? html``
      : html`<ul>${rows.map((row) => {
          const own = below(String(row["name"]));
          return html`<li>${renderNode(visit, row, branch(own, depth + 1), own.length > 0 && places.length > mostOpen && depth > 0)}</li>`;
        })}</ul>`;
  const roots = places.filter(
    ({ name, parent_name }) => parent_name === null || parent_name === name,
  );
  const missing = [...children.keys()].filter((name) => name !== "" && !names.has(name));
  const others = missing.map(
    (name) =>
      html`<li>${name} <small>${say(visit, "没有它的文件", "no document of it")}</small>${branch(below(name), 1)}</li>`,
  );
  return html`<section class="tree"><h2>${say(visit, "地方", "Places")}</h2>${branch(roots, 0)}${others.length === 0 ? "" : html`<ul>${others}</ul>`}</section>`;
}

function renderNode(visit: Visit, row: PlainRow, children: Html, isFolded: boolean): Html {
  const { name, document_count, promise_count } = row;
  const own = html`<a href="${address("/explore", { place: String(name) })}">${name}</a> <small>${say(visit, `${document_count} 件，承诺 ${promise_count}`, `${document_count} documents, ${promise_count} promises`)}</small>`;
  return isFolded
    ? html`<details><summary>${own}</summary>${children}</details>`
    : html`${own}${children}`;
}

export async function renderPlace(
  visit: Visit,
  database: Database,
  place: Place,
  indicators: readonly PlainRow[],
): Promise<Html> {
  const { asOf } = await readHead(database, undefined);
  const rows = await readTargets(database, { place: place.name, document: null, year: null, asOf });
  const charts = chartTargets(rows);
  const words = visit.language === "zh" ? undefined : englishWords;
  // drawChart escapes what it writes.
  const figures = charts.map(
    (chart) =>
      html`<figure><a href="${address("/explore", { place: place.name, indicator: chart.indicator })}">${raw(drawChart({ ...chart, title: titleOf(visit, chart) }, words))}</a></figure>`,
  );
  const drawn =
    charts.length === 0
      ? html`<p class="none">${say(visit, "没有可以画成图的目标。", "There is no target that can be drawn.")}</p>`
      : html`<p class="where">${say(visit, "条是目标，点是完成；实心为达到。点开一幅看各年的原句。", "A bar is the promise, a dot the delivery, a full dot a promise kept. Open one to see the sentences.")}</p><div class="charts">${figures}</div>`;
  return html`${renderAbout(visit, place)}${drawn}${renderIndicators(visit, place, indicators)}`;
}

const englishWords: ChartWords = { aim: "Target", describe: describeInEnglish };

function describeInEnglish({ title, points }: Chart): string {
  const years = points.map(
    ({ label, low, high, delivered }) =>
      `${label} target ${low ?? high ?? "none"}, delivered ${delivered ?? "none"}`,
  );
  return `${title}: ${years.join("; ")}`;
}

/** Charts of reports name their measure in Chinese. */
function titleOf(visit: Visit, { title, indicator }: Chart): string {
  const said = title.slice(indicator.length);
  const [measure] = Object.entries(measureNames).find(([, name]) => name === said) ?? ["level"];
  return nameIndicator(visit, indicator, measure);
}

/** The other pages about the same place. */
function renderAbout(visit: Visit, { name, parent }: Place): Html {
  const place = { place: name };
  const links: readonly (readonly [path: string, text: string])[] = [
    [address("/commitments", place), say(visit, "任务", "Commitments")],
    [address("/due", place), say(visit, "本月到期", "Due this month")],
    [address("/projects", place), say(visit, "项目", "Projects")],
    [address("/enterprises", place), say(visit, "企业", "Enterprises")],
    [address("/contradictions", place), say(visit, "对不上的数字", "Figures that do not agree")],
    [address("/documents", place), say(visit, "文件", "Documents")],
    [address("/ask/scores", place), say(visit, "完成率", "Scores")],
  ];
  const above =
    parent === null
      ? ""
      : html`<a href="${address("/explore", { place: parent })}">${say(visit, "上级：", "Superior: ")}${parent}</a>`;
  return html`<p class="counts">${above}${links.map(([path, text]) => html`<a href="${path}">${text}</a>`)}</p>`;
}

function renderIndicators(visit: Visit, place: Place, indicators: readonly PlainRow[]): Html {
  if (indicators.length === 0) return html``;
  const list = (rows: readonly PlainRow[]): Html =>
    html`<ul class="indicators">${rows.map(({ indicator, indicator_id, years }) => {
      const wanted = String(indicator_id ?? indicator);
      return html`<li><a href="${address("/explore", { place: place.name, indicator: wanted })}">${indicator}</a> <small>${years}</small></li>`;
    })}</ul>`;
  const often = indicators.filter(({ years }) => Number(years) > 1);
  const once = indicators.filter(({ years }) => Number(years) <= 1);
  const others =
    once.length === 0
      ? ""
      : html`<details><summary>${say(visit, `只承诺过一年的 ${once.length} 项`, `${once.length} promised in one year only`)}</summary>${list(once)}</details>`;
  return html`<section><h2>${say(visit, "承诺过的指标，和承诺了几年", "Indicators that were promised, and in how many years")}</h2>${list(often)}${others}</section>`;
}
