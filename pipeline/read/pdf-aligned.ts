/** Tables without drawn lines: at least three lines whose runs stand under each other in the same columns. */
import type { RunLine } from "./pdf-lines.ts";
import type { Run } from "./pdf-runs.ts";
import type { SpannedCell } from "./table-grid.ts";

const leastRows = 3;

export interface AlignedTable {
  /** Half-open range of indexes of lines. */
  readonly start: number;
  readonly end: number;
  readonly rows: readonly (readonly SpannedCell[])[];
}

export function findAligned(lines: readonly RunLine[]): readonly AlignedTable[] {
  const tables: AlignedTable[] = [];
  let start = 0;
  while (start < lines.length) {
    const end = endOfGroup(lines, start);
    const rows = end - start < leastRows ? null : alignRows(lines.slice(start, end));
    if (rows !== null) tables.push({ start, end, rows });
    start = Math.max(end, start + 1);
  }
  return tables;
}

/** Lines of two runs or more, no farther apart than rows are. */
function endOfGroup(lines: readonly RunLine[], start: number): number {
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const before = lines[end - 1];
    if (line === undefined || line.runs.length < 2) break;
    if (line.runs.some((run) => run.table !== undefined)) break;
    if (end > start && before !== undefined && line.baseline - before.baseline > 4 * line.size)
      break;
  }
  return end;
}

interface Strip {
  readonly left: number;
  readonly right: number;
}

/** Null where the runs do not keep to common columns, or where these hold more prose than cells. */
function alignRows(lines: readonly RunLine[]): readonly (readonly SpannedCell[])[] | null {
  const runs = lines.flatMap((line) => line.runs);
  const strips = stripsOf(runs);
  const mostRuns = Math.max(...lines.map((line) => line.runs.length));
  if (strips.length < 2 || mostRuns > strips.length) return null;
  const values = runs.filter((run) => /^[\d.,％%+\-–—−/xX×]+$/.test(run.text)).length;
  if (strips.length === 2 && values < lines.length * 0.6) return null;
  return lines.map((line) =>
    strips.map((strip) => {
      const inside = line.runs.filter((run) => run.left >= strip.left && run.right <= strip.right);
      return { text: inside.map((run) => run.text).join(" "), columns: 1, rows: 1 };
    }),
  );
}

function stripsOf(runs: readonly Run[]): readonly Strip[] {
  const strips: Strip[] = [];
  for (const run of [...runs].sort((a, b) => a.left - b.left)) {
    const last = strips.at(-1);
    if (last === undefined || run.left > last.right)
      strips.push({ left: run.left, right: run.right });
    else strips[strips.length - 1] = { left: last.left, right: Math.max(last.right, run.right) };
  }
  return strips;
}
