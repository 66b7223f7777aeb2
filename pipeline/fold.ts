/** Folding of widths for matching only: every result has the length of its input, so offsets stay valid. Imports nothing. */

const fullWidth = /[\uFF01-\uFF5E\u3000\u00A0]/g;

/** Full-width letters, digits and ASCII punctuation become half-width; wide blanks become a plain blank. */
export function foldWidth(text: string): string {
  return text.replace(fullWidth, (character) => {
    if (character === "\u3000" || character === "\u00A0") return " ";
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}
