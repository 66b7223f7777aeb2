/** Reading order: the columns of a page left to right, what spans them in its place between them. */
import type { Run } from "./pdf-runs.ts";

/** A column is text that fills lines, at least this many; fewer where the page before had columns at the same place. */
const leastLines = 5;
const leastLinesOfUsual = 2;
const leastFill = 0.55;
const narrowestGutter = 0.8;
const mostColumns = 4;
/** Titles, running heads, feet and notes may cross a gutter: so many runs, or this share of them. */
const fewRuns = 4;
const fewShare = 0.12;

export interface Columns {
  /** Runs of one column each, in any order inside it; columns in reading order. */
  readonly columns: readonly (readonly Run[])[];
  /** The x of the strip between the first two; null where there is one column. */
  readonly gutter: number | null;
}

/** `usualGutter`: that of the page before, which a page with little text keeps to. */
export function splitColumns(runs: readonly Run[], usualGutter: number | null): Columns {
  const gutter = findGutter(runs, usualGutter);
  return { columns: split(runs, gutter, mostColumns), gutter };
}

function split(
  runs: readonly Run[],
  gutter: number | null,
  depth: number,
): readonly (readonly Run[])[] {
  if (gutter === null || depth < 2) return runs.length === 0 ? [] : [runs];
  const columns: (readonly Run[])[] = [];
  for (const band of bandsBetween(runs, (run) => run.left < gutter && run.right > gutter)) {
    const left = band.runs.filter((run) => run.right <= gutter);
    const right = band.runs.filter((run) => run.left >= gutter);
    for (const side of [left, right])
      columns.push(...split(side, findGutter(side, null), depth - 1));
    if (band.spanning.length > 0) columns.push(band.spanning);
  }
  return columns;
}

interface Band {
  readonly runs: readonly Run[];
  /** What spans the page below them. */
  readonly spanning: readonly Run[];
}

/** Cuts the page at what spans it: titles above two columns, notes below them. */
function bandsBetween(runs: readonly Run[], isSpanning: (run: Run) => boolean): readonly Band[] {
  const bands: Band[] = [];
  let open: Run[] = [];
  let across: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline)) {
    if (isSpanning(run)) {
      across.push(run);
      continue;
    }
    if (across.length > 0 && run.baseline > (across.at(-1)?.baseline ?? 0) + run.size * 0.3) {
      bands.push({ runs: open, spanning: across });
      open = [];
      across = [];
    }
    open.push(run);
  }
  bands.push({ runs: open, spanning: across });
  return bands;
}

/** The x of an empty strip with filled lines on both sides; null where the page has one column. */
function findGutter(runs: readonly Run[], usual: number | null): number | null {
  if (runs.length < (usual === null ? leastLines : 2 * leastLinesOfUsual)) return null;
  const left = Math.min(...runs.map((run) => run.left));
  const right = Math.max(...runs.map((run) => run.right));
  const size = median(runs.map((run) => run.size));
  const strips = emptyStrips(runs).filter(
    ({ start, end }) => end - start >= narrowestGutter * size,
  );
  const kept = strips.find(({ start, end }) => usual !== null && start < usual && usual < end);
  const usualLeft = leftOf(runs, usual ?? 0);
  if (kept !== undefined && isColumn(usualLeft, (usual ?? 0) - left, leastLinesOfUsual)) {
    return usual;
  }
  const found = strips
    .map(({ start, end }) => (start + end) / 2)
    .filter((at) => at - left > (right - left) * 0.15 && right - at > (right - left) * 0.15);
  return found.find((at) => areColumns(runs, at, left, right)) ?? null;
}

/** Strips that hardly any run crosses, from left to right. */
function emptyStrips(runs: readonly Run[]): readonly { start: number; end: number }[] {
  const few = Math.max(fewRuns, runs.length * fewShare);
  const edges = runs
    .flatMap((run) => [
      { at: run.left, step: 1 },
      { at: run.right, step: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const strips: { start: number; end: number }[] = [];
  let crossing = 0;
  let start: number | null = null;
  for (const { at, step } of edges) {
    crossing += step;
    if (crossing <= few) start ??= at;
    else if (start !== null) {
      strips.push({ start, end: at });
      start = null;
    }
  }
  if (start !== null) strips.push({ start, end: edges.at(-1)?.at ?? start });
  return strips;
}

function leftOf(runs: readonly Run[], at: number): readonly Run[] {
  return runs.filter((run) => run.right <= at);
}

/** Lines of prose fill their column; the cells of a table do not. */
function isColumn(side: readonly Run[], width: number, least: number = leastLines): boolean {
  return (
    side.length >= least && median(side.map((run) => run.right - run.left)) >= width * leastFill
  );
}

/** What stands right of the gutter may be several columns itself. */
function areColumns(runs: readonly Run[], at: number, left: number, right: number): boolean {
  if (!isColumn(leftOf(runs, at), at - left)) return false;
  const after = runs.filter((run) => run.left >= at);
  return isColumn(after, right - at) || findGutter(after, null) !== null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
