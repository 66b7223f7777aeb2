/** Reads a case of fixtures/tracking and makes finished documents of it. The format is described in its README. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { codePointSpans } from "../../pipeline/code-points.ts";
import type { Database } from "../../pipeline/database.ts";
import type {
  Evidence,
  Fact,
  FinishedDocument,
  Measure,
  NoTarget,
  Operator,
  Orientation,
  PartKind,
  PlaceLevel,
  SegmentedPart,
} from "../../pipeline/document.ts";
import { readLexicon } from "../../pipeline/lexicon.ts";
import { loadSegmenter } from "../../pipeline/segment/index.ts";

interface CaseFact {
  readonly kind: "target" | "result" | "no_target";
  readonly quote: string;
  readonly indicator: string;
  readonly indicator_id?: string;
  readonly measure?: Measure;
  readonly op?: Operator;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly period: string;
  readonly scope?: string;
  readonly modifier?: string;
  readonly masked?: boolean;
}

interface CaseSentence {
  readonly text: string;
  /** "neither" unless told. */
  readonly orientation?: Orientation;
  readonly facts: readonly CaseFact[];
}

interface CaseDocument {
  readonly path: string;
  readonly kind: PartKind;
  readonly place: string;
  /** A prefecture without a place above it unless told. */
  readonly level?: PlaceLevel;
  readonly parent?: string;
  readonly delivered: string;
  readonly review: number;
  readonly sentences: readonly CaseSentence[];
}

export interface CaseIndicator {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly polarity: string;
  /** In the unit; that of the general rule unless told. */
  readonly tolerance?: number;
  readonly unit: string;
  readonly measure: string;
}

export interface TrackingCase {
  readonly title: string;
  readonly indicators: readonly CaseIndicator[];
  readonly documents: readonly FinishedDocument[];
}

const units = new Map(readLexicon("units").map((row) => [row["unit"], row]));

const multipliers: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 万: 1e4 };

function toBase(value: number | null, unit: string): { value: number | null; unit: string } {
  const prefix = units.has(unit) ? "" : (/^(?:万亿|亿|万)/.exec(unit)?.[0] ?? "");
  const plain = unit.slice(prefix.length);
  const known = units.get(plain);
  if (known === undefined) throw new Error(`unit ${unit} is not in the lexicon`);
  const factor = Number(known["factor"]) * (multipliers[prefix] ?? 1);
  return { value: value === null ? null : value * factor, unit: known["base"] ?? plain };
}

function makeFact(fact: CaseFact, evidence: Evidence): Fact | NoTarget {
  const { indicator, period } = fact;
  const indicatorId = fact.indicator_id ?? null;
  if (fact.kind === "no_target") {
    return { ...evidence, kind: "no_target", indicator, indicatorId, period };
  }
  const unit = fact.unit ?? "";
  const low = fact.low ?? null;
  const high = fact.high ?? low;
  return {
    ...evidence,
    kind: fact.kind,
    indicator,
    indicatorId,
    measure: fact.measure ?? "level",
    quantity: {
      operator: fact.op ?? "eq",
      low,
      high,
      unit,
      lowBase: toBase(low, unit).value,
      highBase: toBase(high, unit).value,
      unitBase: toBase(low, unit).unit,
      masked: fact.masked ?? false,
    },
    period,
    scope: fact.scope ?? "",
    modifier: fact.modifier ?? "",
  };
}

/** One part, a block and a sentence a line. */
function makePart(document: CaseDocument): { part: SegmentedPart; facts: (Fact | NoTarget)[] } {
  const text = document.sentences.map((sentence) => sentence.text).join("\n");
  const convert = codePointSpans(text);
  const facts: (Fact | NoTarget)[] = [];
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const [ordinal, sentence] of document.sentences.entries()) {
    spans.push({ start, end: start + sentence.text.length });
    for (const fact of sentence.facts) {
      const at = start + sentence.text.indexOf(fact.quote);
      if (!sentence.text.includes(fact.quote))
        throw new Error(`no "${fact.quote}" in its sentence`);
      const span = convert({ start: at, end: at + fact.quote.length });
      const { quote } = fact;
      facts.push(
        makeFact(fact, { quote, span, part: 0, sentence: ordinal, page: null, rule: "case" }),
      );
    }
    start += sentence.text.length + 1;
  }
  const year = Number(document.delivered.slice(0, 4));
  const part: SegmentedPart = {
    ordinal: 0,
    kind: document.kind,
    title: null,
    text,
    place: {
      name: document.place,
      code: null,
      level: document.level ?? "prefecture",
      parent: document.parent ?? null,
      evidence: "",
    },
    issuer: null,
    speaker: null,
    delivered: { date: document.delivered, origin: "text", evidence: document.delivered },
    published: null,
    collected: null,
    years: { current: year, review: document.review, plan: year },
    complete: true,
    blocks: spans.map((span, ordinal) => ({
      ordinal,
      kind: "paragraph",
      level: null,
      span,
      page: null,
      path: [],
      orientation: document.sentences[ordinal]?.orientation ?? "neither",
      language: "zh",
      source: { start: ordinal, end: ordinal + 1 },
      pair: null,
    })),
    sentences: spans.map((span, ordinal) => ({ ordinal, block: ordinal, span })),
    words: [],
  };
  return { part, facts };
}

function makeDocument(document: CaseDocument): FinishedDocument {
  const { part, facts } = makePart(document);
  return {
    id: createHash("sha256").update(document.path).update(part.text).digest("hex"),
    path: document.path,
    byteCount: Buffer.byteLength(part.text),
    source: {
      format: "text",
      encoding: "utf-8",
      metadata: { title: null, published: null, publisher: null, url: null },
      blocks: document.sentences.map(({ text }) => ({
        kind: "paragraph",
        text,
        level: null,
        page: null,
      })),
      pageCount: null,
      recognizedPages: [],
    },
    parts: [part],
    facts,
  };
}

/** A segmented case has words, so that matters can be found by them; spans then count code points, as those of facts. */
function segmentDocument(document: FinishedDocument): FinishedDocument {
  const parts = document.parts.map((part) => {
    const convert = codePointSpans(part.text);
    const { words } = loadSegmenter().segment(part);
    return { ...part, words: words.map((word) => ({ ...word, span: convert(word.span) })) };
  });
  return { ...document, parts };
}

export function readCase(file: string): TrackingCase {
  const written = JSON.parse(readFileSync(file, "utf8")) as {
    title: string;
    segmented?: boolean;
    indicators: CaseIndicator[];
    documents: CaseDocument[];
  };
  const documents = written.documents.map(makeDocument);
  return {
    ...written,
    documents: written.segmented === true ? documents.map(segmentDocument) : documents,
  };
}

/** A case brings its own indicators, so that it does not change with the lexicon. */
export async function replaceIndicators(
  database: Database,
  indicators: readonly CaseIndicator[],
): Promise<void> {
  await database.run("delete from indicators; delete from indicator_aliases");
  await database.append(
    "indicators",
    indicators.map(({ id, name, polarity, unit, measure, tolerance = null }) => {
      const kind = { family: "", polarity, unit, measure, tolerance };
      return { indicator_id: id, name, ...kind, source: "case" };
    }),
  );
  await database.append(
    "indicator_aliases",
    indicators.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((alias) => ({ indicator_id: id, alias, alias_key: alias })),
    ),
  );
}
