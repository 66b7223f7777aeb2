/** Imports nothing. */

/**
 * Every match of a pattern with the flag `g`, as `text.matchAll(pattern)` gives them, but without the copy of the pattern
 * that `matchAll` makes at every call: most of what it costs where most texts hold no match.
 */
export function findAll(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
}
