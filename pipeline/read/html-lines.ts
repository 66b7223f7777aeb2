/** Pages made from a printed sheet that put every line of it in a paragraph of its own. Imports the vocabulary only. */
import type { SourceBlock } from "../document.ts";

const leastLines = 6;
const narrowestLine = 16;
const sentenceEnd = /[。！？!?；;：:…][”’"'」』）)】》]*\s*$/;

/**
 * Turns paragraphs into lines where most are of one width and break off inside a sentence, so that the next stage
 * can join them; other pages come back as they are.
 */
export function markPrintedLines(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const texts = blocks.filter(isProse).map(({ text }) => text.trimEnd());
  const width = commonestWidth(texts);
  const full = texts.filter((text) => Math.abs(text.length - width) <= 1);
  const broken = full.filter((text) => !sentenceEnd.test(text));
  const longer = texts.filter((text) => text.length > width * 1.2);
  const isPrinted =
    full.length >= leastLines &&
    width >= narrowestLine &&
    full.length >= texts.length * 0.5 &&
    broken.length >= full.length * 0.7 &&
    longer.length <= texts.length * 0.05;
  if (!isPrinted) return blocks;
  return blocks.map((block) => (isProse(block) ? { ...block, kind: "line" } : block));
}

function isProse({ kind, text }: SourceBlock): boolean {
  return kind === "paragraph" && text.trim() !== "";
}

/** The width that, give or take one character, most texts have. */
function commonestWidth(texts: readonly string[]): number {
  const counts = new Map<number, number>();
  for (const { length } of texts) counts.set(length, (counts.get(length) ?? 0) + 1);
  const near = (width: number): number =>
    [width - 1, width, width + 1].reduce((sum, at) => sum + (counts.get(at) ?? 0), 0);
  return [...counts.keys()].reduce((best, width) => (near(width) > near(best) ? width : best), 0);
}
