/** The table below the charts: each promise with its verdict, its quotes, and what it asks beyond its superior. */

import { html } from "hono/html";
import { describeAim, plainNumber } from "../../report/value-text.ts";
import { linkFact, type TableColumn } from "../table.ts";
import { say, type Visit } from "../visit.ts";
import type { PromiseRow } from "./explore.ts";
import { nameIndicator, nameVerdict } from "./names.ts";
import { sayReason } from "./reasons.ts";

interface Comparison {
  readonly hasPlaces: boolean;
  /** The place above, where one asked to compare with it. */
  readonly superior: string | null;
}

export function columnsOf(
  visit: Visit,
  rows: readonly PromiseRow[],
  { hasPlaces, superior }: Comparison,
): readonly TableColumn<PromiseRow>[] {
  const place: TableColumn<PromiseRow> = {
    title: say(visit, "地方", "Place"),
    cell: (row) => row.place,
  };
  return [
    ...(hasPlaces ? [place] : []),
    { title: say(visit, "年份", "Year"), kind: "date", cell: (row) => printYears(row) },
    {
      title: say(visit, "指标", "Indicator"),
      kind: "name",
      cell: (row) => nameIndicator(visit, row.indicator, row.measure),
    },
    { title: say(visit, "目标", "Target"), kind: "number", cell: (row) => describeAim(row) },
    ...(superior === null ? [] : [columnAbove(visit, rows, superior)]),
    {
      title: say(visit, "完成", "Delivered"),
      kind: "number",
      cell: (row) => (row.delivered === null ? "" : `${plainNumber(row.delivered)}${row.unit}`),
    },
    {
      title: say(visit, "结论", "Verdict"),
      cell: (row) =>
        html`<a href="/promise/${row.promise_id}" class="verdict ${row.verdict}">${nameVerdict(visit, row.verdict)}</a>`,
    },
    {
      title: say(visit, "承诺原文", "Promised"),
      kind: "quote",
      cell: (row) => linkFact(row.promise_fact_id, row.promise_quote),
    },
    {
      title: say(visit, "结果原文和缘由", "Outcome and reason"),
      kind: "quote",
      cell: (row) =>
        row.delivery_quote === null
          ? sayReason(visit, row.reason)
          : html`${linkFact(row.delivery_fact_id, row.delivery_quote)}<br><small>${sayReason(visit, row.reason)}</small>`,
    },
  ];
}

function printYears({ year, period_start_year }: PromiseRow): string {
  if (year === null) return "";
  return period_start_year === null || period_start_year === year
    ? String(year)
    : `${period_start_year}–${year}`;
}

/** 层层加码: the place's own aim less that of its superior for the same year, measure and unit. */
function columnAbove(
  visit: Visit,
  rows: readonly PromiseRow[],
  superior: string,
): TableColumn<PromiseRow> {
  const aims = new Map(
    rows.filter((row) => row.place === superior).map((row) => [keyOf(row), aimOf(row)]),
  );
  return {
    title: say(visit, `加码（减${superior}）`, `Above ${superior}`),
    kind: "number",
    cell: (row) => {
      const own = aimOf(row);
      const above = aims.get(keyOf(row)) ?? null;
      if (row.place === superior || own === null || above === null) return "";
      const difference = Number((own - above).toFixed(6));
      const sign = difference > 0 ? "+" : "";
      return `${sign}${plainNumber(difference)} (${plainNumber(own)} − ${plainNumber(above)})`;
    },
  };
}

function aimOf({ low, high }: PromiseRow): number | null {
  return low ?? high;
}

function keyOf(row: PromiseRow): string {
  const { indicator, indicator_id, measure, unit, year, period_start_year } = row;
  return [indicator_id ?? indicator, measure, unit, period_start_year, year].join("\u0000");
}
