/** What the browser draws: for each indicator and measure, the promises and deliveries of each place by year. */
import { bandOf } from "../../report/kinds/charts.ts";
import type { Visit } from "../visit.ts";
import type { PromiseRow } from "./explore.ts";
import { nameMeasure, nameVerdict } from "./names.ts";

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

/** Targets of one year only: a span of years has no place on an axis of years. At most four charts. */
export function chartData(
  visit: Visit,
  rows: readonly PromiseRow[],
  places: readonly string[],
): readonly ExploreChart[] {
  const yearly = rows.filter(
    (row) => row.year !== null && (row.period_start_year ?? row.year) === row.year,
  );
  const groups = new Map<string, PromiseRow[]>();
  for (const row of yearly) {
    const key = [row.indicator, row.measure, row.unit].join("\u0000");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
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
  const years = group.map(({ year }) => year ?? 0);
  return {
    title: `${first?.indicator ?? ""}${nameMeasure(visit, first?.measure ?? "")}`,
    unit: first?.unit ?? "",
    first: Math.min(...years),
    last: Math.max(...years),
    places: places.flatMap((place) => {
      const own = group.filter((row) => row.place === place).map((row) => yearOf(visit, row));
      return own.length === 0 ? [] : [{ place, years: own }];
    }),
  };
}

function yearOf(visit: Visit, row: PromiseRow): ChartYear {
  return {
    year: row.year ?? 0,
    ...bandOf(row),
    delivered: row.delivered,
    verdict: row.verdict,
    label: nameVerdict(visit, row.verdict),
    href: `/promise/${row.promise_id}`,
  };
}
