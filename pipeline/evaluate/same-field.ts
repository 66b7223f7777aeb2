/** When a field of an extracted quantity says what the annotator says. */
import type { QuantityRecord } from "./annotation.ts";
import { squeeze } from "./located-text.ts";
import { isSameUnit } from "./same-value.ts";

export const fieldNames = ["indicator", "measure", "op", "period", "unit"] as const;
export type FieldName = (typeof fieldNames)[number];

/** `full` asks for these; a unit is as good as its value, which has been compared by then. */
export const fullFields: readonly FieldName[] = ["indicator", "measure", "op", "period"];

const idleWords = ["全市", "全国", "我国", "我市", "我省", "全省", "全年", "总水平", "数"];
/** Share of the shorter phrase's pairs of characters that the longer one must hold. */
const leastShare = 0.6;

/** One phrase holds the other, or they share most of their pairs of neighbouring characters. */
function isSameIndicator(one: string, other: string): boolean {
  const first = dropIdleWords(one);
  const second = dropIdleWords(other);
  if (first === "" || second === "") return false;
  if (first.includes(second) || second.includes(first)) return true;
  const firstPairs = pairsOf(first);
  const secondPairs = pairsOf(second);
  const least = Math.min(firstPairs.size, secondPairs.size);
  const shared = [...firstPairs].filter((pair) => secondPairs.has(pair)).length;
  return least > 0 && shared / least >= leastShare;
}

function dropIdleWords(phrase: string): string {
  return idleWords.reduce((text, word) => text.replaceAll(word, ""), squeeze(phrase));
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}

/** First and last year of a period: `2021-2025` is 2021年到2025年 however it is written. */
function yearsOf(period: string): string {
  const years = squeeze(period).match(/(?:19|20)\d\d/g) ?? [];
  return `${years[0] ?? ""}-${years.at(-1) ?? ""}`;
}

const comparisons: Readonly<
  Record<FieldName, (annotated: QuantityRecord, extracted: QuantityRecord) => boolean>
> = {
  indicator: (annotated, extracted) => isSameIndicator(annotated.indicator, extracted.indicator),
  measure: (annotated, extracted) => annotated.measure === extracted.measure,
  op: (annotated, extracted) => annotated.op === extracted.op,
  period: (annotated, extracted) => yearsOf(annotated.period) === yearsOf(extracted.period),
  unit: (annotated, extracted) => isSameUnit(annotated.unit, extracted.unit),
};

export function wrongFields(
  annotated: QuantityRecord,
  extracted: QuantityRecord,
): readonly FieldName[] {
  return fieldNames.filter((field) => !comparisons[field](annotated, extracted));
}
