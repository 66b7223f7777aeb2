/** Finds quotes in a text without regard to white space and width, so that a wrapped line does not matter. */

const blanks = /(?:\s|\u200B|\u200D|\uFEFF)+/g;
const wide = /[\uFF10-\uFF19．％，：；（）]/g;
const narrowMarks: Readonly<Record<string, string>> = {
  "．": ".",
  "％": "%",
  "，": ",",
  "：": ":",
  "；": ";",
  "（": "(",
  "）": ")",
};

/** Without white space; full-width digits and marks become half-width. Not of the same length as its input. */
export function squeeze(text: string): string {
  return text
    .replace(blanks, "")
    .replace(wide, (each) => narrowMarks[each] ?? String.fromCharCode(each.charCodeAt(0) - 0xfee0));
}

/** A record with every place of the squeezed text where its quote stands. */
export interface Located<Record> {
  readonly record: Record;
  readonly quoteLength: number;
  readonly starts: readonly number[];
}

export function locate<Record extends { readonly quote: string }>(
  record: Record,
  squeezedText: string,
): Located<Record> {
  const quote = squeeze(record.quote);
  const starts: number[] = [];
  let at = quote === "" ? -1 : squeezedText.indexOf(quote);
  while (at >= 0) {
    starts.push(at);
    at = squeezedText.indexOf(quote, at + quote.length);
  }
  return { record, quoteLength: quote.length, starts };
}

/** Characters that the two quotes share where they lie closest; 0 or less where they are apart. */
export function overlapOf(one: Located<unknown>, other: Located<unknown>): number {
  let best = 0;
  for (const first of one.starts) {
    for (const second of other.starts) {
      const end = Math.min(first + one.quoteLength, second + other.quoteLength);
      best = Math.max(best, end - Math.max(first, second));
    }
  }
  return best;
}
