/** Makes one paragraph of printed lines. */
import type { DraftBlock } from "./draft.ts";

const longestWord = 60;

/** Null where there are no lines. */
export function joinLines(lines: readonly DraftBlock[]): DraftBlock | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const texts = lines.map((line) => line.text.trim());
  const text = texts.map((line, at) => blankBetween(texts[at - 1] ?? "", line) + line).join("");
  const { level, page } = first;
  const source = { start: first.source.start, end: last.source.end };
  return { kind: "paragraph", text, level, page, source };
}

/** No blank between Chinese characters or inside a number; one between Latin words. */
function blankBetween(text: string, right: string): string {
  const left = text.slice(-longestWord);
  const isLatin =
    /[A-Za-z][A-Za-z0-9'’-]*[,.;:!?)”"]*$/.test(left) && /^[A-Za-z0-9("“]/.test(right);
  const isLatinNumber = /[A-Za-z][,.;:]?\s[\d,.]+$/.test(left) && /^[A-Za-z]/.test(right);
  return (isLatin || isLatinNumber) && !left.endsWith("-") ? " " : "";
}
