/** What became of a file. */
import type { FetchedPage, PackedDocument, ReadReason, RunFile, Stamp } from "../load/index.ts";
import { type Note, note } from "../result.ts";
import type { FactKind, FileLimits } from "./events.ts";
import type { ReadAnswer } from "./file-task.ts";
import type { Loss } from "./readers.ts";

export interface Outcome extends RunFile {
  /** Null where nothing is to be loaded. */
  readonly document: PackedDocument | null;
  readonly facts: readonly (readonly [FactKind, number])[];
  /** What is known of the page now; null for a file of this machine and for a page that cannot be had. */
  readonly page: FetchedPage | null;
  /** How files looked on the disk whose documents are through with this one. */
  readonly stamps: ReadonlyMap<string, Stamp>;
  readonly crash: string | null;
}

const nothing: Omit<Outcome, "path" | "status" | "notes" | "reason"> = {
  documentId: null,
  byteCount: null,
  placeHint: "",
  durationMilliseconds: 0,
  document: null,
  facts: [],
  page: null,
  stamps: new Map(),
  crash: null,
};

/** A path that led to no document. */
export function quarantinePath(
  path: string,
  notes: readonly Note[],
  reason: ReadReason | null = "new",
): Outcome {
  return { ...nothing, path, status: "quarantined", notes, reason };
}

export function leaveUnchanged(path: string, documentId: string | null): Outcome {
  return { ...nothing, path, documentId, status: "unchanged", notes: [], reason: null };
}

/** Read before and known to be unreadable: its notes are told again, and stay as they are. */
export function leaveQuarantined(
  path: string,
  documentId: string | null,
  notes: readonly Note[],
): Outcome {
  return { ...nothing, path, documentId, status: "quarantined", notes, reason: null };
}

export function markGone(path: string): Outcome {
  return { ...nothing, path, status: "vanished", notes: [], reason: null };
}

export function takeAnswer(
  path: string,
  answer: ReadAnswer,
  given: Pick<Outcome, "reason" | "placeHint">,
): Outcome {
  const isRead = answer.status !== "unchanged";
  return { ...nothing, ...answer, path, ...given, reason: isRead ? given.reason : null };
}

/** Why the process that read the file ended without an answer, as a note on the file. */
export function explainLoss(loss: Loss, seconds: number, { megabytes }: FileLimits): Note {
  const again =
    "It is read again when it or the program changes, or with --force; leave it out, or convert it to another format.";
  switch (loss.kind) {
    case "timed_out":
      return note("timed_out", "error", `It was given up after ${seconds} seconds. ${again}`);
    case "out_of_memory":
      return note(
        "out_of_memory",
        "error",
        `Reading it took more than ${megabytes} MB of memory. ${again}`,
      );
    case "crashed":
      return note("crashed", "error", `Reading it ended the process (${loss.detail}). ${again}`);
  }
}
