/** The facts of a finished document → rows: one of evidence for each, and those of its kind. */
import type { Row } from "../database.ts";
import type {
  Commitment,
  EnterpriseMention,
  Fact,
  FinishedDocument,
  NoTarget,
  ProjectMention,
  Quantified,
} from "../document.ts";
import { factIds, foldIndicator, foldKey, hashId, partId, placeId } from "./identity.ts";
import type { Names } from "./names.ts";

export interface FactRows {
  readonly facts: readonly Row[];
  readonly targets: readonly Row[];
  readonly results: readonly Row[];
  readonly no_targets: readonly Row[];
  readonly commitments: readonly Row[];
  readonly commitment_bodies: readonly Row[];
  readonly enterprise_mentions: readonly Row[];
  readonly project_mentions: readonly Row[];
}

/** What every row of a fact begins with. The rows that are many name the columns: a spread takes three times as long. */
type Keys = Readonly<Record<"fact_id" | "document_id" | "part_id", string>>;

interface Years {
  readonly period_start_year: number | null;
  readonly period_end_year: number | null;
}

/** `2024` and `2021-2025`; anything else has no years. */
export function periodYears(period: string): Years {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(period);
  if (match === null) return { period_start_year: null, period_end_year: null };
  const start = Number(match[1]);
  const end = Number(match[2] ?? match[1]);
  return end < start
    ? { period_start_year: null, period_end_year: null }
    : { period_start_year: start, period_end_year: end };
}

function noTargetRow(fact: NoTarget, keys: Keys): Row {
  return {
    ...keys,
    indicator: fact.indicator,
    indicator_id: fact.indicatorId,
    indicator_key: fact.indicatorId ?? foldIndicator(fact.indicator),
    period: fact.period,
    ...periodYears(fact.period),
  };
}

function quantifiedRow(fact: Quantified, keys: Keys): Row {
  const { quantity } = fact;
  const { period_start_year, period_end_year } = periodYears(fact.period);
  return {
    fact_id: keys.fact_id,
    document_id: keys.document_id,
    part_id: keys.part_id,
    indicator: fact.indicator,
    indicator_id: fact.indicatorId,
    indicator_key: fact.indicatorId ?? foldIndicator(fact.indicator),
    period: fact.period,
    period_start_year,
    period_end_year,
    measure: fact.measure,
    operator: quantity.operator,
    low: quantity.low,
    high: quantity.high,
    unit: quantity.unit,
    low_base: quantity.lowBase,
    high_base: quantity.highBase,
    unit_base: quantity.unitBase,
    is_masked: quantity.masked,
    scope: fact.scope,
    modifier: fact.modifier,
  };
}

function commitmentRow(fact: Commitment, keys: Keys): Row {
  const { action, object, condition, sanction, deadline, due, cadence } = fact;
  return {
    fact_id: keys.fact_id,
    document_id: keys.document_id,
    part_id: keys.part_id,
    action,
    object,
    condition,
    sanction,
    is_pledge: fact.isPledge,
    deadline,
    due_earliest_on: due?.earliest ?? null,
    due_latest_on: due?.latest ?? null,
    due_precision: due?.precision ?? null,
    cadence,
    occurrences_per_year: fact.occurrencesPerYear,
    is_hard: fact.hard,
  };
}

function bodyRows(fact: Commitment, keys: Keys, names: Names): readonly Row[] {
  const rowsOf = (role: string, bodies: readonly string[]): readonly Row[] =>
    bodies.map((name, ordinal) => ({
      fact_id: keys.fact_id,
      ordinal,
      role,
      name,
      body_id: names.bodyId(name),
      level: names.bodyLevel(name),
    }));
  return [...rowsOf("lead", fact.lead), ...rowsOf("support", fact.support)];
}

function enterpriseRow(fact: EnterpriseMention, keys: Keys, names: Names): Row {
  const { name, canonical, home, role, masked } = fact;
  const enterprise_id = names.enterpriseId(canonical, masked, keys.document_id);
  return { ...keys, enterprise_id, name, canonical_name: canonical, home, role, is_masked: masked };
}

function projectRow(fact: ProjectMention, keys: Keys, place: string | null): Row {
  const { name, canonical, stage, investor, investment, expected } = fact;
  return {
    fact_id: keys.fact_id,
    document_id: keys.document_id,
    part_id: keys.part_id,
    project_id: hashId("project", place ?? "", foldKey(canonical)),
    name,
    canonical_name: canonical,
    stage,
    is_planned: fact.isPlanned,
    denied: fact.denied,
    signed: fact.signed,
    signed_year: fact.signedYear,
    place: fact.place,
    investor,
    investment,
    expected,
  };
}

function evidenceRow(fact: Fact | NoTarget, keys: Keys, ordinal: number): Row {
  return {
    fact_id: keys.fact_id,
    document_id: keys.document_id,
    part_id: keys.part_id,
    ordinal,
    kind: fact.kind,
    quote: fact.quote,
    span_start: fact.span.start,
    span_end: fact.span.end,
    sentence_ordinal: fact.sentence,
    page: fact.page,
    rule: fact.rule,
    decision: "extracted",
  };
}

interface Keyed {
  readonly fact: Fact | NoTarget;
  readonly keys: Keys;
}

type Kind = Keyed["fact"]["kind"];

/** The rows that `make` gives for the facts of one kind. */
function rowsOfKind<K extends Kind>(
  facts: readonly Keyed[],
  kind: K,
  make: (fact: Extract<Keyed["fact"], { kind: K }>, keys: Keys) => readonly Row[],
): readonly Row[] {
  return facts.flatMap(({ fact, keys }) =>
    fact.kind === kind ? make(fact as Extract<Keyed["fact"], { kind: K }>, keys) : [],
  );
}

function keyFacts(document: FinishedDocument): readonly Keyed[] {
  const ids = factIds(document);
  return document.facts.map((fact, index) => ({
    fact,
    keys: {
      fact_id: ids[index] ?? "",
      document_id: document.id,
      part_id: partId(document.id, fact.part),
    },
  }));
}

export function factRows(document: FinishedDocument, names: Names): FactRows {
  const facts = keyFacts(document);
  const placeIds = new Map(
    document.parts.map(({ ordinal, place }) => [ordinal, place === null ? null : placeId(place)]),
  );
  return {
    facts: facts.map(({ fact, keys }, index) => evidenceRow(fact, keys, index)),
    targets: rowsOfKind(facts, "target", (fact, keys) => [quantifiedRow(fact, keys)]),
    results: rowsOfKind(facts, "result", (fact, keys) => [quantifiedRow(fact, keys)]),
    no_targets: rowsOfKind(facts, "no_target", (fact, keys) => [noTargetRow(fact, keys)]),
    commitments: rowsOfKind(facts, "commitment", (fact, keys) => [commitmentRow(fact, keys)]),
    commitment_bodies: rowsOfKind(facts, "commitment", (fact, keys) => bodyRows(fact, keys, names)),
    enterprise_mentions: rowsOfKind(facts, "enterprise", (fact, keys) => [
      enterpriseRow(fact, keys, names),
    ]),
    project_mentions: rowsOfKind(facts, "project", (fact, keys) => [
      projectRow(fact, keys, placeIds.get(fact.part) ?? null),
    ]),
  };
}
