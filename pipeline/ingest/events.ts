/** What an ingest is given and what it tells while it runs. */
import type { Fact, NoTarget } from "../document.ts";
import type { Note } from "../result.ts";

export type FactKind = (Fact | NoTarget)["kind"];

export interface IngestOptions {
  /** Files, folders, glob patterns, web addresses, or text files that list paths and addresses. */
  readonly inputs: readonly IngestInput[];
  readonly databasePath: string;
  /** Processes that read files at the same time. */
  readonly jobs: number;
  /** Extract again what the database holds unchanged. */
  readonly isForced: boolean;
  /** Prove by the bytes that files are unchanged, though they look so on the disk. */
  readonly provesBytes: boolean;
  /** Web addresses may lead into a private network. */
  readonly allowsPrivate: boolean;
  /** Requests a second to one host. */
  readonly requestsPerSecond: number;
  /** A user's own list of companies; "" for none. */
  readonly companies: string;
  readonly limits: FileLimits;
}

export interface IngestInput {
  readonly input: string;
  /** Place that the files belong to where they do not say; "" for none. */
  readonly placeHint: string;
}

/** What reading one file may take before it is given up. */
export interface FileLimits {
  readonly seconds: number;
  /** Of a file whose pages may have to be recognised from pictures. */
  readonly secondsWithPictures: number;
  /** Of the process, its engines and dictionary included. */
  readonly megabytes: number;
}

export type IngestEvent =
  | {
      readonly kind: "progress";
      readonly done: number;
      readonly total: number;
      readonly path: string;
    }
  | { readonly kind: "note"; readonly path: string; readonly note: Note }
  | { readonly kind: "crash"; readonly path: string; readonly error: unknown }
  | {
      readonly kind: "file";
      readonly path: string;
      readonly status: "loaded" | "unchanged" | "quarantined" | "vanished";
      readonly reason: string | null;
      readonly milliseconds: number;
    }
  | { readonly kind: "stage"; readonly stage: "resumed" | "judging" | "publishing" };

export interface IngestEffects {
  readonly now: () => Date;
  readonly report: (event: IngestEvent) => void;
}

export interface IngestSummary {
  /** Files that the inputs led to. Where it is 0 the database is left alone. */
  readonly found: number;
  readonly read: number;
  readonly unchanged: number;
  readonly quarantined: number;
  /** Known files that are gone. */
  readonly vanished: number;
  /** Facts of the files read in this run, by kind. */
  readonly facts: readonly { readonly kind: FactKind; readonly count: number }[];
  readonly seconds: number;
}
