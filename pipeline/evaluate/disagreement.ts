/** One thing on which the annotation and the extraction differ. */
import type { QuantityRecord } from "./annotation.ts";

export interface Disagreement {
  /** `missed`: annotated, not extracted. `extra`: extracted, not annotated. `field`: both, with unlike values. */
  readonly kind: "missed" | "extra" | "field";
  /** target, result, commitment, enterprise; or the field: indicator, measure, op, period, unit, hard, lead … */
  readonly what: string;
  readonly quote: string;
  /** Null for `extra`. */
  readonly annotated: string | null;
  /** Null for `missed`. */
  readonly extracted: string | null;
}

const signs: Readonly<Record<string, string>> = { ge: "≥", le: "≤", approx: "≈" };

/** `地区生产总值 growth ≥6 % 2024`: what two annotators would compare at a glance. */
export function printQuantity(record: QuantityRecord): string {
  const { indicator, measure, op, low, high, unit, period, masked } = record;
  const number = low === high ? `${low}` : `${low}–${high}`;
  const value = masked ? "××" : `${signs[op] ?? ""}${number}`;
  return [indicator, measure, value, unit, period].filter((each) => each !== "").join(" ");
}
