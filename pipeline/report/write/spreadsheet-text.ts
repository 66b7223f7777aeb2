/** Text that a spreadsheet program must not take for a formula. */

/**
 * A cell that begins with `= + - @`, a tab or a line break, also in full width or after blanks, gets an apostrophe
 * before it: spreadsheet programs then show it as text (OWASP, CSV injection). A plain number keeps its sign.
 */
export function neutralizeFormula(text: string): string {
  if (/^[+-]?\d+(\.\d+)?%?$/.test(text)) return text;
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text;
}

/** The most characters that a cell can hold. */
const longestCell = 32_767;

/** Fit for a cell of a workbook. */
export function sheetText(text: string): string {
  return neutralizeFormula(text).slice(0, longestCell);
}
