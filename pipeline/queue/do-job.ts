/** One job: bytes from the store, through the processes that read, facts into the store. Only then is it done. */
import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { FileLimits } from "../ingest/events.ts";
import type { ReadAnswer } from "../ingest/file-task.ts";
import { explainLoss } from "../ingest/outcome.ts";
import type { Asked } from "../ingest/readers.ts";
import { type Reading, secondsFor } from "../ingest/reading.ts";
import { type LoadContext, unpackRows } from "../load/index.ts";
import type { Store, StoredOutcome } from "../store/index.ts";
import { type DocumentJob, writeOrigin } from "./job.ts";
import type { Patience } from "./patience.ts";
import { tablesOfPage } from "./settle-found.ts";

export interface Bench {
  readonly store: Store;
  readonly ask: Reading["ask"];
  readonly context: LoadContext;
  readonly limits: FileLimits;
  /** Folder for bytes while they are read. */
  readonly scratch: string;
  readonly patience: Patience;
}

export interface Done {
  readonly status: "loaded" | "quarantined";
  readonly milliseconds: number;
}

/** A file that cannot be read is an outcome; what throws is tried again, here or elsewhere. */
export async function doJob(job: DocumentJob, bench: Bench): Promise<Done> {
  const { store, patience } = bench;
  const bytes = await patience.wait(() => store.readBytes(job.documentId));
  const asked = await readBytes(job, bytes, bench);
  const outcome = outcomeOf(job, asked, bench);
  await patience.wait(() => store.writeOutcome(outcome));
  return { status: outcome.status, milliseconds: asked.milliseconds };
}

/** The readers take files, since a file's end and a process's end must not meet in memory. */
async function readBytes(
  { path, origin, placeHint }: DocumentJob,
  bytes: Uint8Array,
  { ask, context, scratch }: Bench,
): Promise<Asked<ReadAnswer>> {
  const file = join(scratch, `${randomUUID()}${extname(path).slice(0, 10).replace(/\W/g, ".")}`);
  await writeFile(file, bytes);
  try {
    return await ask({ kind: "read", path, file, origin, placeHint, unless: null, context });
  } finally {
    await rm(file, { force: true });
  }
}

function outcomeOf(
  { path, documentId, byteCount, placeHint, origin, notes, page }: DocumentJob,
  asked: Asked<ReadAnswer>,
  { context, limits }: Bench,
): StoredOutcome {
  const answer = asked.kind === "done" ? asked.answer : null;
  const own =
    asked.kind === "done"
      ? asked.answer.notes
      : [explainLoss(asked, secondsFor(path, limits), limits)];
  const document = answer?.document ?? null;
  return {
    path,
    documentId,
    placeHint,
    origin: writeOrigin(origin),
    version: context.version,
    byteCount,
    status: document === null ? "quarantined" : "loaded",
    durationMilliseconds: asked.milliseconds,
    notes: [...notes, ...own],
    tables: { ...(document === null ? {} : unpackRows(document.rows)), ...tablesOfPage(page) },
  };
}
