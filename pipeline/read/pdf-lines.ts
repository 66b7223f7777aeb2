/** The lines of a column from top to bottom, the runs of a line from left to right. */
import type { Run } from "./pdf-runs.ts";

export interface RunLine {
  /** From left to right, never empty. */
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Runs stand on one line if their baselines differ by less than this share of their height. */
const sameLine = 0.45;

export function joinLines(runs: readonly Run[]): readonly RunLine[] {
  const sorted = [...runs].sort((a, b) => a.baseline - b.baseline);
  const lines: Run[][] = [];
  for (const run of sorted) {
    const line = lines.at(-1);
    if (line !== undefined && isOnLine(line, run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map(toLine);
}

/** Small lines above each other beside a tall title are no one line: none may stand over another. */
function isOnLine(line: readonly Run[], run: Run): boolean {
  const isLevel = line.some(
    (one) => Math.abs(one.baseline - run.baseline) <= sameLine * Math.max(one.size, run.size),
  );
  return isLevel && !line.some((one) => isOver(one, run));
}

function isOver(one: Run, other: Run): boolean {
  const size = Math.min(one.size, other.size);
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared > size && Math.abs(one.baseline - other.baseline) > sameLine * size;
}

function toLine(unsorted: readonly Run[]): RunLine {
  const runs = [...unsorted].sort((a, b) => a.left - b.left);
  const tallest = runs.reduce((best, run) => (run.size > best.size ? run : best));
  return {
    runs,
    left: Math.min(...runs.map((run) => run.left)),
    right: Math.max(...runs.map((run) => run.right)),
    baseline: tallest.baseline,
    size: tallest.size,
  };
}

/** Gaps between Latin words are blanks; between Chinese only those too wide to come from a justified line. */
export function textOfLine(line: RunLine): string {
  let text = "";
  let reached: number | null = null;
  for (const run of line.runs) {
    const gap = reached === null ? 0 : run.left - reached;
    const isLatin = /[A-Za-z\d]$/.test(text) && /^[A-Za-z\d]/.test(run.text);
    text += gap > line.size * (isLatin ? 0.2 : 1.5) ? ` ${run.text}` : run.text;
    reached = run.right;
  }
  return text;
}
