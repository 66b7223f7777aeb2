/** Traditional characters to simplified ones, for matching only: the result has the length of its input. Knows opencc-js and character-set.ts. */
import { Converter } from "opencc-js/t2cn";
import { CharacterSet } from "./character-set.ts";

/** Characters that occur in any traditional text of some length and in no simplified one. */
const traditional = "為會國發業產經濟長億萬與對開關於實現進過這個們時間達應計劃總額東車電";
/** Every text is looked through several times; a class of so many characters is slow. */
const units = new CharacterSet([...traditional]);

function holdsTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (units.has(text.charCodeAt(at))) return true;
  }
  return false;
}

let converter: ((text: string) => string) | null = null;

/**
 * Simplified text of the same length in UTF-16 units; the text itself where it holds no traditional character.
 * Phrases whose length would change are converted character by character.
 */
export function simplify(text: string): string {
  if (!holdsTraditional(text)) return text;
  const convert = converter ?? Converter({ from: "t", to: "cn" });
  converter = convert;
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  return [...text]
    .map((character) => {
      const simple = convert(character);
      return simple.length === character.length ? simple : character;
    })
    .join("");
}
