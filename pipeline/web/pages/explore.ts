/** Promise against delivery over years: of a place and an indicator, of several places, or of many indicators at once. */
import { html, raw } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { chartTargets } from "../../report/kinds/charts.ts";
import { readHead } from "../../report/reads/head.ts";
import { readTargets, type TargetRow } from "../../report/reads/targets.ts";
import { drawChart } from "../../report/write/svg-chart.ts";
import { readSqlFile } from "../../sql-files.ts";
import { foldPhrase } from "../../track/index.ts";
import type { Html, Page } from "../layout.ts";
import { renderField, renderSelect, renderTable } from "../table.ts";
import { address, asked, askedYear, say, type Visit } from "../visit.ts";
import { chartData } from "./explore-chart.ts";
import { columnsOf } from "./explore-table.ts";
import { nameMeasure } from "./names.ts";

export type PromiseRow = Pick<
  TargetRow,
  | "promise_id"
  | "place"
  | "indicator"
  | "indicator_id"
  | "measure"
  | "year"
  | "period_start_year"
  | "op"
  | "low"
  | "high"
  | "unit"
  | "modifier"
  | "delivered"
  | "verdict"
  | "reason"
  | "promise_quote"
  | "promise_fact_id"
  | "delivery_quote"
  | "delivery_fact_id"
>;

interface Choices {
  readonly places: readonly PlainRow[];
  readonly indicators: readonly PlainRow[];
}

const measures = ["", "growth", "level", "share", "change", "rank", "multiple"];

export async function showExplore(visit: Visit, database: Database): Promise<Page> {
  const places = await database.rows(readSqlFile("pages", "places").text);
  const place = findPlace(places, asked(visit, "place"));
  const indicators = await database.rows(readSqlFile("pages", "place_indicators").text, {
    place: place?.name ?? null,
  });
  const body = html`${renderForm(visit, { places, indicators })}${await renderAnswer(visit, database, places, place)}`;
  const wanted = asked(visit, "indicator");
  const known = indicators.find(({ indicator_id }) => indicator_id === wanted);
  const title =
    place === null
      ? say(visit, "目标与完成", "Promise and delivery")
      : `${place.name} ${known?.["indicator"] ?? wanted ?? ""}`;
  return { title, body, scripts: ["echarts.js", "explore.js"] };
}

interface Place {
  readonly name: string;
  readonly parent: string | null;
}

function findPlace(places: readonly PlainRow[], wanted: string | undefined): Place | null {
  if (wanted === undefined) return null;
  const row = places.find(({ name, short_name }) => name === wanted || short_name === wanted);
  if (row === undefined) return null;
  return {
    name: String(row["name"]),
    parent: row["parent_name"] === null ? null : String(row["parent_name"]),
  };
}

function renderForm(visit: Visit, { places, indicators }: Choices): Html {
  return html`<form class="filter" action="/explore">
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"), "places")}
${renderField(say(visit, "指标", "Indicator"), "indicator", asked(visit, "indicator"), "indicators")}
${renderSelect(
  say(visit, "口径", "Measure"),
  "measure",
  measures.map((value) => ({
    value,
    label:
      value === ""
        ? say(visit, "全部", "all")
        : value === "level"
          ? say(visit, "总量", "level")
          : nameMeasure(visit, value),
  })),
  asked(visit, "measure"),
)}
${renderField(say(visit, "从", "From"), "from", asked(visit, "from"))}
${renderField(say(visit, "到", "To"), "to", asked(visit, "to"))}
${renderField(say(visit, "与哪些地方比（逗号相隔）", "Compare with (commas between)"), "compare", asked(visit, "compare"), "places")}
<label class="check"><input type="checkbox" name="superior" value="1"${asked(visit, "superior") === undefined ? "" : html` checked`}> ${say(visit, "与上级比（层层加码）", "Compare with the superior")}</label>
<button>${say(visit, "看", "Show")}</button>
<datalist id="places">${places.map(({ name }) => html`<option value="${name}"></option>`)}</datalist>
<datalist id="indicators">${indicators.map(({ indicator }) => html`<option value="${indicator}"></option>`)}</datalist>
</form>`;
}

async function renderAnswer(
  visit: Visit,
  database: Database,
  places: readonly PlainRow[],
  place: Place | null,
): Promise<Html> {
  const wanted = asked(visit, "place");
  if (place === null) {
    const unknown =
      wanted === undefined
        ? ""
        : html`<p class="none">${say(visit, `没有“${wanted}”的文件。从下面选一个地方。`, `There is no document of "${wanted}". Choose a place below.`)}</p>`;
    return html`${unknown}${renderTree(visit, places)}`;
  }
  return asked(visit, "indicator") === undefined
    ? await renderMultiples(visit, database, place)
    : await renderIndicator(visit, database, places, place);
}

/** The tree of divisions: each place below its superior. */
function renderTree(visit: Visit, places: readonly PlainRow[]): Html {
  const names = new Set(places.map(({ name }) => name));
  const branch = (parent: string | null, depth: number): Html => {
    const here = places.filter(({ parent_name, name }) =>
      name === parent
        ? false
        : parent === null
          ? !names.has(parent_name ?? "") || parent_name === name
          : parent_name === parent,
    );
    if (here.length === 0 || depth > 6) return html``;
    return html`<ul>${here.map(
      ({ name, document_count, promise_count }) =>
        html`<li><a href="${address("/explore", { place: String(name) })}">${name}</a> <small>${say(visit, `${document_count} 件，承诺 ${promise_count}`, `${document_count} documents, ${promise_count} promises`)}</small>${branch(String(name), depth + 1)}</li>`,
    )}</ul>`;
  };
  return html`<section class="tree"><h2>${say(visit, "地方", "Places")}</h2>${branch(null, 0)}</section>`;
}

async function renderMultiples(visit: Visit, database: Database, place: Place): Promise<Html> {
  const { asOf } = await readHead(database, undefined);
  const rows = await readTargets(database, { place: place.name, document: null, year: null, asOf });
  const charts = chartTargets(rows);
  if (charts.length === 0) {
    return html`<p class="none">${say(visit, "没有可以画成图的目标。", "There is no target that can be drawn.")}</p>`;
  }
  // drawChart escapes what it writes.
  const figures = charts.map(
    (chart) =>
      html`<figure><a href="${address("/explore", { place: place.name, indicator: chart.indicator })}">${raw(drawChart(chart))}</a></figure>`,
  );
  return html`<p>${say(visit, "条是目标，点是完成；实心为达到。点开一幅看各年的原句。", "A bar is the promise, a dot the delivery, a full dot a promise kept. Open one to see the sentences.")}</p><div class="charts">${figures}</div>`;
}

function comparedPlaces(
  visit: Visit,
  places: readonly PlainRow[],
  place: Place,
): readonly string[] {
  const named = (asked(visit, "compare") ?? "").split(/[,，、\s]+/).flatMap((name) => {
    const found = findPlace(places, name === "" ? undefined : name);
    return found === null ? [] : [found.name];
  });
  const superior =
    asked(visit, "superior") !== undefined && place.parent !== null ? [place.parent] : [];
  return [...new Set([place.name, ...superior, ...named])].slice(0, 12);
}

async function renderIndicator(
  visit: Visit,
  database: Database,
  places: readonly PlainRow[],
  place: Place,
): Promise<Html> {
  const indicator = asked(visit, "indicator") ?? "";
  const compared = comparedPlaces(visit, places, place);
  const found = await database.rows(readSqlFile("pages", "explore_promises").text, {
    places: compared,
    indicator,
    indicator_key: foldPhrase(indicator),
    measure: asked(visit, "measure") ?? null,
    from_year: askedYear(visit, "from") ?? null,
    to_year: askedYear(visit, "to") ?? null,
  });
  const rows = found as unknown as readonly PromiseRow[];
  if (rows.length === 0) {
    return html`<p class="none">${say(visit, `没有“${indicator}”的目标。换一个说法，或用全文检索。`, `There is no target of "${indicator}". Try another name, or the full text.`)} <a href="${address("/search", { q: indicator, place: place.name })}">${say(visit, "检索", "Search")}</a></p>`;
  }
  const data = chartData(visit, rows, compared);
  const charts = data.map(
    (chart, at) =>
      html`<figure><figcaption>${chart.title}</figcaption><div class="chart-box" data-chart="${JSON.stringify(chart)}" role="img" aria-label="${say(visit, `${chart.title}：数字见下表`, `${chart.title}: the figures stand in the table below`)}" id="chart-${at}"></div></figure>`,
  );
  const superior = asked(visit, "superior") === undefined ? null : place.parent;
  const isAlone =
    asked(visit, "superior") !== undefined && !rows.some((row) => row.place === superior);
  const alone = isAlone
    ? html`<p class="none">${say(visit, `库里没有上级${superior === null ? "" : `（${superior}）`}同一指标的目标，比不了。`, `There is no target of the superior${superior === null ? "" : ` (${superior})`} for this indicator to compare with.`)}</p>`
    : "";
  return html`${alone}<p class="where">${say(visit, "条是目标，点是完成，实心为达到；△ 有目标而没有可画的完成数。点开看原句。", "A band is the promise, a dot the delivery, a full dot a promise kept; △ a promise without a delivery that can be drawn. Open one to see the sentences.")}</p>
<div class="wide-charts">${charts}</div>${renderTable(say(visit, "承诺与完成", "Promise and delivery"), columnsOf(visit, rows, { hasPlaces: compared.length > 1, superior }), rows)}`;
}
