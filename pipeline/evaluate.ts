/**
 * Runs the pipeline over documents that people have annotated and scores what it finds.
 * Knows the composer and the scoring; prints nothing.
 */
import { readFile } from "node:fs/promises";
import type { FinishedDocument } from "./document.ts";
import type { ScoredRecord } from "./evaluate/annotation.ts";
import { type AnnotatedFile, findAnnotated } from "./evaluate/find-annotated.ts";
import { type LineFault, readAnnotations } from "./evaluate/read-annotations.ts";
import { readRecord } from "./evaluate/read-record.ts";
import {
  type DocumentScores,
  hasQuote,
  type Scores,
  scoreDocument,
  sumScores,
} from "./evaluate/score-document.ts";
import { knownExtensions } from "./ingest/find-files.ts";
import { readInputFile } from "./ingest/read-input.ts";
import { recordFact } from "./report/fact-record.ts";
import { type Note, note } from "./result.ts";
import { finishDocumentSafely, locateFacts } from "./run.ts";

export interface EvaluatedDocument extends DocumentScores {
  readonly document: string;
  readonly annotations: string;
  /** False where it could not be read: everything annotated counts as missed. */
  readonly isRead: boolean;
}

export interface FileFault extends LineFault {
  readonly file: string;
}

export interface Evaluation {
  readonly documents: readonly EvaluatedDocument[];
  readonly total: Scores;
  /** Lines that are no annotation. Nothing is scored where there is one. */
  readonly faults: readonly FileFault[];
}

export interface EvaluationEffects {
  report(path: string, note: Note): void;
  reportCrash(path: string, error: unknown): void;
}

/** Scores every document below `folder` that has an annotation beside it; none is no fault here. */
export async function evaluateFolder(
  folder: string,
  effects: EvaluationEffects,
): Promise<Evaluation> {
  const { pairs, lone } = await findAnnotated(folder, knownExtensions);
  for (const path of lone) effects.report(path, explainLone(path));
  const files = await Promise.all(pairs.map(readPair));
  const faults = files.flatMap((each) => each.faults);
  const documents: EvaluatedDocument[] = [];
  if (faults.length === 0) {
    for (const each of files) documents.push(await evaluateDocument(each, effects));
  }
  return { documents, total: sumScores(documents), faults };
}

interface ReadPair extends AnnotatedFile {
  readonly records: readonly ScoredRecord[];
  readonly lines: ReadonlyMap<ScoredRecord, number>;
  readonly faults: readonly FileFault[];
}

async function readPair(pair: AnnotatedFile): Promise<ReadPair> {
  const { lines, faults } = readAnnotations(await readFile(pair.annotations, "utf8"));
  return {
    ...pair,
    records: lines.map(({ record }) => record),
    lines: new Map(lines.map(({ record, line }) => [record, line])),
    faults: faults.map((fault) => ({ file: pair.annotations, ...fault })),
  };
}

async function evaluateDocument(
  { document, annotations, records, lines }: ReadPair,
  effects: EvaluationEffects,
): Promise<EvaluatedDocument> {
  const finished = await finish(document, effects);
  if (finished === null) {
    const scores = scoreDocument(records.map(({ quote }) => quote).join("\n"), records, []);
    return { document, annotations, isRead: false, ...scores };
  }
  const text = finished.source.blocks.map((block) => block.text).join("\n");
  const stands = hasQuote(text);
  for (const record of records) {
    if (!stands(record)) effects.report(annotations, explainLostQuote(record, lines));
  }
  const scores = scoreDocument(text, records, recordsOf(finished));
  return { document, annotations, isRead: true, ...scores };
}

async function finish(path: string, effects: EvaluationEffects): Promise<FinishedDocument | null> {
  const input = await readInputFile(path);
  for (const each of input.notes) effects.report(path, each);
  if (input.value === null) return null;
  const finished = await finishDocumentSafely(
    { path, bytes: input.value },
    effects.reportCrash.bind(effects),
  );
  for (const each of finished.notes) effects.report(path, each);
  return finished.value;
}

/** The facts through the same door as the annotation: the public field names. */
function recordsOf(document: FinishedDocument): readonly ScoredRecord[] {
  return locateFacts(document).flatMap(({ fact, sentence }) => {
    const reading = readRecord(recordFact(fact, sentence));
    if (reading.kind === "fault") throw new Error(`${fact.rule}: ${reading.message}`);
    return reading.kind === "record" ? [reading.record] : [];
  });
}

function explainLone(path: string): Note {
  const name = path.endsWith("annotated.jsonl") ? "source" : "the same name";
  return note(
    "annotation_without_document",
    "warning",
    `No document stands beside it; put one with ${name} and ${knownExtensions.join(", ")} there.`,
  );
}

function explainLostQuote(record: ScoredRecord, lines: ReadonlyMap<ScoredRecord, number>): Note {
  return note(
    "quote_not_in_text",
    "warning",
    `Line ${lines.get(record)}: its quote does not stand in the document and can never be found; copy it anew.`,
  );
}
