/** Counts of a comparison, and what follows from them. */

export interface Score {
  /** Annotated records that were found. */
  readonly found: number;
  readonly annotated: number;
  /** Extracted records that are right. The same as `found` but where one clause may be cut into several. */
  readonly right: number;
  readonly extracted: number;
}

export const noScore: Score = { found: 0, annotated: 0, right: 0, extracted: 0 };

export function scorePairs(pairs: number, annotated: number, extracted: number): Score {
  return { found: pairs, annotated, right: pairs, extracted };
}

export function addScores(one: Score, other: Score): Score {
  return {
    found: one.found + other.found,
    annotated: one.annotated + other.annotated,
    right: one.right + other.right,
    extracted: one.extracted + other.extracted,
  };
}

/** Null where there was nothing to get right or wrong. From 0 to 1. */
export interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export function ratesOf(score: Score): Rates {
  const precision = score.extracted > 0 ? score.right / score.extracted : null;
  const recall = score.annotated > 0 ? score.found / score.annotated : null;
  if (precision === null && recall === null) return { precision, recall, f1: null };
  const both = (precision ?? 0) + (recall ?? 0);
  const f1 = both === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / both;
  return { precision, recall, f1 };
}
