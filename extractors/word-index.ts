/** Words of a list by the character that they begin with, so that a text is looked through once, whatever the length of the list. */

interface Listed {
  readonly word: string;
}

/** By the code of the first UTF-16 unit: the words that begin with it, the longest first, else in the order of the list. */
export function byFirstCharacter<T extends Listed>(
  words: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const index = new Map<number, T[]>();
  for (const word of [...words].sort((a, b) => b.word.length - a.word.length)) {
    if (word.word === "") continue;
    const code = word.word.charCodeAt(0);
    const list = index.get(code);
    if (list === undefined) index.set(code, [word]);
    else list.push(word);
  }
  return index;
}
