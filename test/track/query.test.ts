import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { UsageError } from "../../pipeline/error.ts";
import {
  createSchema,
  loadDocuments,
  openWork,
  refreshTracking,
} from "../../pipeline/load/index.ts";
import { exportQuery, listQueries, runQuery } from "../../pipeline/track/query.ts";
import { makeDocument } from "../load/document.ts";

const folder = mkdtempSync(join(tmpdir(), "duban-query-"));
const path = join(folder, "duban.duckdb");
const parquet = join(folder, "out.parquet");
let database: Database;

beforeAll(async () => {
  const writing = await openWork(path);
  const written = await writing.write();
  await loadDocuments(written, [makeDocument({ path: "a.txt" })], { version: "v1" });
  await refreshTracking(written);
  await writing.publish();
  database = await openDatabase(path, { readOnly: true, allowedPaths: [parquet] });
});

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("saved queries", () => {
  it("have a title and named parameters in both languages", () => {
    const queries = listQueries();
    expect(queries.length).toBeGreaterThanOrEqual(5);
    for (const { title, parameters } of queries) {
      for (const text of [title, ...parameters.values()])
        expect(text).toMatch(/\p{sc=Han}.*｜.*[a-z]/u);
    }
  });

  it.each(listQueries().map(({ name }) => name))("%s runs without parameters", async (name) => {
    expect((await runQuery(database, name)).columns.length).toBeGreaterThan(2);
  });

  it.each(listQueries().map(({ name, parameters }) => [name, [...parameters.keys()]] as const))(
    "%s takes its parameters as texts",
    async (name, parameters) => {
      const given = Object.fromEntries(parameters.map((parameter) => [parameter, "0"]));
      await runQuery(database, name, given);
    },
  );

  it("answer", async () => {
    const { rows } = await runQuery(database, "targets", { place: "澜川", year: "2024" });
    expect(rows).toMatchObject([{ place: "澜川市", low: 5.5, hardness: "soft", page: 2 }]);
    expect((await runQuery(database, "targets", { year: "2023" })).rows).toEqual([]);
    const { rows: bodies } = await runQuery(database, "commitments_by_body", { body: "市工业局" });
    expect(bodies).toMatchObject([{ role: "lead", cadence: "每月" }]);
    const { rows: courted } = await runQuery(database, "enterprises_courted_and_landed");
    expect(courted).toMatchObject([{ enterprise: "岚穗食品", first_courted_on: "2024-01-17" }]);
  });

  it("name what there is when asked for something else", async () => {
    await expect(runQuery(database, "target")).rejects.toThrow(/no saved query "target".*targets/);
    await expect(runQuery(database, "targets", { town: "x" })).rejects.toThrow(
      /takes: place, year/,
    );
  });
});

describe("SQL of users", () => {
  it("runs with bound values", async () => {
    const answer = await runQuery(database, "select kind from facts where kind = $kind;", {
      kind: "target",
    });
    expect(answer).toEqual({ columns: ["kind"], rows: [{ kind: "target" }] });
  });

  it.each([
    "selec 1",
    "select * from nowhere",
    "select $missing",
    "delete from facts",
    "create table t (a integer)",
    "set enable_external_access = true",
    "attach ':memory:' as other; create table other.t (a integer)",
    "install httpfs",
  ])("is refused with advice: %s", async (sql) => {
    await expect(runQuery(database, sql)).rejects.toThrow(UsageError);
  });

  it("cannot read or write other files", async () => {
    const secret = join(folder, "secret.csv");
    writeFileSync(secret, "a\n1\n");
    await expect(runQuery(database, `select * from '${secret}'`)).rejects.toThrow(UsageError);
    await expect(runQuery(database, `copy facts to '${secret}'`)).rejects.toThrow(UsageError);
    await expect(runQuery(database, `select * from read_text('${secret}')`)).rejects.toThrow(
      UsageError,
    );
  });

  it("is exported to Parquet, to the allowed file only", async () => {
    await exportQuery(database, "select kind, quote from facts where kind = $kind;", parquet, {
      kind: "target",
    });
    const reader = await openDatabase(":memory:", { readOnly: false });
    expect(await reader.rows(`select kind from '${parquet}'`)).toEqual([{ kind: "target" }]);
    reader.close();
    const elsewhere = join(folder, "elsewhere.parquet");
    await expect(exportQuery(database, "targets", elsewhere)).rejects.toThrow(UsageError);
    expect(existsSync(elsewhere)).toBe(false);
  });
});

it("createSchema needs a database that can be written", async () => {
  await expect(createSchema(database)).rejects.toThrow();
});
