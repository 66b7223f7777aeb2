import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { createSchema } from "../../pipeline/load/index.ts";
import { sqlFolder } from "../../pipeline/paths.ts";

let database: Database;

beforeAll(async () => {
  database = await openDatabase(":memory:", { readOnly: false });
  await createSchema(database);
});

afterAll(() => database.close());

/** Chinese, a full-width bar, English. */
const inBothLanguages = /^[^｜]*\p{Script=Han}[^｜]*｜[^｜]*[A-Za-z][^｜]*$/u;

async function uncommented(sql: string): Promise<readonly string[]> {
  const rows = await database.rows(sql);
  return rows
    .filter(({ comment }) => !inBothLanguages.test(String(comment)))
    .map(({ name, comment }) => `${name}: ${comment}`);
}

it("every table has a comment in Chinese and English", async () => {
  const sql = "select table_name as name, comment from duckdb_tables()";
  expect((await database.rows(sql)).length).toBeGreaterThan(30);
  expect(await uncommented(sql)).toEqual([]);
});

it("every view has one", async () => {
  const sql = "select view_name as name, comment from duckdb_views() where not internal";
  expect((await database.rows(sql)).length).toBeGreaterThan(10);
  expect(await uncommented(sql)).toEqual([]);
});

it("every column of every table and view has one", async () => {
  const sql =
    "select table_name || '.' || column_name as name, comment from duckdb_columns() where not internal";
  expect((await database.rows(sql)).length).toBeGreaterThan(300);
  expect(await uncommented(sql)).toEqual([]);
});

it("a view's head explains only columns that the view has", async () => {
  const columns = new Set(
    (
      await database.rows("select table_name || '.' || column_name as name from duckdb_columns()")
    ).map(({ name }) => name),
  );
  const explained = ["staging", "tracking"].flatMap((folder) =>
    readdirSync(join(sqlFolder, folder)).flatMap((file) =>
      [...readFileSync(join(sqlFolder, folder, file), "utf8").matchAll(/^-- ([a-z_]+): /gm)].map(
        (match) => `${file.replace(".sql", "")}.${match[1]}`,
      ),
    ),
  );
  expect(explained.length).toBeGreaterThan(20);
  expect(explained.filter((name) => !columns.has(name))).toEqual([]);
});

it("names are lower case and whole words", async () => {
  const rows = await database.rows(
    "select distinct column_name as name from duckdb_columns() where not internal",
  );
  expect(rows.filter(({ name }) => !/^[a-z]+(_[a-z]+)*$/.test(String(name)))).toEqual([]);
});

it("every other SQL file begins with a title in both languages", () => {
  const untitled = ["checks", "queries", "commands", "macros", "refresh"].flatMap((folder) =>
    readdirSync(join(sqlFolder, folder)).filter((file) => {
      const [first = ""] = readFileSync(join(sqlFolder, folder, file), "utf8").split("\n");
      return !inBothLanguages.test(first.replace(/^-- /, ""));
    }),
  );
  expect(untitled).toEqual([]);
});
