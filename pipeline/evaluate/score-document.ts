/** Scores what was extracted from one document against its annotation. Pure: texts and records in, counts out. */
import { isCommitment, isEnterprise, isQuantity, type ScoredRecord } from "./annotation.ts";
import type { Disagreement } from "./disagreement.ts";
import { type Located, locate, squeeze } from "./located-text.ts";
import { type FieldName, fieldNames } from "./same-field.ts";
import { addScores, noScore, type Score } from "./score.ts";
import { scoreCommitments } from "./score-commitments.ts";
import { distinctNames, type NamedMention, scoreNames } from "./score-names.ts";
import { scoreQuantities } from "./score-quantities.ts";

export const measuredNames = [
  "quantities",
  "typed",
  "target",
  "result",
  "full",
  "commitment",
  "hard",
  "lead",
  "support",
  "deadline",
  "enterprise",
] as const;
export type MeasuredName = (typeof measuredNames)[number];

export interface Scores {
  readonly scores: Readonly<Record<MeasuredName, Score>>;
  readonly fields: Readonly<Record<FieldName, Score>>;
}

export interface DocumentScores extends Scores {
  readonly disagreements: readonly Disagreement[];
}

/**
 * Quotes are looked for in `text`, the document's raw text, without regard to white space and width: two quantities
 * can be paired where their quotes overlap and their values are the same, two commitments where they share half
 * of the shorter quote. Bodies, deadlines and companies are compared by name.
 */
export function scoreDocument(
  text: string,
  annotated: readonly ScoredRecord[],
  extracted: readonly ScoredRecord[],
): DocumentScores {
  const squeezed = squeeze(text);
  const locateAll = <Kind extends ScoredRecord>(
    records: readonly ScoredRecord[],
    isKind: (record: ScoredRecord) => record is Kind,
  ): readonly Located<Kind>[] => records.filter(isKind).map((record) => locate(record, squeezed));
  const quantities = scoreQuantities(
    locateAll(annotated, isQuantity),
    locateAll(extracted, isQuantity),
  );
  const commitments = scoreCommitments(
    locateAll(annotated, isCommitment),
    locateAll(extracted, isCommitment),
  );
  const enterprise = scoreNames("enterprise", companiesOf(annotated), companiesOf(extracted));
  const { fields, disagreements: ofQuantities, ...quantityScores } = quantities;
  const { disagreements: ofCommitments, ...commitmentScores } = commitments;
  return {
    scores: { ...quantityScores, ...commitmentScores, enterprise: enterprise.score },
    fields,
    disagreements: [...ofQuantities, ...ofCommitments, ...enterprise.disagreements],
  };
}

/** A company counts once a document, however often it is named. */
function companiesOf(records: readonly ScoredRecord[]): readonly NamedMention[] {
  return distinctNames(
    records.filter(isEnterprise).map(({ name, quote }) => ({ name: squeeze(name), quote })),
  );
}

/** Annotated records whose quote does not stand in the text: they can never be found. */
export function hasQuote(text: string): (record: ScoredRecord) => boolean {
  const squeezed = squeeze(text);
  return (record) => locate(record, squeezed).starts.length > 0;
}

/** Over all documents: counts are added, so a long document weighs more than a short one. */
export function sumScores(all: readonly Scores[]): Scores {
  const sumOf = (pick: (each: Scores) => Score): Score => all.map(pick).reduce(addScores, noScore);
  return {
    scores: Object.fromEntries(
      measuredNames.map((name) => [name, sumOf(({ scores }) => scores[name])]),
    ) as Record<MeasuredName, Score>,
    fields: Object.fromEntries(
      fieldNames.map((name) => [name, sumOf(({ fields }) => fields[name])]),
    ) as Record<FieldName, Score>,
  };
}
