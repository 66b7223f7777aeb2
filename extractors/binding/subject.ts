/** 基础设施建设快速推进，完成投资553.92亿元 · 居民收入稳步提高，达到17275元: the subject of a clause before. */
import { findIndicator } from "../indicators/lookup.ts";
import { cleanPhrase } from "../indicators/phrase.ts";
import type { SentenceView } from "../sentence-view.ts";

export interface Subject {
  readonly phrase: string;
  /** Offset in the sentence. */
  readonly start: number;
}

/** The leading noun phrase of the sentence, if what stands before `until` opens with one. */
export function findSubject(view: SentenceView, until: number): Subject | null {
  const before = view.folded.slice(0, until);
  if (before.trim() === "") return null;
  let end = 0;
  let start: number | null = null;
  for (const word of view.words) {
    const at = word.span.start - view.offset;
    if (at >= until) break;
    if (/^(?:v|d|p|w|x|u|c|m|r)/.test(word.tag) && !/^vn$/.test(word.tag)) {
      if (start !== null) break;
      continue;
    }
    start ??= at;
    end = word.span.end - view.offset;
  }
  if (start === null) return null;
  const phrase = cleanPhrase(view.text.slice(start, end));
  if (phrase.length < 2) return null;
  return { phrase: findIndicator(phrase)?.name ?? phrase, start };
}
