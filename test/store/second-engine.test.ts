/** ClickHouse reads the tables of a store by the queries of docs/store.md, and finds what DuckDB finds. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compact } from "../../pipeline/compact.ts";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { publish } from "../../pipeline/publish.ts";
import { openStore } from "../../pipeline/store/index.ts";
import { root } from "../duban-process.ts";
import { fillStore } from "./fill-store.ts";

interface ClickHouse {
  query(sql: string, format: string): string;
}

function findClickHouse(): ClickHouse | null {
  try {
    return createRequire(import.meta.url)("chdb") as ClickHouse;
  } catch {
    return null;
  }
}

const clickHouse = findClickHouse();
if (clickHouse === null) {
  console.warn("chdb is not installed, so ClickHouse is not asked: npm install --no-save chdb");
}

let folder: string;
let tables: string;
let published: Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duban-engines-"));
  const address = join(folder, "store");
  const store = await openStore(address, { mayMake: true });
  await fillStore(store, { inputs: [join(root, "fixtures", "documents")] });
  await store.close();
  const effects = { now: () => new Date("2026-03-01T00:00:00Z"), report: () => undefined };
  const databasePath = join(folder, "published.duckdb");
  await publish({ store: address, databasePath, inPlace: false }, effects);
  const { generation } = await compact(address, effects);
  tables = join(address, "tables", generation ?? "");
  published = await openDatabase(databasePath, { readOnly: true });
}, 120_000);

afterAll(() => {
  published.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The query of docs/store.md for an engine, on the tables of this test. */
function readDocumented(engine: "DuckDB" | "ClickHouse"): string {
  const page = readFileSync(join(root, "docs", "store.md"), "utf8");
  const [, sql] = new RegExp(`\\*\\*${engine}\\*\\*[^]*?\`\`\`sql\n([^]*?)\`\`\``).exec(page) ?? [];
  if (sql === undefined) throw new Error(`docs/store.md shows no query for ${engine}`);
  return sql.replaceAll("/mnt/share/duban/tables/000001-5f0c2a9e", tables);
}

async function askDuckDb(sql: string): Promise<readonly unknown[]> {
  const database = await openDatabase(":memory:", { readOnly: false });
  const rows = await database.rows(sql);
  database.close();
  return rows;
}

function askClickHouse(sql: string): readonly unknown[] {
  const settings = "settings output_format_json_quote_64bit_integers = 0";
  const answer = clickHouse?.query(`${sql} ${settings}`, "JSONEachRow") ?? "";
  return answer
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}

/** The same question to the tables of the published database. */
function onTables(sql: string): string {
  return sql.slice(sql.lastIndexOf("\nselect\n"));
}

describe("the tables of a store", () => {
  it("hold what the published database holds", async () => {
    for (const table of readdirSync(tables).filter((name) => name !== "outcomes")) {
      const [found] = await askDuckDb(`select count(*) as n from '${tables}/${table}/*.parquet'`);
      expect([table, found]).toEqual([
        table,
        ...(await published.rows(`select count(*) as n from ${table}`)),
      ]);
    }
    const promises = await askDuckDb(readDocumented("DuckDB"));
    expect(promises.length).toBeGreaterThan(10);
    expect(promises).toEqual(await published.rows(onTables(readDocumented("DuckDB"))));
  });

  it.skipIf(clickHouse === null)(
    "are read by ClickHouse: every table, every promise",
    async () => {
      for (const table of readdirSync(tables)) {
        const [found] = askClickHouse(
          `select count() as n from file('${tables}/${table}/*.parquet', Parquet)`,
        );
        const [expected] = await askDuckDb(
          `select count(*) as n from '${tables}/${table}/*.parquet'`,
        );
        expect([table, found]).toEqual([table, expected]);
      }
      expect(askClickHouse(readDocumented("ClickHouse"))).toEqual(
        await askDuckDb(readDocumented("DuckDB")),
      );
    },
    60_000,
  );
});
