/** Counting in long texts without building lists. Imports nothing. */

/** How many UTF-16 units of `text` satisfy `test`. */
export function countUnits(text: string, test: (unit: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (test(text.charCodeAt(at))) count += 1;
  }
  return count;
}

/** How many characters of `text` stand for bytes that could not be decoded. */
export function countReplacements(text: string): number {
  return countUnits(text, (unit) => unit === 0xfffd);
}

/** `text` without the stretches from `open` to the next `close`; each stretch's inside is handed to `taken`. Linear. */
export function removeBetween(
  text: string,
  open: string,
  close: string,
  taken: (inside: string) => void = () => undefined,
): string {
  let result = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf(open, at);
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
    if (end < 0) return result + text.slice(at);
    taken(text.slice(start + open.length, end));
    result += text.slice(at, start);
    at = end + close.length;
  }
}
