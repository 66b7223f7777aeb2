/** What single characters tell at the edge of a line. Imports nothing. */

const sentenceEnd = /[。！？!?；;：:…][”’"'」』）)】》]*$/;
const fullStop = /[。！？!?][”’"'」』）)】》]*$/;

/** A stop and the closing marks behind it. */
const longestEnd = 8;

/** Ends as a sentence, a clause of a list or an address ("同志们：") ends. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-longestEnd);
  return sentenceEnd.test(end) || /[A-Za-z][”"')]?\.$/.test(end);
}

export function endsWithStop(text: string): boolean {
  return fullStop.test(text.slice(-longestEnd));
}

/** Width in columns: a Chinese character or full-width sign takes two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    columns += point > 0x2e7f ? 2 : 1;
    if (point > 0xffff) at += 1;
  }
  return columns;
}

/** The text without white space, for comparing. */
export function compact(text: string): string {
  return text.replace(/\s+/g, "");
}
