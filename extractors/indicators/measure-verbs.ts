/** The verbs between an indicator and its value (lexicon/measure-verbs.tsv), read from the right end of a phrase. */
import { readLexicon } from "../../pipeline/lexicon.ts";

/** reach: 达到 · rise: 增长 · fall: 下降 · rise_to: 提高到 · fall_to: 降至 · share: 占. */
export type MeasureVerbKind =
  | "reach"
  | "rise"
  | "fall"
  | "rise_to"
  | "fall_to"
  | "share"
  | "share_noun";

const kinds: ReadonlyMap<string, MeasureVerbKind> = new Map(
  readLexicon("measure-verbs").map((row) => [row["word"] ?? "", row["kind"] as MeasureVerbKind]),
);

const longest: number = Math.max(...[...kinds.keys()].map((word) => word.length));

export interface MeasureVerb {
  readonly word: string;
  readonly kind: MeasureVerbKind;
}

/** The longest measure verb that ends `text`, or null. */
export function findVerbAtEnd(text: string): MeasureVerb | null {
  for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
    const word = text.slice(text.length - length);
    const kind = kinds.get(word);
    if (kind !== undefined) return { word, kind };
  }
  return null;
}
