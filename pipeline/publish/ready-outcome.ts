/** An outcome of the store as loading wants it: what is entered of its path, and its parts as files of this machine. */
import { schemaVersion } from "../database.ts";
import { EnvironmentError } from "../error.ts";
import type { RunFile, StoredDocument } from "../load/index.ts";
import type { OutcomeManifest, Store } from "../store/index.ts";
import type { DueOutcome } from "./plan-publish.ts";

export interface ReadyOutcome {
  readonly version: string;
  readonly file: RunFile;
  /** Null where it could not be read. */
  readonly document: StoredDocument | null;
  /** A Parquet file of `fetched_pages`; null for a file. */
  readonly pages: string | null;
}

/** Copies the parts into `folder` where they are not files of this machine. Throws where one is lost. */
export async function fetchOutcome(
  store: Store,
  { input, reason }: DueOutcome,
  folder: string,
): Promise<ReadyOutcome> {
  const manifest = await store.readOutcome(input.outcomeId);
  if (manifest === null) {
    throw new EnvironmentError(
      `The store ${store.address} no longer has what came of ${input.path}: somebody removed it. Ingest it into the store again, then publish.`,
    );
  }
  refuseForeign(manifest, store.address);
  const { path, documentId, byteCount, status, placeHint } = manifest;
  const { durationMilliseconds, notes, version } = manifest;
  const { fetched_pages: pages, ...files } = await fetchParts(store, manifest, folder);
  const isLoaded = status === "loaded" && documentId !== null;
  return {
    version,
    file: { path, documentId, byteCount, status, placeHint, durationMilliseconds, notes, reason },
    document: isLoaded ? { id: documentId, path, placeHint, files } : null,
    pages: pages ?? null,
  };
}

async function fetchParts(
  store: Store,
  { parts }: OutcomeManifest,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const [table, part] of Object.entries(parts)) {
    files[table] = await store.fileOfPart(table, part, folder);
  }
  return files;
}

function refuseForeign({ schema, path, version }: OutcomeManifest, address: string): void {
  if (schema === schemaVersion) return;
  throw new EnvironmentError(
    `${path} in the store ${address} was written by duban ${version} with schema ${schema}, this program needs ${schemaVersion}: update duban on every machine, ingest into the store again, then publish.`,
  );
}
