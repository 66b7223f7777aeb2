/** Charts of promise against delivery by year: one an indicator and measure. */
import { groupBy } from "../group.ts";
import type { Chart, ChartPoint } from "../model.ts";
import type { TargetRow } from "../reads/targets.ts";
import { measureNames, nameOf } from "../words.ts";

const leastYears = 2;
const mostCharts = 12;

/** Indicators with the most years first; of as many years, known indicators before phrases, then by name. */
export function chartTargets(rows: readonly TargetRow[]): readonly Chart[] {
  const yearly = rows.filter(
    (row) => row.year !== null && row.low !== null && row.period_start_year === row.year,
  );
  const groups = groupBy(yearly, (row) =>
    [row.indicator_key, row.measure, row.unit].join("\u0000"),
  );
  return [...groups.values()]
    .map((group) => [...group].sort((a, b) => (a.year ?? 0) - (b.year ?? 0)))
    .filter((group) => group.length >= leastYears && group.some((row) => row.delivered !== null))
    .sort(compareGroups)
    .slice(0, mostCharts)
    .map(chartOf);
}

function compareGroups(a: readonly TargetRow[], b: readonly TargetRow[]): number {
  const isKnown = (group: readonly TargetRow[]): number => (group[0]?.indicator_id ? 0 : 1);
  return (
    b.length - a.length ||
    isKnown(a) - isKnown(b) ||
    compareTexts(a[0]?.indicator ?? "", b[0]?.indicator ?? "")
  );
}

/** By code points: the same order on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function chartOf(group: readonly TargetRow[]): Chart {
  const [first] = group;
  const measure = nameOf(measureNames, first?.measure ?? "");
  return {
    indicator: first?.indicator ?? "",
    title: `${first?.indicator ?? ""}${measure}`,
    unit: first?.unit ?? "",
    points: group.map(pointOf),
  };
}

/** What was promised as a band: 以上 leaves the upper side open, 以内 the lower; of a fall it is the other way round. */
export function bandOf({ low, high, op }: Pick<TargetRow, "low" | "high" | "op">): {
  readonly low: number | null;
  readonly high: number | null;
} {
  const isFall = (low ?? 0) < 0;
  const isOpenAbove = op === (isFall ? "le" : "ge");
  const isOpenBelow = op === (isFall ? "ge" : "le");
  return { low: isOpenBelow ? null : low, high: isOpenAbove ? null : high };
}

function pointOf(row: TargetRow): ChartPoint {
  const { year, delivered, light } = row;
  return { label: String(year), ...bandOf(row), delivered, light };
}
