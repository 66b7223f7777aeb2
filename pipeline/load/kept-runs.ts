/**
 * Runs that changed nothing: a line each beside the database, `<database>.runs.jsonl`, so that a quiet night need not
 * write the database anew. The next run that writes takes them over.
 */
import { appendFile, readFile, rm } from "node:fs/promises";
import type { Database } from "../database.ts";
import type { Run } from "./record-run.ts";

export interface KeptRun extends Run {
  readonly finishedAt: string;
  readonly unchanged: number;
  readonly quarantined: number;
}

function fileOfRuns(databasePath: string): string {
  return `${databasePath}.runs.jsonl`;
}

export async function keepRun(databasePath: string, run: KeptRun): Promise<void> {
  const { runId, startedAt, finishedAt, version, rulesHash, command } = run;
  const { unchanged, quarantined } = run;
  const kept = {
    runId,
    startedAt,
    finishedAt,
    version,
    rulesHash,
    command,
    unchanged,
    quarantined,
  };
  await appendFile(fileOfRuns(databasePath), `${JSON.stringify(kept)}\n`);
}

/** A line that the power failed on is left out. */
function parseLine(line: string): readonly KeptRun[] {
  try {
    return [JSON.parse(line) as KeptRun];
  } catch {
    return [];
  }
}

export async function readKeptRuns(databasePath: string): Promise<readonly KeptRun[]> {
  const text = await readFile(fileOfRuns(databasePath), "utf8").catch(() => "");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .flatMap(parseLine);
}

/** Takes the runs over into `runs`; a run that is there already is not entered twice. */
export async function recordKeptRuns(database: Database, databasePath: string): Promise<void> {
  const runs = await readKeptRuns(databasePath);
  if (runs.length === 0) return;
  const present = await database.rows("select run_id from runs");
  const known = new Set(present.map(({ run_id }) => String(run_id)));
  await database.append(
    "runs",
    runs
      .filter(({ runId }) => !known.has(runId))
      .map((run) => ({
        run_id: run.runId,
        started_at: run.startedAt,
        finished_at: run.finishedAt,
        extractor_version: run.version,
        rules_hash: run.rulesHash,
        command: run.command,
        loaded_count: 0,
        unchanged_count: run.unchanged,
        quarantined_count: run.quarantined,
        vanished_count: 0,
      })),
  );
}

/** Once they are published in the database. */
export async function dropKeptRuns(databasePath: string): Promise<void> {
  await rm(fileOfRuns(databasePath), { force: true });
}
