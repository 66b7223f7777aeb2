import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import {
  createSchema,
  finishRun,
  loadDocuments,
  provesSame,
  type RunFile,
  readKnownFiles,
  recordFiles,
  refreshTracking,
  startRun,
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
    "select table_name as name from duckdb_tables() where table_name not in ('runs', 'run_files', 'former_verdicts')",
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
    reason: "new",
    placeHint: "",
    durationMilliseconds: 3.4,
    notes: [],
    ...file,
  };
}

async function record(runId: string, files: readonly RunFile[]): Promise<void> {
  const run = {
    runId,
    startedAt: "2024-03-05T01:02:03.000Z",
    version: "v1",
    rulesHash: "abc",
    command: "ingest",
  };
  await database.transaction(async () => {
    await startRun(database, run);
    await recordFiles(database, run, files);
    await finishRun(database, { runId, finishedAt: "2024-03-05T01:02:09.500Z" });
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
    const fresh = await openDatabase(":memory:", { readOnly: false });
    await createSchema(fresh);
    await loadDocuments(fresh, [makeDocument({ path: "a.txt", bytes: "new", growth: 6 })], {
      version: "v1",
    });
    await refreshTracking(fresh);
    const [changed, anew] = [await exportTables(), await exportTables(fresh)];
    for (const table of ["parts", "facts", "words", "sentences", "commitment_bodies", "promises"]) {
      expect(changed[table]).toEqual(anew[table]);
    }
    fresh.close();
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

  it("keeps what staff changed in the rule tables", async () => {
    await load({ path: "a.txt" });
    await database.run("update tolerance_rules set tolerance = 0.3 where unit_class = 'points'");
    await createSchema(database);
    await load({ path: "a.txt" });
    expect(
      await database.rows("select tolerance from tolerance_rules where unit_class = 'points'"),
    ).toEqual([{ tolerance: 0.3 }]);
  });
});

describe("incremental ingest", () => {
  it("knows what stands under a path and by which version", async () => {
    await load({ path: "a.txt" });
    expect((await readKnownFiles(database)).get("a.txt")).toEqual({
      documentId: makeDocument({ path: "a.txt" }).id,
      version: "v1",
      isQuarantined: false,
      placeHint: "",
      isVanished: false,
    });
  });

  it("trusts how a file looks only where it was written well before it was looked at", () => {
    const stamp = { byteCount: 5, modified: 10_000, inode: "7", checked: 20_000 };
    const later = { ...stamp, checked: 90_000 };
    expect(provesSame(stamp, later)).toBe(true);
    expect(provesSame(undefined, later)).toBe(false);
    expect(provesSame(stamp, { ...later, byteCount: 6 })).toBe(false);
    expect(provesSame(stamp, { ...later, modified: 10_001 })).toBe(false);
    expect(provesSame(stamp, { ...later, inode: "8" })).toBe(false);
    // Written in the second in which it was looked at, or later than that: the clock was moved back.
    expect(provesSame({ ...stamp, checked: 10_500 }, later)).toBe(false);
    expect(provesSame({ ...stamp, checked: 5000 }, later)).toBe(false);
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
    expect(known.get("x.pdf")).toMatchObject({ isQuarantined: true, version: "v1" });
    expect((await verify(database)).failures).toEqual([]);
  });

  it("keeps the notes of a file that is unchanged and drops those of one that was read again", async () => {
    const documentId = makeDocument({ path: "a.txt" }).id;
    await load({ path: "a.txt" });
    await record("r1", [runFile("a.txt", { documentId, status: "loaded", notes: faults })]);
    await record("r2", [runFile("a.txt", { documentId, status: "unchanged", reason: null })]);
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
