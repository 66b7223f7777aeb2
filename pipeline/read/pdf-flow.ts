/** Decides by places which lines open a paragraph and which go on with the line before, over columns and pages. */
import { median } from "./pdf-columns.ts";
import { type Extent, findExtents, type PlacedLine } from "./pdf-extents.ts";
import type { TextLine } from "./pdf-page.ts";

const indent = 0.9;
/** Letters of titles are taller than those of the text by this factor, or they are of the text. */
const otherSize = 1.12;
const titleSize = 1.1;
const otherLeading = 1.35;
/** So many paragraphs whose first line alone is set in show how the whole document is printed. */
const enoughIndents = 3;

/** `null` in `lines` stands for what parts paragraphs: a table. Returns the lines that open a paragraph. */
export function findOpenings(lines: readonly (PlacedLine | null)[]): ReadonlySet<TextLine> {
  const placed = lines.filter((one) => one !== null);
  const extentOf = findExtents(placed);
  const leading = usualLeading(placed);
  const usualSize = median(placed.map(({ line }) => line.size));
  const hasIndents = countIndents(placed, extentOf) >= enoughIndents;
  const openings = new Set<TextLine>();
  let before: PlacedLine | null = null;
  for (const [at, one] of lines.entries()) {
    if (one !== null) {
      const next = lines[at + 1] ?? null;
      const isOpening =
        before === null || opens(before, one, next, { extentOf, leading, usualSize, hasIndents });
      if (isOpening) openings.add(one.line);
    }
    before = one;
  }
  return openings;
}

interface Measures {
  readonly extentOf: (line: PlacedLine) => Extent;
  readonly leading: number;
  readonly usualSize: number;
  readonly hasIndents: boolean;
}

function opens(
  before: PlacedLine,
  one: PlacedLine,
  next: PlacedLine | null,
  { extentOf, leading, usualSize, hasIndents }: Measures,
): boolean {
  const { line } = one;
  const extent = extentOf(one);
  const ratio = line.size / before.line.size;
  if (ratio > otherSize || ratio < 1 / otherSize) return true;
  if (isSameColumn(before, one)) {
    const gap = line.baseline - before.line.baseline;
    // The lines of a title in larger letters stand farther apart.
    const own = Math.max(leading * Math.max(1, line.size / usualSize), line.size);
    if (gap > otherLeading * own) return true;
  }
  const beforeExtent = extentOf(before);
  const isTitle = line.size > titleSize * usualSize;
  const isBelowCentred = isCentred(before.line, beforeExtent) && !isPlainIndent(line, extent);
  if (isCentred(line, extent) && (isTitle || isBelowCentred)) {
    return !isWide(before.line, beforeExtent);
  }
  if (!isFull(before.line, beforeExtent, line)) return true;
  if (!isIndented(line, extent)) return false;
  return hasIndents || !isHanging(before, one, next, extent);
}

function isIndented(line: TextLine, extent: Extent): boolean {
  return line.left > extent.left + indent * line.size;
}

function countIndents(
  lines: readonly PlacedLine[],
  extentOf: (line: PlacedLine) => Extent,
): number {
  return lines.filter((one, at) => {
    const next = lines[at + 1];
    if (next === undefined || !isSameColumn(one, next)) return false;
    const extent = extentOf(one);
    return isIndented(one.line, extent) && !isIndented(next.line, extent);
  }).length;
}

/** A block set in from the margin as a whole: the line before begins where this one does, or farther left. */
function isHanging(
  before: PlacedLine,
  one: PlacedLine,
  next: PlacedLine | null,
  extent: Extent,
): boolean {
  const near = 0.4 * one.line.size;
  if (!isSameColumn(before, one)) return false;
  const isLevelWithNext = next !== null && Math.abs(next.line.left - one.line.left) < near;
  const isLevelWithBefore = Math.abs(before.line.left - one.line.left) < near;
  const isItem = before.line.left < one.line.left - near && before.line.left >= extent.left - near;
  const isMidSentence = !/[。！？；!?;][”’"'）)》]*$/.test(before.line.text);
  return isMidSentence && (isLevelWithBefore || (isItem && isLevelWithNext));
}

function isSameColumn(a: PlacedLine, b: PlacedLine): boolean {
  return a.page === b.page && a.line.column === b.line.column;
}

/** A title that goes on in the next line fills most of its own. */
function isWide(line: TextLine, extent: Extent): boolean {
  return line.right - line.left > (extent.right - extent.left) * 0.6;
}

function isCentred(line: TextLine, extent: Extent): boolean {
  const left = line.left - extent.left;
  const right = extent.right - line.right;
  return left > line.size && Math.abs(left - right) < 1.2 * line.size;
}

/** Two letters, the indent of every paragraph: a short line that begins there is centred by chance. */
function isPlainIndent(line: TextLine, extent: Extent): boolean {
  return Math.abs(line.left - extent.left - 2 * line.size) < 0.5 * line.size;
}

const inseparable =
  /^[“‘《〈（(【[]*(?:[\w.,%+/∶:-]+|.)?(?:[，。、；：）》]*[“”‘’]+(?:[\w.,%+/∶:-]+|.)?)*[，。、；：！？”’》〉）)】\],.;:!?%％‰]*/;

/**
 * No room was left for what the next line begins with: signs that may not part included (GB/T 15834, 5.1). Typesetters
 * that follow UAX 14 part nothing at a quotation mark either: 行“一 goes to the next line as one.
 */
function isFull(line: TextLine, extent: Extent, next: TextLine): boolean {
  const token = inseparable.exec(next.text)?.[0] ?? "";
  const ems = [...token].reduce((sum, sign) => sum + (sign < "\u2e80" ? 0.6 : 1), 0);
  return extent.right - line.right < (ems + 0.7) * line.size;
}

function usualLeading(lines: readonly PlacedLine[]): number {
  const gaps = lines.flatMap((one, at) => {
    const before = lines[at - 1];
    if (before === undefined || !isSameColumn(before, one)) return [];
    const gap = one.line.baseline - before.line.baseline;
    return gap > 0 ? [gap] : [];
  });
  return median(gaps);
}
