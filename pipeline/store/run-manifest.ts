/** What belongs to a store: each run of an enqueuing machine with the paths that it met. Plain values. */
import type { PlainRow, Row } from "../database.ts";
import type { PartFile } from "./outcome.ts";

export interface StoredRun {
  readonly runId: string;
  /** ISO time, UTC. Of the runs that name a path the latest has the last word. */
  readonly startedAt: string;
  readonly version: string;
  readonly rulesHash: string;
  readonly command: string;
}

/** A path that the run met, in the order of the inputs; also where it is unchanged. */
export interface RunInput {
  readonly path: string;
  /** Of what came or will come of it; null where the file is gone. */
  readonly outcomeId: string | null;
  /** SHA-256 of its bytes, in hexadecimal; null where they could not be had. */
  readonly documentId: string | null;
  /** As in the key of its outcome. */
  readonly placeHint: string;
  /** Met by an earlier run and no longer there: what it said stays. */
  readonly isGone: boolean;
}

export interface RunManifest extends StoredRun {
  readonly format: number;
  readonly inputs: PartFile | null;
}

export function inputRows(inputs: readonly RunInput[]): readonly Row[] {
  return inputs.map(({ path, outcomeId, documentId, placeHint, isGone }, ordinal) => ({
    ordinal,
    path,
    outcome_id: outcomeId,
    document_id: documentId,
    place_hint: placeHint,
    is_gone: isGone,
  }));
}

export function readInput(row: PlainRow): RunInput {
  const { path, outcome_id, document_id, place_hint, is_gone } = row;
  return {
    path: String(path),
    outcomeId: outcome_id === null ? null : String(outcome_id),
    documentId: document_id === null ? null : String(document_id),
    placeHint: String(place_hint),
    isGone: is_gone === true,
  };
}
