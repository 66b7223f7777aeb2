/** Small files gathered into large ones: the same database comes of them, and nothing is lost on the way. */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CompactSummary, compact } from "../../pipeline/compact.ts";
import { openDatabase } from "../../pipeline/database.ts";
import { type PublishSummary, publish } from "../../pipeline/publish.ts";
import { openStore, type Store } from "../../pipeline/store/index.ts";
import { callDuban } from "../duban-process.ts";
import { writeTexts } from "../ingest/nights.ts";
import { exportDatabase } from "./export-database.ts";
import { fillStore, type Night } from "./fill-store.ts";

let folder: string;
let reports: string;
let store: Store;
const effects = { now: () => new Date("2026-03-01T00:00:00Z"), report: () => undefined };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "duban-compact-test-"));
  reports = join(folder, "reports");
  writeTexts(reports, 6);
  // The same bytes under a later path, and a file that cannot be read.
  writeFileSync(join(reports, "0900.md"), readFileSync(join(reports, "0002.md")));
  writeFileSync(join(reports, "0901.pdf"), "%PDF-1.7\n");
  store = await openStore(join(folder, "store"), { mayMake: true });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Another machine: it knows nothing of what this one has seen. */
async function fill(night: Partial<Night> = {}): Promise<void> {
  const other = await openStore(store.address);
  await fillStore(other, { inputs: [reports], ...night });
  await other.close();
}

function gather(): Promise<CompactSummary> {
  return compact(store.address, effects);
}

async function publishTo(name: string, inPlace: boolean = false): Promise<PublishSummary> {
  const databasePath = join(folder, name);
  return await publish({ store: store.address, databasePath, inPlace }, effects);
}

function filesBelow(...names: readonly string[]): readonly string[] {
  return readdirSync(join(store.address, ...names), { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.(?:json|parquet)$/.test(name),
  );
}

async function expectSame(one: string, other: string): Promise<void> {
  const [found, expected] = [join(folder, one), join(folder, other)].map(exportDatabase);
  expect(await found).toEqual(await expected);
}

describe("gathering", () => {
  it("leaves a few large files of which the same database comes", async () => {
    await fill();
    await publishTo("small.duckdb");
    const small = filesBelow("parts").length;
    const ids = await store.listOutcomes();
    const summary = await gather();
    expect(summary).toMatchObject({ documents: 6, pending: 0 });
    expect(summary.removed).toBeGreaterThan(50);
    // The copy and the file that could not be read keep their manifests.
    expect(filesBelow("outcomes")).toHaveLength(2);
    expect(filesBelow("parts").length).toBeLessThan(small / 4);
    expect(await store.listOutcomes()).toEqual(ids);
    for (const id of ids) expect(await store.hasOutcome(id)).toBe(true);
    expect(await publishTo("large.duckdb")).toMatchObject({ loaded: 7, quarantined: 1 });
    await expectSame("large.duckdb", "small.duckdb");
  }, 180_000);

  it("again changes nothing until something is new, then what is known already stays known", async () => {
    await fill();
    await gather();
    await publishTo("before.duckdb");
    expect(await gather()).toMatchObject({ generation: null, written: 0, removed: 0 });
    writeFileSync(join(reports, "0003.md"), readFileSync(join(reports, "0004.md")));
    writeTexts(join(reports, "more"), 2);
    rmSync(join(reports, "0001.md"));
    await fill({ gone: [join(reports, "0001.md")] });
    await publishTo("anew.duckdb");
    expect(await publishTo("before.duckdb")).toMatchObject({ loaded: 3, vanished: 1 });
    expect((await gather()).generation).toMatch(/^000002-/);
    expect(await publishTo("before.duckdb")).toMatchObject({ loaded: 0, vanished: 0 });
    await publishTo("from-tables.duckdb");
    await expectSame("from-tables.duckdb", "anew.duckdb");
  }, 180_000);

  it("under a database that is behind brings it to the same state", async () => {
    await fill();
    await publishTo("behind.duckdb");
    await fill({ rules: "other" });
    await gather();
    expect(await publishTo("behind.duckdb")).toMatchObject({ loaded: 7 });
    const documents = (await exportDatabase(join(folder, "behind.duckdb")))["documents"] ?? [];
    expect(documents.filter((row) => row.includes("+other"))).toHaveLength(documents.length);
  }, 180_000);

  it("keeps the generation before, and removes what is older", async () => {
    for (const rules of ["one", "two", "three"]) {
      await fill({ rules });
      await gather();
    }
    const kept = readdirSync(join(store.address, "tables")).filter((name) => name.endsWith("json"));
    expect(kept).toEqual(["000002.json", "000003.json"]);
    const generations = new Set(filesBelow("tables").map((name) => name.split("/")[0]));
    expect([...generations].filter((name) => !name?.endsWith("json"))).toHaveLength(2);
  }, 180_000);

  it("by two machines at once: all is there, whichever was quicker", async () => {
    await fill();
    await publishTo("small.duckdb");
    const both = await Promise.allSettled([gather(), gather()]);
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
    for (const each of both) {
      if (each.status === "rejected") expect(String(each.reason)).toMatch(/was quicker|lacks/);
    }
    await publishTo("large.duckdb");
    await expectSame("large.duckdb", "small.duckdb");
  }, 180_000);

  it("leaves tables of another schema and damaged files alone, and says so", async () => {
    await fill();
    await gather();
    const [name = ""] = filesBelow("tables").filter((each) => each.includes("/facts/"));
    const file = join(store.address, "tables", name);
    writeFileSync(file, readFileSync(file).subarray(0, 100));
    await expect(publishTo("a.duckdb")).rejects.toThrow(/is not what its name says/);
    const manifest = join(store.address, "tables", "000001.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/"schema": \d+/, '"schema": 1'));
    await expect(publishTo("a.duckdb")).rejects.toThrow(/have schema 1, this program needs/);
  }, 180_000);
});

describe("publishing in place", () => {
  it("copies no words, answers alike, and follows the store", async () => {
    await fill();
    await publishTo("copied.duckdb");
    await publishTo("viewed.duckdb", true);
    expect(await answers("viewed.duckdb")).toEqual(await answers("copied.duckdb"));
    const file = join(folder, "viewed.duckdb");
    const database = await openDatabase(file, { readOnly: true });
    const comments = await database.rows(
      "select comment from duckdb_views() where view_name = 'words' union all select comment from duckdb_columns() where table_name = 'words' and column_name = 'tag'",
    );
    database.close();
    expect(comments.map(({ comment }) => String(comment).includes("｜"))).toEqual([true, true]);
    expect((await callDuban(["verify", "--db", file])).code).toBe(0);
    const before = readFileSync(file);
    expect(await publishTo("viewed.duckdb", true)).toMatchObject({ loaded: 0 });
    expect(readFileSync(file).equals(before)).toBe(true);
    writeTexts(join(reports, "more"), 2);
    await fill();
    expect(await publishTo("viewed.duckdb", true)).toMatchObject({ loaded: 2, unchanged: 7 });
    await publishTo("copied.duckdb");
    expect(await answers("viewed.duckdb")).toEqual(await answers("copied.duckdb"));
    expect(await publishTo("viewed.duckdb")).toMatchObject({ loaded: 0 });
    await publishTo("copied.duckdb");
    await expectSameTables("viewed.duckdb", "copied.duckdb");
  }, 180_000);

  it("refuses an ingest, a bucket, and to answer when the store is gone", async () => {
    await fill();
    await publishTo("viewed.duckdb", true);
    const database = join(folder, "viewed.duckdb");
    const ingested = await callDuban(["ingest", reports, "--db", database]);
    expect(ingested).toMatchObject({ code: 2 });
    expect(ingested.stderr).toMatch(/reads its rows from a store/);
    const asked = ["query", "select count(*) as n from words", "--db", database];
    expect((await callDuban(asked)).code).toBe(0);
    expect(
      (await callDuban(["query", `from '${join(reports, "0000.md")}'`, "--db", database])).code,
    ).not.toBe(0);
    renameSync(store.address, `${store.address}-elsewhere`);
    const lost = await callDuban(asked);
    expect(lost).toMatchObject({ code: 3 });
    expect(lost.stderr).toMatch(
      /which is not there: see whether the share of the store is mounted/,
    );
    renameSync(`${store.address}-elsewhere`, store.address);
  }, 180_000);
});

/** Rows of tables and views alike. */
async function answers(name: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const database = await openDatabase(join(folder, name), { readOnly: true });
  const found: Record<string, readonly string[]> = {};
  for (const table of ["words", "blocks", "sentences", "facts", "promises", "follow_evidence"]) {
    const rows = await database.rows(`select * from ${table}`);
    found[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  database.close();
  return found;
}

async function expectSameTables(one: string, other: string): Promise<void> {
  const [found, expected] = [
    await exportDatabase(join(folder, one)),
    await exportDatabase(join(folder, other)),
  ];
  for (const table of Object.keys(expected).filter(
    (name) => !["run_files", "runs"].includes(name),
  )) {
    expect([table, found[table]]).toEqual([table, expected[table]]);
  }
}
