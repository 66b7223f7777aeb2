/** Words of a text with their tags, as jieba's `tag` gives them, for half of what that takes. */
import { cut, tag } from "nodejs-jieba";
import type { Token } from "./join-numbers.ts";

/** By word: jieba looks a tag up by the word alone, whatever stands around it. */
const tags = new Map<string, string>();
/** The words of some ten thousand reports; then it is learnt anew. */
const mostTags = 200_000;

/** Making an object of every word is most of what tagging costs; a word seen before needs the cut alone. */
export function tagWords(text: string): readonly Token[] {
  if (tags.size > mostTags) tags.clear();
  const tokens = cut(text, true).map((word) => ({ word, tag: tags.get(word) ?? "" }));
  const fresh = tokens.filter((token) => token.tag === "");
  if (fresh.length === 0) return tokens;
  learnTags(
    text,
    fresh.map(({ word }) => word),
  );
  for (const token of fresh) token.tag = tags.get(token.word) ?? "x";
  return tokens;
}

/** Asks for the new words alone, a line each; where one is cut apart when it stands alone, for the whole text. */
function learnTags(text: string, unknown: readonly string[]): void {
  const alone = tag(unknown.join("\n")).filter(({ word }) => word !== "\n");
  const isWhole =
    alone.length === unknown.length && alone.every(({ word }, at) => word === unknown[at]);
  for (const token of isWhole ? alone : tag(text)) tags.set(token.word, token.tag);
}
