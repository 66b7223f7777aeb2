/** Cuts a text into words of the index, so that a search needs no segmenter: the fewest words, none unknown where it can be. */

/** What a character costs that is in no word, beside 1 a word. */
const unknownCost = 4;

interface Way {
  readonly cost: number;
  readonly words: readonly string[];
}

/**
 * `known` holds index terms that occur in the text. Lone characters beside words say little (由, 市) and are dropped;
 * a text of nothing else is one word that the index does not know, and may stand in longer ones.
 */
export function cutWords(text: string, known: ReadonlySet<string>): readonly string[] {
  const words = cheapestCut(text, known);
  const telling = words.filter((word) => !/^\p{Script=Han}$/u.test(word));
  return telling.length > 0 ? telling : [text];
}

/** Between ways of the same cost the longer first word wins. */
function cheapestCut(text: string, known: ReadonlySet<string>): readonly string[] {
  const longest = Math.max(1, ...[...known].map((word) => word.length));
  const best: Way[] = [];
  best[text.length] = { cost: 0, words: [] };
  for (let start = text.length - 1; start >= 0; start -= 1) {
    best[start] = bestFrom(text, start, longest, known, best);
  }
  return best[0]?.words ?? [];
}

function bestFrom(
  text: string,
  start: number,
  longest: number,
  known: ReadonlySet<string>,
  best: readonly Way[],
): Way {
  let chosen: Way = { cost: Number.POSITIVE_INFINITY, words: [] };
  for (let end = Math.min(text.length, start + longest); end > start; end -= 1) {
    const word = text.slice(start, end);
    const rest = best[end];
    if (rest === undefined || (end > start + 1 && !known.has(word))) continue;
    const isBlank = !/[\p{L}\p{N}]/u.test(word);
    const cost = rest.cost + (isBlank ? 0 : known.has(word) ? 1 : unknownCost);
    if (cost < chosen.cost) chosen = { cost, words: isBlank ? rest.words : [word, ...rest.words] };
  }
  return chosen;
}
