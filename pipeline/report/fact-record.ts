/** A fact as it is printed: the field names of the public JSON lines, in their order. */
import type { Evidence, Fact, NoTarget } from "../document.ts";

export type FactRecord = Readonly<Record<string, unknown>>;

/**
 * One flat record a fact. `start` and `end` count Unicode code points of the part's clean text;
 * `part` and the sentence are counted from 0, pages from 1. `ocr` stands only with facts of a page that was
 * read by text recognition.
 */
export function recordFact(
  fact: Fact | NoTarget,
  sentence: string,
  isRecognized: boolean = false,
): FactRecord {
  const mark = isRecognized ? { ocr: true } : {};
  return { type: fact.kind, ...fieldsOf(fact), ...evidenceOf(fact, sentence), ...mark };
}

function fieldsOf(fact: Fact | NoTarget): FactRecord {
  switch (fact.kind) {
    case "target":
    case "result":
      return {
        quote: fact.quote,
        indicator: fact.indicator,
        measure: fact.measure,
        op: fact.quantity.operator,
        low: fact.quantity.low,
        high: fact.quantity.high,
        unit: fact.quantity.unit,
        period: fact.period,
        scope: fact.scope,
        masked: fact.quantity.masked,
        indicator_id: fact.indicatorId,
        modifier: fact.modifier,
      };
    case "commitment":
      return {
        quote: fact.quote,
        lead: fact.lead,
        support: fact.support,
        deadline: fact.deadline,
        cadence: fact.cadence,
        hard: fact.hard,
        action: fact.action,
        object: fact.object,
        condition: fact.condition,
        sanction: fact.sanction,
        is_pledge: fact.isPledge,
        due: fact.due,
        occurrences_per_year: fact.occurrencesPerYear,
      };
    case "enterprise":
      return {
        name: fact.name,
        quote: fact.quote,
        role: fact.role,
        masked: fact.masked,
        canonical: fact.canonical,
        home: fact.home,
      };
    case "project":
      return {
        name: fact.name,
        quote: fact.quote,
        stage: fact.stage,
        planned: fact.isPlanned,
        denied: fact.denied,
        signed: fact.signed,
        signed_year: fact.signedYear,
        canonical: fact.canonical,
        place: fact.place,
        investor: fact.investor,
        investment: fact.investment,
        expected: fact.expected,
      };
    case "no_target":
      return {
        quote: fact.quote,
        indicator: fact.indicator,
        period: fact.period,
        indicator_id: fact.indicatorId,
      };
  }
}

function evidenceOf(evidence: Evidence, sentence: string): FactRecord {
  return {
    part: evidence.part,
    page: evidence.page,
    start: evidence.span.start,
    end: evidence.span.end,
    sentence,
    rule: evidence.rule,
  };
}
