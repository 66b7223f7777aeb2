/** Imports nothing. */

/** So many short phrases take a megabyte or two. */
const mostRemembered = 20_000;

/** `answer`, which must depend on the phrase alone, with a memory: the same beginnings of clauses are asked again and again. */
export function withMemory<T>(answer: (phrase: string) => T): (phrase: string) => T {
  const remembered = new Map<string, T>();
  return (phrase) => {
    const known = remembered.get(phrase);
    if (known !== undefined) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const found = answer(phrase);
    remembered.set(phrase, found);
    return found;
  };
}
