/** What a refresh makes does not depend on how it was cut into slices, nor on whether one before it was interrupted. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { ingest } from "../../pipeline/index.ts";
import { createSchema, type RefreshOptions, refreshTracking } from "../../pipeline/load/index.ts";
import { makeFolder, root } from "../duban-process.ts";

const folder = makeFolder();
const loaded = join(folder, "loaded.duckdb");

beforeAll(async () => {
  await ingest({ inputs: [join(root, "fixtures", "documents")], databasePath: loaded });
});

async function openCopy(name: string): Promise<Database> {
  const path = join(folder, name);
  copyFileSync(loaded, path);
  const database = await openDatabase(path, { readOnly: false });
  await createSchema(database);
  await database.run("delete from promises; delete from verdict_changes");
  return database;
}

/** By table: its number of rows and a sum over all of their values. */
async function sumTables(database: Database): Promise<Readonly<Record<string, unknown>>> {
  const tables = await database.rows(
    "select table_name as name from duckdb_tables() where not temporary order by name",
  );
  const sums: Record<string, unknown> = {};
  for (const { name } of tables) {
    [sums[String(name)]] = await database.rows(
      `select count(*) as row_count, sum(hash(${name})::hugeint) as sum from ${name}`,
    );
  }
  return sums;
}

async function refreshCopy(
  name: string,
  options: RefreshOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const database = await openCopy(name);
  await refreshTracking(database, { runId: "run", ...options });
  const sums = await sumTables(database);
  database.close();
  return sums;
}

describe("a refresh", () => {
  it("gives the same rows in one slice and in many", async () => {
    const whole = await refreshCopy("whole.duckdb", {});
    expect(whole["follow_evidence"]).not.toMatchObject({ row_count: 0 });
    expect(await refreshCopy("sliced.duckdb", { sentencesOfSlice: 40 })).toEqual(whole);
  });

  it("begins anew where one was interrupted after the promises were judged", async () => {
    const whole = await refreshCopy("single.duckdb", {});
    const database = await openCopy("interrupted.duckdb");
    const run = database.run.bind(database);
    vi.spyOn(database, "run").mockImplementation(async (sql, parameters) => {
      if (sql.includes("into vanished_promises")) throw new Error("the power fails");
      await run(sql, parameters);
    });
    await expect(refreshTracking(database, { runId: "run", sentencesOfSlice: 40 })).rejects.toThrow(
      "the power fails",
    );
    vi.restoreAllMocks();
    await refreshTracking(database, { runId: "run" });
    expect(await sumTables(database)).toEqual(whole);
    database.close();
  });
});
