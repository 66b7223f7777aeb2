/** Reads a batch of files: bytes, the question whether they are due, facts. */
import pLimit from "p-limit";
import type { FinishedDocument } from "../document.ts";
import { type IncomingFile, isDue, type KnownFile, type RunFile } from "../load/index.ts";
import type { Note } from "../result.ts";
import { finishDocumentSafely, hashBytes } from "../run.ts";
import type { IngestEffects, IngestOptions } from "./events.ts";
import { readInputFile } from "./read-input.ts";

export interface Outcome extends RunFile {
  /** Null where nothing is to be loaded. */
  readonly document: FinishedDocument | null;
}

export interface BatchContext {
  readonly options: IngestOptions;
  readonly effects: IngestEffects;
  readonly known: ReadonlyMap<string, KnownFile>;
  /** Version of the extractors. */
  readonly version: string;
  /** Called when a file is through. */
  readonly count: (path: string) => void;
}

export async function readBatch(
  paths: readonly string[],
  context: BatchContext,
): Promise<readonly Outcome[]> {
  const limit = pLimit(context.options.jobs);
  return await Promise.all(paths.map((path) => limit(() => readOne(path, context))));
}

async function readOne(path: string, context: BatchContext): Promise<Outcome> {
  const { effects } = context;
  const startedAt = effects.now().getTime();
  const outcome = await decideOutcome(path, context);
  for (const note of outcome.notes) effects.report({ kind: "note", path, note });
  context.count(path);
  return { ...outcome, durationMilliseconds: effects.now().getTime() - startedAt };
}

async function decideOutcome(path: string, context: BatchContext): Promise<Outcome> {
  const { options, effects, known, version } = context;
  const input = await readInputFile(path);
  if (input.value === null) return quarantinePath(path, input.notes);
  const bytes = input.value;
  const file: IncomingFile = { path, sha256: hashBytes(bytes), version };
  const identity = { path, documentId: file.sha256, byteCount: bytes.byteLength };
  const blank = { durationMilliseconds: 0, document: null };
  if (!options.isForced && !isDue(known, file)) {
    return { ...identity, ...blank, status: "unchanged", notes: [] };
  }
  const { value, notes } = await finishDocumentSafely({ path, bytes }, (name, error) =>
    effects.report({ kind: "crash", path: name, error }),
  );
  if (value === null) return { ...identity, ...blank, status: "quarantined", notes };
  return { ...identity, ...blank, document: value, status: "loaded", notes };
}

/** A path that led to no document. */
export function quarantinePath(path: string, notes: readonly Note[]): Outcome {
  return {
    path,
    documentId: null,
    byteCount: null,
    status: "quarantined",
    durationMilliseconds: 0,
    notes,
    document: null,
  };
}
