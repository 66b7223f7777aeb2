import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import {
  createSchema,
  isDue,
  loadDocuments,
  type RunFile,
  readKnownFiles,
  recordRun,
  refreshTracking,
} from "../../pipeline/load/index.ts";
import { note } from "../../pipeline/result.ts";
import { verify } from "../../pipeline/track/verify.ts";
import { makeDocument, type Outline } from "./document.ts";

let database: Database;

beforeEach(async () => {
  database = await openDatabase(":memory:", { readOnly: false });
  await createSchema(database);
});

afterEach(() => database.close());

async function load(...outlines: readonly Outline[]): Promise<void> {
  await loadDocuments(database, outlines.map(makeDocument), { version: "v1" });
  await refreshTracking(database);
}

/** Every row of every table but those of runs. */
async function exportTables(from: Database = database): Promise<Record<string, readonly string[]>> {
  const tables = await from.rows(
    "select table_name as name from duckdb_tables() where table_name not in ('runs', 'run_files')",
  );
  const exported: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const rows = await from.rows(`select * from ${name}`);
    exported[String(name)] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return exported;
}

async function paths(): Promise<readonly string[]> {
  const rows = await database.rows("select path from document_paths order by path");
  return rows.map(({ path }) => String(path));
}

async function count(table: string): Promise<number> {
  const [row] = await database.rows(`select count(*) as n from ${table}`);
  return Number(row?.["n"]);
}

function runFile(path: string, file: Partial<RunFile> = {}): RunFile {
  return {
    path,
    documentId: null,
    byteCount: null,
    status: "quarantined",
    durationMilliseconds: 3.4,
    notes: [],
    ...file,
  };
}

async function record(runId: string, files: readonly RunFile[]): Promise<void> {
  await recordRun(database, {
    runId,
    startedAt: "2024-03-05T01:02:03.000Z",
    finishedAt: "2024-03-05T01:02:09.500Z",
    version: "v1",
    rulesHash: "abc",
    command: "ingest",
    files,
  });
}

describe("loading", () => {
  it("keeps every offset, and passes every check", async () => {
    await load({ path: "a.txt" }, { path: "b.txt", growth: 6 });
    expect(await count("facts")).toBe(8);
    expect((await verify(database)).failures).toEqual([]);
  });

  it("changes nothing when the same document is loaded again, here or elsewhere", async () => {
    await load({ path: "a.txt" }, { path: "b.txt", growth: 6 });
    const before = await exportTables();
    await load({ path: "b.txt", growth: 6 });
    await load({ path: "a.txt" });
    expect(await exportTables()).toEqual(before);
    const elsewhere = await openDatabase(":memory:", { readOnly: false });
    await createSchema(elsewhere);
    await loadDocuments(elsewhere, [makeDocument({ path: "b.txt", growth: 6 })], { version: "v1" });
    await loadDocuments(elsewhere, [makeDocument({ path: "a.txt" })], { version: "v1" });
    await refreshTracking(elsewhere);
    expect(await exportTables(elsewhere)).toEqual(before);
    elsewhere.close();
  });

  it("makes one document of the same bytes under two paths, in whatever order they come", async () => {
    await load({ path: "b.txt", bytes: "same" });
    await load({ path: "a.txt", bytes: "same" });
    const one = await exportTables();
    expect(await paths()).toEqual(["a.txt", "b.txt"]);
    expect(await database.rows("select path from documents")).toEqual([{ path: "a.txt" }]);
    await load({ path: "b.txt", bytes: "same" }, { path: "a.txt", bytes: "same" });
    expect(await exportTables()).toEqual(one);
  });

  it("replaces the former document where the bytes under a path have changed", async () => {
    await load({ path: "a.txt", bytes: "old" });
    await load({ path: "a.txt", bytes: "new", growth: 6 });
    expect(await count("documents")).toBe(1);
    expect(await database.rows("select low from targets")).toEqual([{ low: 6 }]);
    for (const table of ["parts", "facts", "words", "sentences", "commitment_bodies", "promises"]) {
      const fresh = await openDatabase(":memory:", { readOnly: false });
      await createSchema(fresh);
      await loadDocuments(fresh, [makeDocument({ path: "a.txt", bytes: "new", growth: 6 })], {
        version: "v1",
      });
      await refreshTracking(fresh);
      expect((await exportTables())[table]).toEqual((await exportTables(fresh))[table]);
      fresh.close();
    }
  });

  it("keeps a document that another path still leads to", async () => {
    await load({ path: "a.txt", bytes: "same" }, { path: "b.txt", bytes: "same" });
    await load({ path: "a.txt", bytes: "other", growth: 6 });
    expect(await count("documents")).toBe(2);
    expect((await verify(database)).failures).toEqual([]);
  });

  it("loads all documents of a call or none", async () => {
    const broken = { ...makeDocument({ path: "b.txt" }), path: null as unknown as string };
    await expect(
      loadDocuments(database, [makeDocument({ path: "a.txt" }), broken], { version: "v1" }),
    ).rejects.toThrow();
    expect(await count("documents")).toBe(0);
    expect(await count("words")).toBe(0);
    await load({ path: "a.txt" });
    expect(await count("documents")).toBe(1);
  });

  it("keeps what staff changed in the rule tables, and a reviewer's decision", async () => {
    await load({ path: "a.txt" });
    await database.run("update tolerance_rules set tolerance = 0.3 where unit_class = 'points'");
    const [fact] = await database.rows("select min(fact_id) as id from facts");
    await database.run(
      "insert into reviews values ('r1', $id, 'confirmed', null, null, '督查室', null, now()::timestamp)",
      { id: String(fact?.["id"]) },
    );
    await createSchema(database);
    await load({ path: "a.txt" });
    expect(
      await database.rows("select tolerance from tolerance_rules where unit_class = 'points'"),
    ).toEqual([{ tolerance: 0.3 }]);
    expect(await count("reviews join facts using (fact_id)")).toBe(1);
  });
});

describe("incremental ingest", () => {
  it("skips a file only while its path, its bytes and the version are the same", async () => {
    await load({ path: "a.txt" });
    const known = await readKnownFiles(database);
    const sha256 = makeDocument({ path: "a.txt" }).id;
    expect(isDue(known, { path: "a.txt", sha256, version: "v1" })).toBe(false);
    expect(isDue(known, { path: "a.txt", sha256, version: "v2" })).toBe(true);
    expect(isDue(known, { path: "b.txt", sha256, version: "v1" })).toBe(true);
    expect(isDue(known, { path: "a.txt", sha256: "0", version: "v1" })).toBe(true);
  });
});

describe("recording a run", () => {
  const faults = [note("empty_file", "error", "The file is empty.")];

  it("keeps quarantined files as documents without parts, with their notes", async () => {
    await record("r1", [
      runFile("x.pdf", { documentId: "f".repeat(64), byteCount: 0, notes: faults }),
      runFile("missing.pdf", { notes: faults }),
    ]);
    expect(await database.rows("select path, status from documents")).toEqual([
      { path: "x.pdf", status: "quarantined" },
    ]);
    expect(await count("notes")).toBe(2);
    const known = await readKnownFiles(database);
    // It is tried again, so that --strict counts it on every run.
    expect(isDue(known, { path: "x.pdf", sha256: "f".repeat(64), version: "v1" })).toBe(true);
    expect((await verify(database)).failures).toEqual([]);
  });

  it("keeps the notes of a file that is unchanged and drops those of one that was read again", async () => {
    const documentId = makeDocument({ path: "a.txt" }).id;
    await load({ path: "a.txt" });
    await record("r1", [runFile("a.txt", { documentId, status: "loaded", notes: faults })]);
    await record("r2", [runFile("a.txt", { documentId, status: "unchanged" })]);
    expect(await count("notes")).toBe(1);
    await record("r3", [runFile("a.txt", { documentId, status: "loaded" })]);
    expect(await count("notes")).toBe(0);
    expect(await count("run_files")).toBe(3);
  });

  it("frees the path of a file that can no longer be read", async () => {
    await load({ path: "a.txt" });
    await record("r1", [runFile("a.txt", { documentId: "e".repeat(64), notes: faults })]);
    expect(await database.rows("select path, status from documents")).toEqual([
      { path: "a.txt", status: "quarantined" },
    ]);
    await load({ path: "a.txt" });
    expect(await database.rows("select path, status from documents")).toEqual([
      { path: "a.txt", status: "loaded" },
    ]);
  });
});
