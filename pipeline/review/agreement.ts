/** How far reviewers agree beyond chance. Pure. */

/** Who decided what on which unit; the latest of each reviewer only. */
export interface Judgement {
  readonly unit: string;
  readonly reviewer: string;
  readonly value: string;
}

/**
 * Krippendorff's alpha for nominal data (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability): 1 is full
 * agreement, 0 what chance gives. Null where no unit was judged twice. Where all say the same, 1.
 */
export function krippendorffAlpha(judgements: readonly Judgement[]): number | null {
  const units = new Map<string, string[]>();
  for (const { unit, value } of judgements) units.set(unit, [...(units.get(unit) ?? []), value]);
  const paired = [...units.values()].filter((values) => values.length > 1);
  if (paired.length === 0) return null;
  const totals = new Map<string, number>();
  let disagreements = 0;
  for (const values of paired) {
    for (const [at, value] of values.entries()) {
      totals.set(value, (totals.get(value) ?? 0) + 1);
      const unlike = values.filter((other, index) => index !== at && other !== value).length;
      disagreements += unlike / (values.length - 1);
    }
  }
  const count = paired.reduce((sum, values) => sum + values.length, 0);
  const expected = [...totals.values()].reduce((sum, own) => sum + own * (count - own), 0);
  return expected === 0 ? 1 : 1 - ((count - 1) * disagreements) / expected;
}
