/**
 * Makes again what depends on all documents together: which copy counts, enterprises, projects, places, promises, the
 * full-text index, and the views that are stored because they take too long to work out at every question.
 */
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Database } from "../database.ts";
import { sqlFolder } from "../paths.ts";
import { settleCanonicalParts } from "./canonical-parts.ts";
import { readViews, runFile } from "./schema.ts";
import { extendSearchIndex } from "./search-index.ts";
import { knownEnterpriseRows } from "./seeds.ts";
import { keepVerdicts, recordVerdictChanges } from "./verdict-changes.ts";

/** A slice holds about this many sentences: what it needs fits into the memory that a refresh may take. */
const usualSlice = 75_000;

function readRefresh(table: string): string {
  return readFileSync(join(sqlFolder, "refresh", `${table}.sql`), "utf8");
}

async function refill(database: Database, table: string): Promise<void> {
  await database.run(`delete from ${table}`);
  if (table === "enterprises") await database.append(table, knownEnterpriseRows());
  await runFile(database, table, readRefresh(table));
}

/** Runs a statement once for each slice of the places or parts; in_slice and dated_parts let only those of the slice through. */
async function runInSlices(
  database: Database,
  slices: number,
  run: () => Promise<void>,
): Promise<void> {
  if (slices === 1) return run();
  await database.run(`set variable slice_count = ${slices}`);
  try {
    for (let slice = 0; slice < slices; slice += 1) {
      await database.run(`set variable slice = ${slice}`);
      await run();
    }
  } finally {
    await database.run("reset variable slice_count; reset variable slice");
  }
}

/** Works out the stored views of a folder, each after those that it reads. */
async function storeViews(database: Database, folder: string, slices: number): Promise<void> {
  for (const { name, text, isStored, isSliced } of readViews(folder)) {
    if (!isStored) continue;
    await database.run(`delete from ${name}`);
    await runInSlices(database, isSliced ? slices : 1, () =>
      runFile(database, name, `insert into ${name}\n${text}`),
    );
  }
}

async function countSlices(database: Database, sentencesOfSlice: number): Promise<number> {
  const [row] = await database.rows("select count(*) as sentence_count from sentences");
  return Math.max(1, Math.ceil(Number(row?.["sentence_count"]) / sentencesOfSlice));
}

/**
 * What a refresh may take, so that the process stays within 800 MB: its slices are made for so much, and what does not
 * fit goes to disk. The file is put in order every 64 MB, that of a hundred reports once, when it is published.
 */
const frugally = `set memory_limit = '400MB'; set preserve_insertion_order = false; set wal_autocheckpoint = '64MB'; set threads = ${Math.min(availableParallelism(), 4)}`;
const asBefore =
  "reset memory_limit; reset preserve_insertion_order; reset wal_autocheckpoint; reset threads";

export interface RefreshOptions {
  /** What changes in verdicts is entered for this run. */
  readonly runId?: string | undefined;
  /** 75,000 unless told. */
  readonly sentencesOfSlice?: number;
}

/** Call it once, after the last documents of a run were loaded. */
export async function refreshTracking(
  database: Database,
  { runId, sentencesOfSlice = usualSlice }: RefreshOptions = {},
): Promise<void> {
  await database.run(frugally);
  try {
    await refreshAll(database, runId, await countSlices(database, sentencesOfSlice));
  } finally {
    await database.run(asBefore);
  }
}

/** What changes is entered together with the change, or a run that goes on after an interruption would not see it. */
async function judgePromises(database: Database, runId: string | undefined): Promise<void> {
  await keepVerdicts(database);
  await refill(database, "promises");
  if (runId !== undefined) await recordVerdictChanges(database, runId);
}

/**
 * Each step is committed by itself: the planner knows the numbers of rows and of distinct values of committed tables
 * alone, and without them it joins in an order that takes ten times as long. All steps begin anew where a run goes on
 * after an interruption, and nothing is published before the last.
 */
async function refreshAll(
  database: Database,
  runId: string | undefined,
  slices: number,
): Promise<void> {
  await database.transaction(() => settleCanonicalParts(database));
  await refill(database, "enterprises");
  await refill(database, "projects");
  await database.run(
    "delete from places where place_id not in (select place_id from parts where place_id is not null)",
  );
  await storeViews(database, "staging", slices);
  await storeViews(database, "tracking", slices);
  await database.transaction(() => judgePromises(database, runId));
  await database.run("delete from follow_evidence");
  await runInSlices(database, slices, () =>
    runFile(database, "follow_evidence", readRefresh("follow_evidence")),
  );
  await storeViews(database, "reports", slices);
  await database.transaction(() => extendSearchIndex(database));
}
