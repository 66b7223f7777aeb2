/** Promise against delivery over years: of a place and an indicator, of several places, or of many indicators at once. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import type { TargetRow } from "../../report/reads/targets.ts";
import { readSqlFile } from "../../sql-files.ts";
import { foldPhrase } from "../../track/index.ts";
import type { Html, Page } from "../layout.ts";
import { renderField, renderSelect, renderTable } from "../table.ts";
import { address, asked, askedYear, say, type Visit } from "../visit.ts";
import { chartData } from "./explore-chart.ts";
import { renderPlace, renderPlaces } from "./explore-place.ts";
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
  /** What was asked for, by its name in the lexicon. */
  readonly indicator: string | undefined;
}

const measures = ["", "growth", "level", "share", "change", "rank", "multiple"];

export async function showExplore(visit: Visit, database: Database): Promise<Page> {
  const places = await database.rows(readSqlFile("pages", "places").text);
  const place = findPlace(places, asked(visit, "place"));
  const indicators = await database.rows(readSqlFile("pages", "place_indicators").text, {
    place: place?.name ?? null,
  });
  const wanted = asked(visit, "indicator");
  const known = indicators.find(({ indicator_id }) => indicator_id === wanted);
  const name = wanted === undefined ? undefined : String(known?.["indicator"] ?? wanted);
  const choices = { places, indicators, indicator: name };
  const body = html`${renderForm(visit, choices)}${await renderAnswer(visit, database, choices, place)}`;
  const title =
    place === null
      ? say(visit, "目标与完成", "Promise and delivery")
      : `${place.name} ${name ?? ""}`;
  return { title, body, scripts: ["echarts.js", "explore.js"] };
}

export interface Place {
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

function renderForm(visit: Visit, { places, indicators, indicator }: Choices): Html {
  return html`<form class="filter" action="/explore">
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"), "places")}
${renderField(say(visit, "指标", "Indicator"), "indicator", indicator, "indicators")}
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
  { places, indicators }: Choices,
  place: Place | null,
): Promise<Html> {
  const wanted = asked(visit, "place");
  if (place === null) {
    const unknown =
      wanted === undefined
        ? ""
        : html`<p class="none">${say(visit, `没有“${wanted}”的文件。从下面选一个地方。`, `There is no document of "${wanted}". Choose a place below.`)}</p>`;
    return html`${unknown}${renderPlaces(visit, places)}`;
  }
  return asked(visit, "indicator") === undefined
    ? await renderPlace(visit, database, place, indicators)
    : await renderIndicator(visit, database, places, place);
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
  const wanted = asked(visit, "superior") === undefined ? null : place.parent;
  const superior = rows.some((row) => row.place === wanted) ? wanted : null;
  const alone =
    asked(visit, "superior") !== undefined && superior === null
      ? html`<p class="none">${say(visit, `库里没有上级${wanted === null ? "" : `（${wanted}）`}同一指标的目标，比不了。`, `There is no target of the superior${wanted === null ? "" : ` (${wanted})`} for this indicator to compare with.`)}</p>`
      : "";
  return html`${alone}<p class="where">${say(visit, "条是目标，点是完成，实心为达到；△ 有目标而没有可画的完成数。点开看原句。", "A band is the promise, a dot the delivery, a full dot a promise kept; △ a promise without a delivery that can be drawn. Open one to see the sentences.")}</p>
<div class="wide-charts">${charts}</div>${renderTable(say(visit, "承诺与完成", "Promise and delivery"), columnsOf(visit, rows, { hasPlaces: compared.length > 1, superior }), rows)}`;
}
