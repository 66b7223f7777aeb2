/**
 * The library: what the command line does, as functions.
 *
 *     import { extract } from "duban";
 *     const { facts, notes } = await extract({ path: "report-2024.md" });
 */
import { availableParallelism } from "node:os";
import { openDatabase } from "./database.ts";
import type { Fact, FinishedDocument, NoTarget } from "./document.ts";
import { readInputFile } from "./ingest/read-input.ts";
import {
  type FileLimits,
  type IngestEffects,
  type IngestInput,
  type IngestSummary,
  ingest as ingestInputs,
  usualLimits,
} from "./ingest.ts";
import { type FactRecord, recordFact } from "./report/fact-record.ts";
import { failure, type Note, type Result } from "./result.ts";
import { finishDocument, locateFacts } from "./run.ts";
import { type PromiseRow, type TrackFilter, track as trackPromises } from "./track/index.ts";

export type {
  Commitment,
  EnterpriseMention,
  Evidence,
  Fact,
  FinishedDocument,
  NoTarget,
  ProjectMention,
  Quantified,
  Quantity,
  Span,
} from "./document.ts";
export { EnvironmentError, UsageError } from "./error.ts";
export type { IngestEvent, IngestSummary } from "./ingest.ts";
export type { FactRecord } from "./report/fact-record.ts";
export type { Note } from "./result.ts";
export type { PromiseRow, TrackFilter, Verdict } from "./track/index.ts";

/**
 * What to read. `name` may tell the format by its extension and the place by its folders;
 * the content has the last word on both.
 */
export type ExtractInput =
  | { readonly path: string }
  | { readonly bytes: Uint8Array; readonly name?: string }
  | { readonly text: string; readonly name?: string };

export interface Extraction {
  /** Null where the input could not be read; then a note says why. */
  readonly document: FinishedDocument | null;
  /** In the order of the text. Spans count Unicode code points of the text of `document.parts[fact.part]`. */
  readonly facts: readonly (Fact | NoTarget)[];
  /** What was wrong or odd about the input. */
  readonly notes: readonly Note[];
}

/** Facts of one speech or report. Faults of the input are notes; it throws only where the program is at fault. */
export async function extract(input: ExtractInput): Promise<Extraction> {
  const { value, notes } = await finishInput(input);
  return { document: value, facts: value?.facts ?? [], notes };
}

async function finishInput(input: ExtractInput): Promise<Result<FinishedDocument>> {
  if ("text" in input) {
    const bytes = new TextEncoder().encode(input.text);
    return await finishDocument({ path: input.name ?? "text.txt", bytes });
  }
  if ("bytes" in input) {
    return await finishDocument({ path: input.name ?? "bytes", bytes: input.bytes });
  }
  const file = await readInputFile(input.path);
  if (file.value === null) return failure(...file.notes);
  return await finishDocument({ path: input.path, bytes: file.value });
}

/** The facts of a document with the field names of `duban extract --format jsonl`, each with its sentence. */
export function recordFacts(document: FinishedDocument): readonly FactRecord[] {
  return locateFacts(document).map(({ fact, sentence, isRecognized }) =>
    recordFact(fact, sentence, isRecognized),
  );
}

export interface IngestRequest {
  /** Files, folders, glob patterns, web addresses, or text files that list paths and addresses. */
  readonly inputs: readonly (string | IngestInput)[];
  readonly databasePath: string;
  /** Processes that read files at the same time; as many as there are processors unless told. */
  readonly jobs?: number;
  /** Extract again what the database holds unchanged. */
  readonly isForced?: boolean;
  /** Prove by their bytes that files are unchanged, though size and time say so. */
  readonly provesBytes?: boolean;
  /** A list of the user's own companies. */
  readonly companies?: string;
  /** What reading one file may take before it is given up. */
  readonly limits?: Partial<FileLimits>;
  /** Web addresses may lead into a private network. */
  readonly allowsPrivate?: boolean;
  /** Requests a second to one host; 1 unless told. */
  readonly requestsPerSecond?: number;
  /** Hears of progress, of notes on files and of crashes. */
  readonly report?: IngestEffects["report"];
}

const usualRate = 1;

/** Reads files into a database, which is replaced whole at the end. Throws `UsageError` or `EnvironmentError`. */
export async function ingest(request: IngestRequest): Promise<IngestSummary> {
  const { databasePath, jobs = availableParallelism(), isForced = false } = request;
  const { allowsPrivate = false, requestsPerSecond = usualRate } = request;
  const { provesBytes = false, companies = "" } = request;
  const inputs = request.inputs.map((each) =>
    typeof each === "string" ? { input: each, placeHint: "" } : each,
  );
  const limits = { ...usualLimits, ...request.limits };
  const crawling = { allowsPrivate, requestsPerSecond };
  return await ingestInputs(
    { inputs, databasePath, jobs, isForced, provesBytes, companies, limits, ...crawling },
    { now: () => new Date(), report: request.report ?? (() => undefined) },
  );
}

/** Promises beside what came of them, one row a promise. Throws `UsageError` where there is no such database. */
export async function track(
  databasePath: string,
  filter: TrackFilter = {},
): Promise<readonly PromiseRow[]> {
  const database = await openDatabase(databasePath, { readOnly: true });
  try {
    return await trackPromises(database, filter);
  } finally {
    database.close();
  }
}
