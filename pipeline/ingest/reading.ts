/** What all files of an ingest share while they are read. */
import pLimit from "p-limit";
import type { KnownFile, LoadContext, ReadReason, Stamp, Work } from "../load/index.ts";
import type { Note } from "../result.ts";
import type { FileLimits, IngestEffects, IngestOptions } from "./events.ts";
import type { FileAnswers, FileTask } from "./file-task.ts";
import { explainLoss } from "./outcome.ts";
import type { PageContext } from "./read-page.ts";
import { type Asked, prepareReaders } from "./readers.ts";

export interface Reading {
  readonly options: Pick<IngestOptions, "isForced" | "provesBytes" | "limits">;
  readonly effects: IngestEffects;
  readonly known: ReadonlyMap<string, KnownFile>;
  readonly stamps: ReadonlyMap<string, Stamp>;
  /** Errors noted on quarantined files, by path. */
  readonly faults: ReadonlyMap<string, readonly Note[]>;
  readonly context: LoadContext;
  readonly work: Pick<Work, "known">;
  readonly pages: PageContext;
  /** Folder for what is unpacked; made when it is needed, removed at the end. */
  readonly scratch: string;
  readonly ask: <T extends FileTask>(task: T) => Promise<Asked<FileAnswers[T["kind"]]>>;
}

/** A report takes a tenth of a second; a scan of 200 pages takes twenty minutes. */
export const usualLimits: FileLimits = {
  seconds: 120,
  secondsWithPictures: 1500,
  megabytes: 1536,
};

/** Asks the processes that read files, as many at a time as there are jobs. */
export function askInTurn({
  jobs,
  limits,
  companies,
}: Pick<IngestOptions, "jobs" | "limits" | "companies">): Reading["ask"] {
  const readers = prepareReaders(limits.megabytes, companies);
  const limit = pLimit(jobs);
  return (task) => limit(() => readers.ask(task, secondsFor(task.path, limits)));
}

/** Scanned pages take their time; everything else is given up sooner. */
export function secondsFor(path: string, limits: IngestOptions["limits"]): number {
  return /\.(?:pdf|ofd|zip)$/i.test(path) ? limits.secondsWithPictures : limits.seconds;
}

export function explainLossOf(
  path: string,
  loss: Exclude<Asked<unknown>, { kind: "done" }>,
  { options }: Reading,
): Note {
  return explainLoss(loss, secondsFor(path, options.limits), options.limits);
}

/** Why the file is read; null where what is known of it still holds, if its bytes are the same. */
export function reasonToRead(
  path: string,
  placeHint: string,
  { options, known, context }: Reading,
): ReadReason | null {
  const former = known.get(path);
  if (former === undefined) return "new";
  if (options.isForced) return "forced";
  if (former.version !== context.version) return "rules";
  if (former.placeHint !== placeHint) return "place";
  return former.isVanished ? "returned" : null;
}
