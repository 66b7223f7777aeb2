/** What single characters tell at the edge of a line. Imports nothing. */

const sentenceEnd = /[。！？!?；;：:…][”’"'」』）)】》]*$/;
const fullStop = /[。！？!?][”’"'」』）)】》]*$/;

/** Ends as a sentence, a clause of a list or an address ("同志们：") ends. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text) || /[A-Za-z][”"')]?\.$/.test(text);
}

export function endsWithStop(text: string): boolean {
  return fullStop.test(text);
}

/** Width in columns: a Chinese character or full-width sign takes two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character > "\u2e7f" ? 2 : 1;
  return columns;
}

/** The text without white space, for comparing. */
export function compact(text: string): string {
  return text.replace(/\s+/g, "");
}
