/** Cuts blocks into sentences. A sentence ends at 。！？ or with its block; semicolons do not end it. */
import type { Span } from "../document.ts";

/** Quotes and brackets that close after a full stop stay with the sentence. */
const ending =
  /(?:[。！？!?]|…{1,2}(?=[”’」』"）)]|$)|(?<=[\u4e00-\u9fff”’）)])\.(?![\dA-Za-z]))+[”’」』"）)》】]*/g;
const bracketedMarker = /^\s*[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[.．]$/;

function trim(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? "")) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** Spans within `text`, trimmed of white space, in order; at least one unless `text` is blank. */
export function cutSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(ending)) {
    const end = match.index + match[0].length;
    const isInsideMarker = bracketedMarker.test(text.slice(start, end));
    if (isInsideMarker) continue;
    const span = trim(text, start, end);
    if (span !== null) spans.push(span);
    start = end;
  }
  const rest = trim(text, start, text.length);
  if (rest !== null) spans.push(rest);
  return spans;
}
