/** Folding of widths for matching only: every result has the length of its input, so offsets stay valid. Imports nothing. */

const fullWidth = /[\uFF01-\uFF5E\u3000\u00A0]/g;
const fullWidthButCommas = /[\uFF01-\uFF0B\uFF0D-\uFF5E\u3000\u00A0]/g;

function fold(character: string): string {
  if (character === "\u3000" || character === "\u00A0") return " ";
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** Full-width letters, digits and ASCII punctuation become half-width; wide blanks become a plain blank. */
export function foldWidth(text: string): string {
  return text.replace(fullWidth, fold);
}

/** Like `foldWidth`, but full-width commas stay: 100，200 are two numbers where 100,200 may be one. */
export function foldWidthButCommas(text: string): string {
  return text.replace(fullWidthButCommas, fold);
}
