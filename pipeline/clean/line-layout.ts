/** How the lines of a document are laid out: of equal width and broken anywhere, or each a paragraph. */
import { columnsOf, endsSentence } from "./characters.ts";
import type { DraftBlock } from "./draft.ts";

export interface LineLayout {
  /** The line reaches the right margin. */
  readonly isFull: (line: string) => boolean;
  readonly isIndented: (line: string) => boolean;
  /** Some lines are indented, most are not: an indent opens a paragraph. */
  readonly hasIndents: boolean;
  /** Nearly every line is followed by a blank one, so blank lines tell nothing. */
  readonly isDoubleSpaced: boolean;
}

const leastLines = 4;
const leastColumns = 34;
const measures: readonly ((line: string) => number)[] = [(line) => line.length, columnsOf];

/** The layout of wrapped lines, or null where lines are not wrapped. */
export function measureLines(blocks: readonly DraftBlock[]): LineLayout | null {
  const lines = blocks
    .filter((block) => block.kind === "line" && block.text.trim() !== "")
    .map((block) => block.text);
  if (lines.length < leastLines) return null;
  const layouts = measures.flatMap((measure) => layoutBy(measure, lines));
  const best = layouts.sort((a, b) => b.share - a.share)[0];
  if (best === undefined) return null;
  const indented = lines.filter(isIndented).length;
  return {
    isFull: best.isFull,
    isIndented,
    hasIndents: indented > 0 && indented < lines.length * 0.6,
    isDoubleSpaced: countFollowedByBlank(blocks) > lines.length * 0.8,
  };
}

function layoutBy(
  measure: (line: string) => number,
  lines: readonly string[],
): { share: number; isFull: (line: string) => boolean }[] {
  const width = commonestWidth(lines.map((line) => measure(line.trimEnd())));
  const isFull = (line: string): boolean => measure(line.trimEnd()) >= width * 0.88;
  const full = lines.filter(isFull);
  const tooLong = full.filter((line) => measure(line.trimEnd()) > width * 1.2);
  const broken = full.filter((line) => !endsSentence(line.trimEnd()));
  const stops = lines.join("").match(/[。！？；.!?;]/g)?.length ?? 0;
  const isWrapped =
    columnsOf("一".repeat(width)) >= leastColumns &&
    full.length >= leastLines &&
    full.length >= lines.length * 0.4 &&
    broken.length >= full.length * 0.6 &&
    tooLong.length <= full.length * 0.15 &&
    stops >= lines.length * 0.15;
  return isWrapped ? [{ share: full.length - tooLong.length, isFull }] : [];
}

/** The width round which most lines gather, counted in bins of three, weighted to the wider ones. */
function commonestWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  let bestCount = 0;
  for (const width of counts.keys()) {
    const near = [width - 1, width, width + 1];
    const count = near.reduce((sum, at) => sum + (counts.get(at) ?? 0), 0);
    if (count > bestCount || (count === bestCount && width > best)) {
      best = width;
      bestCount = count;
    }
  }
  return best;
}

function isIndented(line: string): boolean {
  return /^(?:\u3000| {2,}|\t|\u00A0{2,})/.test(line);
}

function countFollowedByBlank(blocks: readonly DraftBlock[]): number {
  return blocks.filter(
    (block, at) =>
      block.kind === "line" && block.text.trim() !== "" && blocks[at + 1]?.text.trim() === "",
  ).length;
}
