/** A sentence shortened around what was found in it. */
import { foldQuery } from "./parse-question.ts";

/** Characters that a snippet has at most, beside its marks. */
const snippetLength = 90;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** `[` and `]` stand around what was found; `…` stands where text was left out. The longer name is marked, not its parts. */
export function cutSnippet(sentence: string, found: readonly string[]): string {
  const text = sentence.replace(/\s+/g, " ").trim();
  const stretches = findStretches(text, found);
  const window = chooseWindow(text.length, stretches);
  const marked = markStretches(text, stretches, window);
  return `${window.start > 0 ? "…" : ""}${marked}${window.end < text.length ? "…" : ""}`;
}

function findStretches(text: string, found: readonly string[]): readonly Stretch[] {
  const folded = foldQuery(text);
  // Folding keeps the length; where it does not, the sentence is shown unmarked.
  if (folded.length !== text.length) return [];
  const taken: Stretch[] = [];
  const longestFirst = [...new Set(found)].sort((a, b) => b.length - a.length);
  for (const word of longestFirst) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const stretch = { start: at, end: at + word.length };
      if (taken.every((own) => own.end <= stretch.start || stretch.end <= own.start)) {
        taken.push(stretch);
      }
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** The window that holds most marked characters; a little text stands before the first of them. */
function chooseWindow(length: number, stretches: readonly Stretch[]): Stretch {
  if (length <= snippetLength) return { start: 0, end: length };
  const anchors = stretches.length > 0 ? stretches : [{ start: 0, end: 0 }];
  const windows = anchors.map((stretch) => {
    const start = Math.max(0, Math.min(stretch.start - 15, length - snippetLength));
    const end = start + snippetLength;
    const inside = stretches.filter((own) => own.start >= start && own.end <= end);
    return { start, end, weight: inside.reduce((sum, own) => sum + own.end - own.start, 0) };
  });
  return windows.reduce((best, own) => (own.weight > best.weight ? own : best));
}

function markStretches(text: string, stretches: readonly Stretch[], window: Stretch): string {
  let marked = "";
  let at = window.start;
  for (const { start, end } of stretches) {
    if (start < at || end > window.end) continue;
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at, window.end);
}
