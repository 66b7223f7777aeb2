/** What two texts are compared by: every run of eight characters, without layout, punctuation and other languages. */
import { foldWidth } from "../fold.ts";

const shingleLength = 8;

/** A copy differs in blanks, punctuation, headings in English, the marks of its page: none of them is compared. */
export function comparedText(text: string): string {
  return foldWidth(text).replace(/[^\p{Script=Han}0-9]/gu, "");
}

/** Hashes (32 bits, unsigned) of the shingles of `text` in their order, some more than once. */
export function hashShingles(text: string): Uint32Array {
  const compared = comparedText(text);
  const hashes = new Uint32Array(Math.max(0, compared.length - shingleLength + 1));
  for (let start = 0; start < hashes.length; start += 1) {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + shingleLength; at += 1) {
      hash = Math.imul(hash ^ compared.charCodeAt(at), 0x01000193);
    }
    hashes[start] = hash ^ (hash >>> 15);
  }
  return hashes;
}

/** Hashes of the shingles of `text`, each once. */
export function shingles(text: string): ReadonlySet<number> {
  return new Set(hashShingles(text));
}

/** Share of the smaller set that lies in the larger one: 1 for an excerpt as for a copy. */
export function containment(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common += 1;
  return common / small.size;
}
