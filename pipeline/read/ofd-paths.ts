/** The straight lines of an OFD path object (GB/T 33190, 9.1): borders of tables. */
import { type Frame, numbers, toPage } from "./ofd-glyphs.ts";
import { type Ruling, rulingBetween } from "./pdf-page.ts";

/** A path of more steps is a picture. */
const longestPath = 4000;
/** How many numbers follow each letter; the last two are where it leads. */
const lengths: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** `data`: the text of AbbreviatedData: `M 0 0 L 50 0 L 50 8 C`. */
export function readPath(data: string, frame: Frame): readonly Ruling[] {
  if (data.length > longestPath) return [];
  const words = data.trim().split(/[\s,]+/);
  const rulings: Ruling[] = [];
  let start = toPage(frame, 0, 0);
  let last = start;
  for (let at = 0; at < words.length; ) {
    const letter = words[at] ?? "";
    const length = lengths[letter];
    if (length === undefined) return rulings;
    const [x = 0, y = 0] = numbers(
      words.slice(at + 1 + Math.max(0, length - 2), at + 1 + length).join(" "),
    );
    const next = letter === "C" ? start : toPage(frame, x, y);
    const ruling = letter === "L" || letter === "C" ? rulingBetween(last, next) : null;
    if (ruling !== null) rulings.push(ruling);
    if (letter === "M" || letter === "S") start = next;
    last = next;
    at += 1 + length;
  }
  return rulings;
}
