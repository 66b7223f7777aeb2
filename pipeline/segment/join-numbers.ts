/** Joins what jieba splits in numbers: 1 , 100.9 becomes 1,100.9; the single digits of ３１２ one word. */
import { findAll } from "../find-all.ts";
import { foldWidth } from "../fold.ts";

export interface Token {
  readonly word: string;
  readonly tag: string;
}

/** Digits with thousands groups or without, in either width, with or without a decimal part. */
const number = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g;

const digit = /[0-9０-９]/;

/** Where each number of the text ends, by where it starts. */
function findNumbers(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const match of findAll(foldWidth(text), number)) {
    ends.set(match.index, match.index + match[0].length);
  }
  return ends;
}

/** How many tokens from `at` on fill the range up to `end` exactly; 0 where a token runs beyond it. */
function countTokens(tokens: readonly Token[], at: number, start: number, end: number): number {
  let offset = start;
  let count = 0;
  while (offset < end) {
    const token = tokens[at + count];
    if (token === undefined) return 0;
    offset += token.word.length;
    count += 1;
  }
  return offset === end ? count : 0;
}

/** Tokens in order and without loss; every number is one word with the tag m. */
export function joinNumbers(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ word }) => digit.test(word))) return tokens;
  const text = tokens.map((token) => token.word).join("");
  const numbers = findNumbers(text);
  if (numbers.size === 0) return tokens;
  const joined: Token[] = [];
  let offset = 0;
  for (let at = 0; at < tokens.length; ) {
    const end = numbers.get(offset);
    const count = end === undefined ? 0 : countTokens(tokens, at, offset, end);
    const taken = tokens.slice(at, at + Math.max(count, 1));
    const word = taken.map((token) => token.word).join("");
    joined.push({ word, tag: count > 0 ? "m" : (taken[0]?.tag ?? "x") });
    offset += word.length;
    at += taken.length;
  }
  return joined;
}
