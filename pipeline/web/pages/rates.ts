/** The four rates of projects, a row for a place and a year, each rate with its arithmetic. */
import { html } from "hono/html";
import { pickLanguage } from "../../cli/language.ts";
import type { Database, PlainRow } from "../../database.ts";
import { groupBy } from "../../report/group.ts";
import { plainNumber } from "../../report/value-text.ts";
import { runQuery } from "../../track/query.ts";
import type { Kept } from "../kept.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import { renderField, renderTable, type TableColumn } from "../table.ts";
import { address, asked, askedPage, say, type Visit } from "../visit.ts";
import { capitalize, nameTerm } from "./names.ts";
import { renderProjectTabs } from "./project-tabs.ts";
import { renderExports } from "./query.ts";

const rowsPerPage = 50;
const rateOrder: readonly string[] = ["fulfilment", "start", "fund_arrival", "production"];

type RateRow = PlainRow;

export async function showRates(visit: Visit, database: Database, kept: Kept): Promise<Page> {
  const parameters = Object.fromEntries(
    ["place", "year"].flatMap((name) => {
      const value = asked(visit, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const { rows } = await kept.once(JSON.stringify(["rates", parameters]), () =>
    runQuery(database, "project_rates", parameters),
  );
  // What may not be divided by nothing is no rate.
  const known = rows.filter(({ value }) => value !== null);
  const groups = [...groupBy(known, ({ place, year }) => `${place}\u0000${year}`).values()];
  const page = askedPage(visit);
  const shown = groups.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  return {
    title: say(visit, "项目履约率、开工率、资金到位率、建成投产率", "Rates of projects"),
    body: html`${renderProjectTabs(visit)}<form class="filter" action="/projects/rates">
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"))}
${renderField(say(visit, "年份", "Year"), "year", asked(visit, "year"))}
<button>${say(visit, "看", "Show")}</button></form>
${renderExports(visit, "/ask/project_rates", parameters)}
${groups.length === 0 ? html`<p class="none">${say(visit, "没有见到签约的项目，也没有报告自述的率。", "No project was seen as signed, and no report states a rate.")}</p>` : renderTable(say(visit, "按首次见于签约的年份；没有分母的率不列", "By the year first seen as signed; a rate without a denominator is left out"), columnsOf(visit, known), shown)}
${renderPager(visit, page, groups.length > page * rowsPerPage)}`,
  };
}

/** A column for each rate and definition that is there. */
function columnsOf(
  visit: Visit,
  known: readonly RateRow[],
): readonly TableColumn<readonly RateRow[]>[] {
  const kinds = groupBy(known, ({ rate, definition }) => `${rate}\u0000${definition}`);
  const rates = [...kinds.values()]
    .flatMap(([first]) => (first === undefined ? [] : [first]))
    .toSorted(
      (a, b) =>
        rateOrder.indexOf(String(a["rate"])) - rateOrder.indexOf(String(b["rate"])) ||
        String(a["definition"]).localeCompare(String(b["definition"])),
    );
  return [
    { title: say(visit, "地方", "Place"), cell: ([row]) => renderPlace(row) },
    { title: say(visit, "年份", "Year"), cell: ([row]) => String(row?.["year"] ?? "") },
    ...rates.map(({ rate, definition }) => ({
      title: `${capitalize(nameTerm(visit, "rate", String(rate)))}${say(visit, "：", ": ")}${pickLanguage(String(definition), visit.language)}`,
      kind: "rate" as const,
      cell: (rows: readonly RateRow[]) =>
        printArithmetic(
          rows.find((row) => row["rate"] === rate && row["definition"] === definition),
        ),
    })),
  ];
}

/** To the projects that the rates count. */
function renderPlace(row: RateRow | undefined): Html {
  const place = String(row?.["place"] ?? "");
  return html`<a href="${address("/projects", { place, stage: "signed" })}">${place}</a>`;
}

function printArithmetic(row: RateRow | undefined): string {
  if (row === undefined) return "";
  const value = `${plainNumber(Number(row["value"]))}%`;
  if (typeof row["numerator"] !== "number" || typeof row["denominator"] !== "number") return value;
  return `${plainNumber(row["numerator"])} ÷ ${plainNumber(row["denominator"])} = ${value}`;
}
