/** Joins what jieba splits in numbers: 1 , 100.9 becomes 1,100.9; ６ ． ５ becomes one word. */

export interface Token {
  readonly word: string;
  readonly tag: string;
}

const digits = /^[\d\uFF10-\uFF19]+(?:[.．][\d\uFF10-\uFF19]+)?$/;
const wholeDigits = /^[\d\uFF10-\uFF19]+$/;
const group = /^[\d\uFF10-\uFF19]{3}(?:[.．][\d\uFF10-\uFF19]+)?$/;
const comma = /^[,，]$/;
const point = /^[.．]$/;

/** How many tokens from `at` on make one number; 1 where nothing is to be joined. */
function measureNumber(tokens: readonly Token[], at: number): number {
  const word = (index: number): string => tokens[index]?.word ?? "";
  let end = at + 1;
  const isShort = /^[\d\uFF10-\uFF19]{1,3}$/.test(word(at));
  while (isShort && comma.test(word(end)) && group.test(word(end + 1))) end += 2;
  const isWhole = wholeDigits.test(word(end - 1));
  if (isWhole && point.test(word(end)) && wholeDigits.test(word(end + 1))) end += 2;
  return end - at;
}

/** Tokens in order and without loss; every number is one word with the tag m. */
export function joinNumbers(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    if (!digits.test(token.word)) {
      joined.push(token);
      at += 1;
      continue;
    }
    const length = measureNumber(tokens, at);
    const word = tokens.slice(at, at + length).map((part) => part.word);
    joined.push({ word: word.join(""), tag: "m" });
    at += length;
  }
  return joined;
}
