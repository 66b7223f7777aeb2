/**
 * MinHash signatures in bands (Broder 1997): texts that share much share bands, so that the likely copies of a text
 * are found by equality, whatever the number of texts.
 */
import { hashShingles } from "./shingles.ts";

/** Of two texts with half of their shingles in common 92 % meet in two bands, with a fiftieth three in 100 million. */
const bandCount = 32;
const rowsOfBand = 3;
/** Shorter texts (a heading, a notice of two lines) are too much alike. */
const fewestShingles = 150;

const seeds: readonly number[] = Array.from({ length: bandCount * rowsOfBand }, (_, index) => {
  const mixed = Math.imul(index + 1, 0x9e3779b1);
  return mixed ^ (mixed >>> 13);
});

function leastHash(hashes: Uint32Array, seed: number): number {
  // Signed, with the highest bit turned over, numbers are in the order that they have unsigned, and stay small integers.
  let least = 0x7fffffff;
  for (let at = 0; at < hashes.length; at += 1) {
    let mixed = Math.imul((hashes[at] ?? 0) ^ seed, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= (mixed >>> 16) ^ 0x80000000;
    if (mixed < least) least = mixed;
  }
  return (least ^ 0x80000000) >>> 0;
}

/** True where at least `count` of the hashes differ. */
function areDistinct(hashes: Uint32Array, count: number): boolean {
  const found = new Set<number>();
  for (const hash of hashes) if (found.add(hash).size >= count) return true;
  return false;
}

/** One key (32 bits, signed) a band; empty for a text that is too short to be compared. */
export function bandKeys(text: string): readonly number[] {
  const hashes = hashShingles(text);
  if (!areDistinct(hashes, fewestShingles)) return [];
  return Array.from({ length: bandCount }, (_, band) => {
    let key = band;
    for (let row = 0; row < rowsOfBand; row += 1) {
      const least = leastHash(hashes, seeds[band * rowsOfBand + row] ?? 0);
      key = Math.imul(key ^ least, 0x01000193) ^ (least >>> 9);
    }
    return key | 0;
  });
}
