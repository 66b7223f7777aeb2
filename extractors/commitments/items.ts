/** The items of a sentence: semicolons part them, and so does a clause that gives another body another task. */

import type { Span } from "../../pipeline/document.ts";
import { findAll } from "../../pipeline/find-all.ts";
import type { SentenceView } from "../sentence-view.ts";
import { findSubjectChanges, readResponsibility } from "./responsibility.ts";

export function splitItems(view: SentenceView): readonly Span[] {
  const items: Span[] = [];
  let start = 0;
  for (const match of findAll(guardBrackets(view.folded), /[；;]|$/g)) {
    const end = match.index;
    items.push(...splitBySubject(view.folded, { start, end }));
    start = end + 1;
  }
  return items.filter((item) => view.folded.slice(item.start, item.end).trim() !== "");
}

/** （牵头单位：A；配合单位：B） belongs to the task before it: its semicolons part nothing. Keeps the length. */
function guardBrackets(text: string): string {
  return text.replace(/[（(][^（()）]{0,160}[）)]/g, (words) => words.replace(/[；;]/g, "，"));
}

/** A body needs a task of its own before another one may follow: 由A负责,B配合,梳理出…|各县市区要确定…. */
function splitBySubject(text: string, item: Span): readonly Span[] {
  const whole = text.slice(item.start, item.end);
  const borders = [item.start];
  for (const cut of findSubjectChanges(whole)) {
    const from = borders[borders.length - 1] ?? item.start;
    const before = text.slice(from, item.start + cut - 1);
    if (readResponsibility(before).lead.length > 0) borders.push(item.start + cut);
  }
  borders.push(item.end + 1);
  return borders
    .slice(0, -1)
    .map((from, at) => ({ start: from, end: (borders[at + 1] ?? item.end + 1) - 1 }));
}
