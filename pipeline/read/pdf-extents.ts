/** The left and right margins of the columns, from the lines that reach them. */
import { median } from "./pdf-columns.ts";
import type { TextLine } from "./pdf-page.ts";

export interface Extent {
  readonly left: number;
  readonly right: number;
}

export interface PlacedLine {
  readonly line: TextLine;
  readonly page: number;
}

/** Fewer lines say nothing about a margin: they take those of the other pages. */
const leastLines = 4;

function keyOf({ page, line }: PlacedLine): string {
  return `${page} ${line.column}`;
}

/** For each line the margins of its column. */
export function findExtents(lines: readonly PlacedLine[]): (line: PlacedLine) => Extent {
  const groups = new Map<string, TextLine[]>();
  for (const placed of lines) {
    const group = groups.get(keyOf(placed)) ?? [];
    group.push(placed.line);
    groups.set(keyOf(placed), group);
  }
  const own = new Map([...groups].map(([key, group]) => [key, measure(group)]));
  const full = [...groups].flatMap(([key, group]) =>
    group.length < leastLines ? [] : [own.get(key) ?? measure(group)],
  );
  const usualLeft = median(full.map((extent) => extent.left));
  const usualWidth = median(full.map((extent) => extent.right - extent.left));
  return (placed) => {
    const extent = own.get(keyOf(placed)) ?? measure([placed.line]);
    if (full.length === 0) return extent;
    const isFew = (groups.get(keyOf(placed))?.length ?? 0) < leastLines;
    const em = placed.line.size;
    if (isFew) {
      const left = Math.min(leftNear(full, extent.left, em) ?? usualLeft, extent.left);
      return { left, right: Math.max(extent.right, left + usualWidth) };
    }
    const isShifted = extent.left > usualLeft + em && extent.left < usualLeft + 4 * em;
    // A page of short paragraphs shows indents alone; only where columns stand side by side is its left its own.
    const left = isShifted ? usualLeft : extent.left;
    return { left, right: Math.max(extent.right, left + usualWidth) };
  };
}

/** The left of the columns elsewhere that these few lines may begin in, an indent's width allowed; null if none. */
function leftNear(columns: readonly Extent[], at: number, em: number): number | null {
  const near = columns
    .map(({ left }) => left)
    .filter((left) => left < at + em && left > at - 4 * em);
  return near.length === 0 ? null : median(near);
}

/** The leftmost x that two lines share, and the rightmost that a sixth of them reach. */
function measure(lines: readonly TextLine[]): Extent {
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const rights = lines.map((line) => line.right).sort((a, b) => b - a);
  const near = (lines[0]?.size ?? 1) * 0.4;
  const shared = lefts.find(
    (left, at) => (lefts[at + 1] ?? Number.POSITIVE_INFINITY) - left < near,
  );
  const reach = Math.min(rights.length - 1, Math.max(1, Math.floor(lines.length / 6)));
  return { left: shared ?? lefts[0] ?? 0, right: rights[reach] ?? rights[0] ?? 0 };
}
