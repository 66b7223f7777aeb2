/** 基础设施建设快速推进，完成投资553.92亿元 · 居民收入稳步提高，达到17275元: the subject of a clause before. */
import { findAll } from "../../pipeline/find-all.ts";
import { cleanPhrase } from "../indicators/phrase.ts";
import type { SentenceView } from "../sentence-view.ts";

export interface Subject {
  readonly phrase: string;
  /** Offset in the sentence. */
  readonly start: number;
}

/**
 * The noun phrase that opens the nearest clause before `until`; clauses that open with a verb are passed over
 * (优化发展环境，市场主体逆势增长，净增6.2万户 → 市场主体).
 */
export function findSubject(view: SentenceView, until: number): Subject | null {
  const clauses = [...findAll(view.folded.slice(0, until), /[^，,；;：:]+/g)].reverse();
  for (const clause of clauses) {
    const subject = readOpening(view, clause.index, clause.index + clause[0].length);
    if (subject !== null) return subject;
  }
  return null;
}

function readOpening(view: SentenceView, from: number, until: number): Subject | null {
  let end = from;
  let start: number | null = null;
  for (const word of view.words) {
    const at = word.span.start - view.offset;
    if (at < from) continue;
    if (at >= until) break;
    const isNominal = /^(?:n|j|l|i|eng|vn|an|b|f|s)/.test(word.tag);
    if (!isNominal) {
      if (start === null && /^(?:d|c|t|r|x)/.test(word.tag)) continue;
      break;
    }
    start ??= at;
    end = word.span.end - view.offset;
  }
  if (start === null) return null;
  const phrase = cleanPhrase(view.text.slice(start, end));
  return phrase.length < 2 ? null : { phrase, start };
}
