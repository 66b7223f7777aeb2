/** Targets and results: found at all, of the right type, with the right fields. */
import type { QuantityRecord, QuantityType } from "./annotation.ts";
import { type Disagreement, printQuantity } from "./disagreement.ts";
import { type Located, overlapOf } from "./located-text.ts";
import { type Pair, pairRecords } from "./pair-records.ts";
import { type FieldName, fieldNames, fullFields, wrongFields } from "./same-field.ts";
import { isSameValue } from "./same-value.ts";
import { type Score, scorePairs } from "./score.ts";

type Quantity = Located<QuantityRecord>;

export interface QuantityScores {
  /** Same value where the quotes overlap, whatever the type. */
  readonly quantities: Score;
  /** Of those, of the same type. */
  readonly typed: Score;
  readonly target: Score;
  readonly result: Score;
  /** Of the typed ones, with indicator, measure, op and period right. */
  readonly full: Score;
  /** Of the typed ones, how many have the field right: `annotated` and `extracted` are the pairs. */
  readonly fields: Readonly<Record<FieldName, Score>>;
  readonly disagreements: readonly Disagreement[];
}

function fitOf(annotated: Quantity, extracted: Quantity): number {
  return isSameValue(annotated.record, extracted.record) ? overlapOf(annotated, extracted) : 0;
}

function fitOfType(annotated: Quantity, extracted: Quantity): number {
  return annotated.record.type === extracted.record.type ? fitOf(annotated, extracted) : 0;
}

export function scoreQuantities(
  annotated: readonly Quantity[],
  extracted: readonly Quantity[],
): QuantityScores {
  const anyType = pairRecords(annotated, extracted, fitOf);
  const typed = pairRecords(annotated, extracted, fitOfType);
  const wrong = typed.pairs.map((pair) =>
    wrongFields(pair.annotated.record, pair.extracted.record),
  );
  const countOf = (pairs: number): Score => scorePairs(pairs, annotated.length, extracted.length);
  const isFull = (fields: readonly FieldName[]): boolean =>
    !fields.some((field) => fullFields.includes(field));
  const scoreType = (type: QuantityType): Score =>
    scorePairs(
      typed.pairs.filter((pair) => pair.annotated.record.type === type).length,
      annotated.filter(({ record }) => record.type === type).length,
      extracted.filter(({ record }) => record.type === type).length,
    );
  return {
    quantities: countOf(anyType.pairs.length),
    typed: countOf(typed.pairs.length),
    target: scoreType("target"),
    result: scoreType("result"),
    full: countOf(wrong.filter(isFull).length),
    fields: scoreFields(wrong),
    disagreements: [
      ...typed.missed.map(({ record }) => describeMissed(record)),
      ...typed.extra.map(({ record }) => describeExtra(record)),
      ...typed.pairs.flatMap((pair, at) => describeFields(pair, wrong[at] ?? [])),
    ],
  };
}

function scoreFields(wrong: readonly (readonly FieldName[])[]): Readonly<Record<FieldName, Score>> {
  const scoreField = (field: FieldName): Score => {
    const right = wrong.filter((fields) => !fields.includes(field)).length;
    return scorePairs(right, wrong.length, wrong.length);
  };
  return Object.fromEntries(fieldNames.map((field) => [field, scoreField(field)])) as Record<
    FieldName,
    Score
  >;
}

function describeMissed(record: QuantityRecord): Disagreement {
  const { type, quote } = record;
  return { kind: "missed", what: type, quote, annotated: printQuantity(record), extracted: null };
}

function describeExtra(record: QuantityRecord): Disagreement {
  const { type, quote } = record;
  return { kind: "extra", what: type, quote, annotated: null, extracted: printQuantity(record) };
}

function describeFields(
  pair: Pair<Quantity, Quantity>,
  fields: readonly FieldName[],
): readonly Disagreement[] {
  const { record } = pair.annotated;
  return fields.map((field) => ({
    kind: "field",
    what: field,
    quote: record.quote,
    annotated: record[field],
    extracted: pair.extracted.record[field],
  }));
}
