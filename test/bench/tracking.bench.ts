/**
 * `npm run bench:tracking <database> [times]`: every view and saved query over a database and over one `times` (100) as
 * large, beside the refresh of the larger one and its peak memory. The larger one is made in the system's folder for
 * temporary files, takes about forty times the room of the smaller one, and is removed afterwards.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { listQueries, runQuery } from "../../pipeline/track/query.ts";
import { multiplyDatabase, refreshDatabase } from "./multiply.ts";

interface Timing {
  readonly name: string;
  readonly rows: number;
  readonly milliseconds: number;
}

async function timeOf(work: () => Promise<number>): Promise<readonly [number, number]> {
  const start = performance.now();
  const rows = await work();
  return [rows, performance.now() - start];
}

/** Every column of every row is worked out, none is carried into JavaScript. */
async function countView(database: Database, view: string): Promise<number> {
  const [row] = await database.rows(
    `select count(*) as row_count, bit_xor(hash(${view})) as sum from ${view}`,
  );
  return Number(row?.["row_count"]);
}

async function timeAll(path: string): Promise<readonly Timing[]> {
  const database = await openDatabase(path, { readOnly: true });
  const views = await database.rows(
    "select view_name as name from duckdb_views() where not internal order by name",
  );
  const timings: Timing[] = [];
  for (const { name } of views) {
    const view = String(name);
    const [rows, milliseconds] = await timeOf(() => countView(database, view));
    timings.push({ name: view, rows, milliseconds });
  }
  const place = String((await database.rows("select min(name) as name from places"))[0]?.["name"]);
  for (const { name, parameters } of listQueries()) {
    const given = parameters.has("place") ? { place } : {};
    const ask = async (): Promise<number> => (await runQuery(database, name, given)).rows.length;
    const [rows, milliseconds] = await timeOf(ask);
    timings.push({ name: `query ${name}`, rows, milliseconds });
  }
  database.close();
  return timings;
}

function print(small: readonly Timing[], large: readonly Timing[]): void {
  const slowest = [...large].sort((a, b) => b.milliseconds - a.milliseconds);
  for (const { name, rows, milliseconds } of slowest) {
    const before = small.find((timing) => timing.name === name)?.milliseconds ?? 0;
    const numbers = [rows, `${before.toFixed(0)} ms`, `${milliseconds.toFixed(0)} ms`];
    process.stdout.write(
      `${name.padEnd(40)}${numbers.map((each) => String(each).padStart(12)).join("")}\n`,
    );
  }
}

async function main(path: string | undefined, times: number): Promise<void> {
  if (path === undefined) throw new Error("Name a database: npm run bench:tracking corpus.duckdb");
  const folder = mkdtempSync(join(tmpdir(), "duban-bench-"));
  const larger = join(folder, "larger.duckdb");
  try {
    await multiplyDatabase(path, larger, times);
    const [, milliseconds] = await timeOf(async () => {
      await refreshDatabase(larger);
      return 0;
    });
    const megabytes = process.resourceUsage().maxRSS / 1024;
    const seconds = (milliseconds / 1000).toFixed(0);
    process.stdout.write(
      `refresh of ${times} times the rows: ${seconds} s, peak ${megabytes.toFixed(0)} MB\n`,
    );
    print(await timeAll(path), await timeAll(larger));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [path, times = "100"] = process.argv.slice(2);
await main(path, Number(times));
