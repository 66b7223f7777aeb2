/** What an ingest is given and what it tells while it runs. */
import type { Fact, NoTarget } from "../document.ts";
import type { Note } from "../result.ts";

export type FactKind = (Fact | NoTarget)["kind"];

export interface IngestOptions {
  /** Files, folders, glob patterns, web addresses, or text files that list paths and addresses. */
  readonly inputs: readonly string[];
  readonly databasePath: string;
  /** Files read at the same time. */
  readonly jobs: number;
  /** Extract again what the database holds unchanged. */
  readonly isForced: boolean;
  /** Web addresses may lead into a private network. */
  readonly allowsPrivate: boolean;
  /** Requests a second to one host. */
  readonly requestsPerSecond: number;
}

export type IngestEvent =
  | {
      readonly kind: "progress";
      readonly done: number;
      readonly total: number;
      readonly path: string;
    }
  | { readonly kind: "note"; readonly path: string; readonly note: Note }
  | { readonly kind: "crash"; readonly path: string; readonly error: unknown };

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
  /** Facts of the files read in this run, by kind. */
  readonly facts: readonly { readonly kind: FactKind; readonly count: number }[];
  readonly seconds: number;
}
