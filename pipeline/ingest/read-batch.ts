/** Reads a batch of files: bytes, the question whether they are due, facts. */
import pLimit from "p-limit";
import type { FinishedDocument } from "../document.ts";
import { extensionOf, nameOfAddress } from "../fetch/index.ts";
import {
  type FetchedPage,
  type IncomingFile,
  isDue,
  type KnownFile,
  type RunFile,
} from "../load/index.ts";
import type { Note, Result } from "../result.ts";
import { finishDocumentSafely, hashBytes, type WebOrigin } from "../run.ts";
import type { IngestEffects, IngestOptions } from "./events.ts";
import type { BatchItem, Input } from "./plan-batches.ts";

export interface Outcome extends RunFile {
  /** Null where nothing is to be loaded. */
  readonly document: FinishedDocument | null;
  /** What is known of the page now; null for a file of this machine and for a page that cannot be had. */
  readonly page: FetchedPage | null;
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
  items: readonly BatchItem[],
  context: BatchContext,
): Promise<readonly Outcome[]> {
  const limit = pLimit(context.options.jobs);
  return await Promise.all(
    items.map(async ({ path, isRemote, read }) => {
      // Waiting for a host's turn takes no place among the files that are read.
      const fetched = isRemote ? await read() : null;
      return await limit(async () => readOne(path, context, fetched ?? (await read())));
    }),
  );
}

async function readOne(
  path: string,
  context: BatchContext,
  input: Result<Input>,
): Promise<Outcome> {
  const { effects } = context;
  const startedAt = effects.now().getTime();
  const outcome = await decideOutcome(path, context, input);
  for (const note of outcome.notes) effects.report({ kind: "note", path, note });
  context.count(path);
  return { ...outcome, durationMilliseconds: effects.now().getTime() - startedAt };
}

async function decideOutcome(
  path: string,
  context: BatchContext,
  input: Result<Input>,
): Promise<Outcome> {
  const { options, effects, known, version } = context;
  if (input.value === null) return quarantinePath(path, input.notes);
  const { bytes, page, nameInside } = input.value;
  const file: IncomingFile = { path, sha256: hashBytes(bytes), version };
  const identity = { path, documentId: file.sha256, byteCount: bytes.byteLength };
  const blank = { durationMilliseconds: 0, document: null, page };
  if (!options.isForced && !isDue(known, file)) {
    return { ...identity, ...blank, status: "unchanged", notes: input.notes };
  }
  const origin = page === null ? undefined : describeOrigin(page, nameInside);
  const finished = await finishDocumentSafely({ path, bytes, origin }, (name, error) =>
    effects.report({ kind: "crash", path: name, error }),
  );
  const { value } = finished;
  const notes = [...input.notes, ...finished.notes];
  if (value === null) return { ...identity, ...blank, status: "quarantined", notes };
  return { ...identity, ...blank, document: value, status: "loaded", notes };
}

function describeOrigin(page: FetchedPage, nameInside: string | null): WebOrigin {
  const { finalUrl, collectedAt, mediaType, charset } = page;
  const name = nameOfAddress(finalUrl);
  const extension = extensionOf(mediaType, name);
  const ownName = name.toLowerCase().endsWith(extension) ? name : `${name}${extension}`;
  return {
    url: finalUrl,
    collected: collectedAt.slice(0, 10),
    name: nameInside ?? ownName,
    charset: nameInside === null ? charset : null,
  };
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
    page: null,
  };
}
