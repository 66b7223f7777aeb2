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
import { planPasses } from "./refresh-plan.ts";
import { runFile } from "./schema.ts";
import { extendSearchIndex } from "./search-index.ts";
import { knownEnterpriseRows } from "./seeds.ts";
import { cutSlices, fillInSlices } from "./slices.ts";
import { keepVerdicts, recordVerdictChanges } from "./verdict-changes.ts";

/** A slice holds about this many sentences: what it needs fits into the memory that a refresh may take. */
const usualSlice = 30_000;

async function refill(database: Database, table: string): Promise<void> {
  await database.run(`delete from ${table}`);
  if (table === "enterprises") await database.append(table, knownEnterpriseRows());
  const statement = readFileSync(join(sqlFolder, "refresh", `${table}.sql`), "utf8");
  await runFile(database, table, statement);
}

/** Fills every table anew that depends on all documents together, each after those that it reads. */
async function fillTables(database: Database, sentencesOfSlice: number): Promise<void> {
  const sliceCount = await cutSlices(database, sentencesOfSlice);
  const filled: string[] = [];
  for (const pass of planPasses()) {
    for (const { table } of pass.steps) await database.run(`delete from ${table}`);
    if (pass.isSliced) {
      await fillInSlices(database, pass, sliceCount, filled);
      filled.push(...pass.steps.map(({ table }) => table));
    } else {
      for (const { table, statement } of pass.steps) await runFile(database, table, statement);
    }
  }
}

/**
 * What a refresh may take, so that the process stays under a gigabyte: its slices are made for so much, and what does not
 * fit goes to disk. The file is put in order every 64 MB, that of a hundred reports once, when it is published.
 */
const frugally = `set memory_limit = '400MB'; set preserve_insertion_order = false; set wal_autocheckpoint = '64MB'; set threads = ${Math.min(availableParallelism(), 4)}`;
const asBefore =
  "reset memory_limit; reset preserve_insertion_order; reset wal_autocheckpoint; reset threads";

export interface RefreshOptions {
  /** What changes in verdicts is entered for this run. */
  readonly runId?: string | undefined;
  /** 30,000 unless told. */
  readonly sentencesOfSlice?: number;
}

/** Call it once, after the last documents of a run were loaded. */
export async function refreshTracking(
  database: Database,
  { runId, sentencesOfSlice = usualSlice }: RefreshOptions = {},
): Promise<void> {
  await database.run(frugally);
  try {
    await refreshAll(database, runId, sentencesOfSlice);
  } finally {
    await database.run(asBefore);
  }
}

/**
 * Each step is committed by itself: the planner knows the numbers of rows and of distinct values of committed tables
 * alone, and without them it joins in an order that takes ten times as long. All steps begin anew where a run goes on
 * after an interruption, and nothing is published before the last.
 */
async function refreshAll(
  database: Database,
  runId: string | undefined,
  sentencesOfSlice: number,
): Promise<void> {
  await database.transaction(() => settleCanonicalParts(database));
  await refill(database, "enterprises");
  await refill(database, "projects");
  await database.run(
    "delete from places where place_id not in (select place_id from parts where place_id is not null)",
  );
  await keepVerdicts(database);
  await fillTables(database, sentencesOfSlice);
  await database.transaction(() => recordVerdictChanges(database, runId));
  await database.transaction(() => extendSearchIndex(database));
}
