/** The ledger: what a run did with which file and why, the notes on files, and those that could not be read. */
import type { Database } from "../database.ts";
import type { Note } from "../result.ts";
import { deleteDocuments } from "./delete-documents.ts";
import type { FactChange } from "./fact-changes.ts";
import { planPaths } from "./plan-load.ts";

/** Why a file was read. */
export type ReadReason = "new" | "changed" | "rules" | "place" | "returned" | "forced";

export interface RunFile {
  readonly path: string;
  /** SHA-256 of its bytes; null where they could not be read. */
  readonly documentId: string | null;
  readonly byteCount: number | null;
  readonly status: "loaded" | "unchanged" | "quarantined" | "vanished";
  /** Null where it was not read: its former notes stay. */
  readonly reason: ReadReason | null;
  readonly placeHint: string;
  readonly durationMilliseconds: number;
  readonly notes: readonly Note[];
}

export interface Run {
  readonly runId: string;
  /** ISO time in UTC. */
  readonly startedAt: string;
  readonly version: string;
  readonly rulesHash: string;
  readonly command: string;
}

/** A quarantined file is a document without parts, so that `status` shows it and the next ingest can skip it. */
async function writeQuarantined(
  database: Database,
  version: string,
  files: readonly RunFile[],
): Promise<void> {
  const arrivals = files.flatMap(({ path, documentId, byteCount, status, placeHint }) =>
    status === "quarantined" && documentId !== null
      ? [{ id: documentId, path, byteCount, placeHint }]
      : [],
  );
  if (arrivals.length === 0) return;
  const plan = await planPaths(database, arrivals);
  const unique = new Map(arrivals.map((arrival) => [arrival.id, arrival]));
  await deleteDocuments(database, [...plan.removed, ...unique.keys()]);
  await database.append(
    "documents",
    [...unique.values()].map(({ id, path, byteCount }) => ({
      document_id: id,
      path,
      byte_count: byteCount ?? 0,
      status: "quarantined",
      extractor_version: version,
    })),
  );
  await plan.writePaths();
}

async function writeNotes(database: Database, files: readonly RunFile[]): Promise<void> {
  await database.run("delete from notes where path in (select unnest($paths))", {
    paths: files.map(({ path }) => path),
  });
  const rows = files.flatMap(({ path, documentId, notes }) =>
    notes.map(({ code, severity, message, page }, ordinal) => {
      return { path, document_id: documentId, ordinal, code, severity, message, page };
    }),
  );
  await database.append("notes", rows);
}

/** Enters a run that begins; while it has no end it counts as cut short. */
export async function startRun(database: Database, run: Run): Promise<void> {
  await database.append("runs", [
    {
      run_id: run.runId,
      started_at: run.startedAt,
      extractor_version: run.version,
      rules_hash: run.rulesHash,
      command: run.command,
    },
  ]);
}

/** Enters files of a run that has begun; `changes` tells what loading them changed. Call it in a transaction. */
export async function recordFiles(
  database: Database,
  { runId, version }: Pick<Run, "runId" | "version">,
  files: readonly RunFile[],
  changes: ReadonlyMap<string, FactChange> = new Map(),
): Promise<void> {
  const read = files.filter(({ reason }) => reason !== null);
  await writeQuarantined(database, version, read);
  await writeNotes(database, read);
  await enterFiles(database, runId, files, changes);
}

/** Enters files in the ledger alone: their notes and documents are there already. */
export async function enterFiles(
  database: Database,
  runId: string,
  files: readonly RunFile[],
  changes: ReadonlyMap<string, FactChange> = new Map(),
): Promise<void> {
  const rows = files.map((file) => ({
    run_id: runId,
    path: file.path,
    document_id: file.documentId,
    byte_count: file.byteCount,
    status: file.status,
    reason: file.reason,
    duration_milliseconds: Math.round(file.durationMilliseconds),
    facts_added: changes.get(file.path)?.added ?? null,
    facts_removed: changes.get(file.path)?.removed ?? null,
  }));
  await database.append("run_files", rows);
}

/** Marks paths whose files are gone. What they said stays and goes on to count. */
export async function markVanished(
  database: Database,
  paths: readonly string[],
  time: string,
): Promise<void> {
  await database.run(
    "update document_paths set vanished_at = $time::timestamp where vanished_at is null and path in (select unnest($paths))",
    { paths, time: time.replace("Z", "") },
  );
}

/** Closes a run: its end and the counts of its files. */
export async function finishRun(
  database: Database,
  { runId, finishedAt }: { readonly runId: string; readonly finishedAt: string },
): Promise<void> {
  await database.run(
    `update runs set finished_at = $finishedAt::timestamp,
         loaded_count = c.loaded, unchanged_count = c.unchanged,
         quarantined_count = c.quarantined, vanished_count = c.vanished
     from (
         select count(*) filter (where status = 'loaded') as loaded,
             count(*) filter (where status = 'unchanged') as unchanged,
             count(*) filter (where status = 'quarantined') as quarantined,
             count(*) filter (where status = 'vanished') as vanished
         from run_files where run_id = $runId
     ) c
     where run_id = $runId`,
    { runId, finishedAt: finishedAt.replace("Z", "") },
  );
}
