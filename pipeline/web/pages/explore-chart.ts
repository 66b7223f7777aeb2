/** What the browser draws: for each indicator and measure, the promises and deliveries of each place by year. */
import { groupBy } from "../../report/group.ts";
import { bandOf } from "../../report/kinds/charts.ts";
import type { Visit } from "../visit.ts";
import type { PromiseRow } from "./explore.ts";
import { nameIndicator, nameVerdict } from "./names.ts";

/** Where a bound is null the band is open on that side; a masked or missing value has none at all. */
export interface ChartYear {
  readonly year: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly delivered: number | null;
  readonly verdict: string;
  readonly label: string;
  readonly href: string;
}

export interface ChartPlace {
  readonly place: string;
  readonly years: readonly ChartYear[];
}

export interface ExploreChart {
  readonly title: string;
  readonly unit: string;
  readonly first: number;
  readonly last: number;
  readonly places: readonly ChartPlace[];
}

const scales: Readonly<Record<string, number>> = { "": 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** 万亿元 is 1e12 of 元; 千瓦 and 百分点 are units of their own. */
function splitUnit(unit: string): readonly [scale: number, base: string] {
  const [, prefix = "", base = unit] = /^(万亿|亿|万)(.+)$/.exec(unit) ?? [];
  return [scales[prefix] ?? 1, base];
}

/** The unit that most rows are written in. */
function usualUnit(rows: readonly PromiseRow[]): string {
  const units = groupBy(rows, ({ unit }) => unit);
  const [first] = [...units.values()].toSorted((one, other) => other.length - one.length);
  return first?.[0]?.unit ?? "";
}

/** Rows of one indicator and measure whose units differ by 万 and 亿 only; a year for which no target was set has no unit. */
function groupRows(rows: readonly PromiseRow[]): readonly (readonly PromiseRow[])[] {
  const matters = groupBy(rows, ({ indicator, measure }) => `${indicator}\u0000${measure}`);
  return [...matters.values()].flatMap((matter) => {
    const withUnit = matter.filter(({ unit }) => unit !== "");
    const [, usual] = splitUnit(usualUnit(withUnit));
    return [...groupBy(matter, ({ unit }) => (unit === "" ? usual : splitUnit(unit)[1])).values()];
  });
}

/** Targets of one year only: a span of years has no place on an axis of years. At most four charts. */
export function chartData(
  visit: Visit,
  rows: readonly PromiseRow[],
  places: readonly string[],
): readonly ExploreChart[] {
  const yearly = rows.filter(
    (row) => row.year !== null && (row.period_start_year ?? row.year) === row.year,
  );
  return groupRows(yearly)
    .toSorted((one, other) => other.length - one.length)
    .slice(0, 4)
    .map((group) => chartOf(visit, group, places));
}

function chartOf(
  visit: Visit,
  group: readonly PromiseRow[],
  places: readonly string[],
): ExploreChart {
  const [first] = group;
  const unit = usualUnit(group.filter((row) => row.unit !== ""));
  const years = group.map(({ year }) => year ?? 0);
  return {
    title: nameIndicator(visit, first?.indicator, first?.measure),
    unit,
    first: Math.min(...years),
    last: Math.max(...years),
    places: places.flatMap((place) => {
      const own = group.filter((row) => row.place === place).map((row) => yearOf(visit, row, unit));
      return own.length === 0 ? [] : [{ place, years: own }];
    }),
  };
}

function yearOf(visit: Visit, row: PromiseRow, unit: string): ChartYear {
  const ratio = row.unit === "" ? 1 : splitUnit(row.unit)[0] / splitUnit(unit)[0];
  const convert = (value: number | null): number | null =>
    value === null ? null : Number((value * ratio).toPrecision(12));
  const { low, high } = bandOf(row);
  return {
    year: row.year ?? 0,
    low: convert(low),
    high: convert(high),
    delivered: convert(row.delivered),
    verdict: row.verdict,
    label: nameVerdict(visit, row.verdict),
    href: `/promise/${row.promise_id}`,
  };
}
