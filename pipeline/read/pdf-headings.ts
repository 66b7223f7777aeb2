/** Headings that nothing but their larger letters shows: papers of enterprises and translations carry no 一、 (一). */
import { median } from "./pdf-columns.ts";
import type { TextLine } from "./pdf-page.ts";

/** Letters of a heading are taller than those of the text by this factor. */
const headingSize = 1.12;
const [shortest, longest] = [3, 40];
/** So many marked lines show that the outline is written out. */
const enoughMarkers = 2;
const marker =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[章节部篇])/;

/** `lines`: of the text in order, without margins. Lines above the first of the usual size are the title, no headings. */
export function findHeadings(
  lines: readonly TextLine[],
  openings: ReadonlySet<TextLine>,
): ReadonlySet<TextLine> {
  const marked = lines.filter((line) => openings.has(line) && marker.test(line.text));
  if (marked.length >= enoughMarkers) return new Set();
  const usual = median(lines.map((line) => line.size));
  const start = lines.findIndex((line) => line.size < headingSize * usual);
  return new Set(
    lines.filter((line, at) => {
      const next = lines[at + 1];
      const isAlone = openings.has(line) && next !== undefined && openings.has(next);
      const isTall = line.size >= headingSize * usual;
      return at > start && isAlone && isTall && isHeadingText(line.text);
    }),
  );
}

function isHeadingText(text: string): boolean {
  const { length } = text.trim();
  const isShort = length >= shortest && length <= longest;
  return isShort && /\p{Script=Han}{2}/u.test(text) && !/[。；;，,、：:]$/.test(text.trim());
}
