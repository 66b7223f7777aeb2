/** Finds every quantity of a text: the ordered list of forms, the first that fits a place takes it. */
import type { Span } from "../../pipeline/document.ts";
import { scanAmounts } from "./amounts.ts";
import { scanCompositions } from "./compositions.ts";
import { findExcludedSpans } from "./exclusions.ts";
import { scanFractions } from "./fractions.ts";
import { scanMultiples } from "./multiples.ts";
import type { ScannedQuantity } from "./quantity.ts";
import { scanRanks } from "./ranks.ts";
import { scanScores } from "./scores.ts";
import { scanZeros } from "./zeros.ts";

/** A form finds its quantities in a width-folded text; it may overlap others. */
type Form = (text: string) => readonly ScannedQuantity[];

const forms: readonly Form[] = [
  scanCompositions,
  scanRanks,
  scanMultiples,
  scanFractions,
  scanZeros,
  scanAmounts,
  scanScores,
];

/** All quantities in the order of the text, none overlapping. `text` is folded to half width (see fold.ts). */
export function scanQuantities(text: string): readonly ScannedQuantity[] {
  if (!/[\d一二两三四五六七八九十百千万亿半首番零xX×*○□成]/.test(text)) return [];
  // Most sentences have a numeral and no quantity: they are not searched for what would exclude one.
  let excluded: readonly Span[] | null = null;
  const taken: ScannedQuantity[] = [];
  for (const form of forms) {
    for (const found of form(text)) {
      const overlaps = (other: Span): boolean =>
        found.core.start < other.end && other.start < found.core.end;
      excluded ??= findExcludedSpans(text);
      if (excluded.some(overlaps) || taken.some((other) => overlaps(other.core))) continue;
      taken.push(found);
    }
  }
  return taken.sort((a, b) => a.core.start - b.core.start);
}
