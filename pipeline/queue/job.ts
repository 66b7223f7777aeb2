/** What a worker is asked to do, as it travels through the job database: plain JSON. */
import type { FetchedPage, ReadReason } from "../load/index.ts";
import type { Note } from "../result.ts";
import type { WebOrigin } from "../run.ts";
import { outcomeIdOf } from "../store/index.ts";

export interface DocumentJob {
  /** Under which it is known: as the user gave it, or below its archive, or its address. */
  readonly path: string;
  /** SHA-256 of its bytes, which are in the store. */
  readonly documentId: string;
  readonly byteCount: number;
  readonly placeHint: string;
  readonly origin: WebOrigin | null;
  readonly reason: ReadReason;
  /** What was noted while it was found: by the fetch of its page, or on its archive. */
  readonly notes: readonly Note[];
  readonly page: FetchedPage | null;
}

/** Tries before a job is given up. Waits between them are e, e², … seconds: half an hour in all. */
export const mostAttempts = 8;

/** What is new or changed comes before what is only extracted again. */
export function isAgain(reason: ReadReason): boolean {
  return reason === "rules" || reason === "place" || reason === "forced";
}

/** A worker takes jobs of its own rule version only: the task's name holds it. */
export function taskOf(version: string): string {
  return `read ${version}`;
}

/** Of the outcome in the store, and the key of the job: the same work has one. */
export function outcomeIdOfJob(
  {
    path,
    documentId,
    placeHint,
    origin,
  }: Pick<DocumentJob, "path" | "placeHint" | "origin"> & {
    readonly documentId: string | null;
  },
  version: string,
): string {
  return outcomeIdOf({ path, documentId, placeHint, origin: writeOrigin(origin), version });
}

export function writeOrigin(origin: WebOrigin | null): string {
  return origin === null ? "" : JSON.stringify(origin);
}
