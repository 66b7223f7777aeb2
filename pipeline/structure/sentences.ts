/** Cuts blocks into sentences. A sentence ends at 。！？ or with its block; semicolons do not end it. */

import type { Span } from "../document.ts";
import { findAll } from "../find-all.ts";

const ender = /[。！？!?]|…+(?=[”’」』"）)]|$)|\./g;
/** Quotes and brackets that close after a full stop stay with the sentence. */
const closer = /[”’」』）)》】]/;
/** (一). and 1. number a sentence, they do not end one. */
const marker = /^\s*[(（]?[一二三四五六七八九十\d]{1,3}[)）]?\.$/;
const abbreviation = /\b(?:Mr|Mrs|Ms|Dr|No|Co|Ltd|Inc|St|vs|etc)\.$/;

const longestWord = 24;

/** A point ends a Chinese sentence typed with ASCII marks, or an English one before a capital: not 4.68, not U.S. */
function pointEnds(text: string, at: number): boolean {
  const before = text[at - 1] ?? "";
  const word = text.slice(Math.max(0, at - longestWord), at + 1);
  const after = text.slice(at + 1, at + 3);
  if (/[\u4e00-\u9fff”’）)]/.test(before)) return !/^[\dA-Za-z]/.test(after);
  const endsWord = /[a-z)”"%\d]/.test(before) && !abbreviation.test(word);
  return endsWord && /^(?:\s[A-Z“"]|$)/.test(after) && /[a-z]{2}/.test(word);
}

/** A straight quote opens or closes; after an odd number of them in the sentence it closes. */
function closesQuote(text: string, start: number, at: number): boolean {
  return text[at] === '"' && (text.slice(start, at).split('"').length - 1) % 2 === 1;
}

function endOfSentence(text: string, start: number, end: number): number {
  let to = end;
  while (
    /[。！？!?]/.test(text[to] ?? "") ||
    closer.test(text[to] ?? "") ||
    closesQuote(text, start, to)
  ) {
    to += 1;
  }
  return to;
}

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
  for (const match of findAll(text, ender)) {
    const end = match.index + match[0].length;
    if (end <= start) continue;
    const isPoint = match[0] === ".";
    const isMarker = end - start <= longestWord && marker.test(text.slice(start, end));
    if (isPoint && (isMarker || !pointEnds(text, match.index))) continue;
    const to = endOfSentence(text, start, end);
    const span = trim(text, start, to);
    if (span !== null) spans.push(span);
    start = to;
  }
  const rest = trim(text, start, text.length);
  if (rest !== null) spans.push(rest);
  return spans;
}
