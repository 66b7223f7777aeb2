/** Keeps what a run did: the run, its files, their notes, and the files that could not be read. */
import type { Database } from "../database.ts";
import type { Note } from "../result.ts";
import { deleteDocuments } from "./delete-documents.ts";
import { planPaths } from "./plan-load.ts";

export interface RunFile {
  readonly path: string;
  /** SHA-256 of its bytes; null where they could not be read. */
  readonly documentId: string | null;
  readonly byteCount: number | null;
  readonly status: "loaded" | "unchanged" | "quarantined";
  readonly durationMilliseconds: number;
  /** Of a file that is unchanged: none; the former notes stay. */
  readonly notes: readonly Note[];
}

export interface RunRecord {
  readonly runId: string;
  /** ISO times in UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly version: string;
  readonly rulesHash: string;
  readonly command: string;
  readonly files: readonly RunFile[];
}

/** A quarantined file is a document without parts, so that `status` shows it and the next ingest can skip it. */
async function writeQuarantined(database: Database, run: RunRecord): Promise<void> {
  const arrivals = run.files.flatMap(({ path, documentId, byteCount, status }) =>
    status === "quarantined" && documentId !== null ? [{ id: documentId, path, byteCount }] : [],
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
      extractor_version: run.version,
    })),
  );
  await plan.writePaths();
}

async function writeNotes(database: Database, files: readonly RunFile[]): Promise<void> {
  const read = files.filter(({ status }) => status !== "unchanged");
  await database.run("delete from notes where path in (select unnest($paths))", {
    paths: read.map(({ path }) => path),
  });
  const rows = read.flatMap(({ path, documentId, notes }) =>
    notes.map(({ code, severity, message, page }, ordinal) => {
      return { path, document_id: documentId, ordinal, code, severity, message, page };
    }),
  );
  await database.append("notes", rows);
}

/** Call it once a run, after its documents were loaded. */
export async function recordRun(database: Database, run: RunRecord): Promise<void> {
  await database.transaction(async () => {
    await writeQuarantined(database, run);
    await writeNotes(database, run.files);
    await database.append("runs", [
      {
        run_id: run.runId,
        started_at: run.startedAt,
        finished_at: run.finishedAt,
        extractor_version: run.version,
        rules_hash: run.rulesHash,
        command: run.command,
      },
    ]);
    const rows = run.files.map((file) => ({
      run_id: run.runId,
      path: file.path,
      document_id: file.documentId,
      byte_count: file.byteCount,
      status: file.status,
      duration_milliseconds: Math.round(file.durationMilliseconds),
    }));
    await database.append("run_files", rows);
  });
}
