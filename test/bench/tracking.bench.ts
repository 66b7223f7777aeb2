/**
 * `npm run bench:tracking <database> [times]`: every view and saved query, `track` and `follow` over a database and over
 * one `times` (100) as large, after the refresh of the larger one with its peak memory. Those that name a place ask for
 * one. Wall time depends on what else the machine does; the processor's does much less. The larger database is made in the
 * system's folder for temporary files, takes about forty times the room of the smaller one, and is removed afterwards.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { follow } from "../../pipeline/track/follow.ts";
import { track } from "../../pipeline/track/index.ts";
import { listQueries, runQuery } from "../../pipeline/track/query.ts";
import { choosePlace, multiplyDatabase, refreshDatabase } from "./multiply.ts";

interface Timing {
  readonly name: string;
  readonly rows: number;
  readonly wallMilliseconds: number;
  /** Of all processors together. */
  readonly processorMilliseconds: number;
}

async function time(name: string, work: () => Promise<number>): Promise<Timing> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const rows = await work();
  const { user, system } = process.cpuUsage(used);
  return {
    name,
    rows,
    wallMilliseconds: performance.now() - start,
    processorMilliseconds: (user + system) / 1000,
  };
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
    timings.push(await time(String(name), () => countView(database, String(name))));
  }
  const place = await choosePlace(database);
  for (const { name, parameters } of listQueries()) {
    const given = parameters.has("place") ? { place } : {};
    const ask = async (): Promise<number> => (await runQuery(database, name, given)).rows.length;
    timings.push(await time(`query ${name}`, ask));
  }
  timings.push(await time("track", async () => (await track(database, { place })).length));
  timings.push(await time("follow", async () => (await follow(database, { place })).length));
  database.close();
  return timings;
}

function print(small: readonly Timing[], large: readonly Timing[]): void {
  const slowest = [...large].sort((a, b) => b.processorMilliseconds - a.processorMilliseconds);
  const cells = (values: readonly unknown[]): string =>
    values.map((value) => String(value).padStart(14)).join("");
  console.log(`${"".padEnd(34)}${cells(["rows", "small: CPU ms", "large: CPU ms", "wall ms"])}`);
  for (const { name, rows, wallMilliseconds, processorMilliseconds } of slowest) {
    const before = small.find((timing) => timing.name === name)?.processorMilliseconds ?? 0;
    const times = [before, processorMilliseconds, wallMilliseconds].map((each) => each.toFixed(0));
    console.log(`${name.padEnd(34)}${cells([rows, ...times])}`);
  }
}

async function main(path: string | undefined, times: number): Promise<void> {
  if (path === undefined) throw new Error("Name a database: npm run bench:tracking corpus.duckdb");
  const folder = mkdtempSync(join(tmpdir(), "duban-bench-"));
  const larger = join(folder, "larger.duckdb");
  try {
    await multiplyDatabase(path, larger, times);
    const refresh = await time("refresh", async () => {
      await refreshDatabase(larger);
      return 0;
    });
    const megabytes = process.resourceUsage().maxRSS / 1024;
    const seconds = [refresh.processorMilliseconds, refresh.wallMilliseconds].map((each) =>
      (each / 1000).toFixed(0),
    );
    console.log(
      `refresh of ${times} times the rows: ${seconds[0]} s of CPU, ${seconds[1]} s, peak ${megabytes.toFixed(0)} MB`,
    );
    print(await timeAll(path), await timeAll(larger));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [path, times = "100"] = process.argv.slice(2);
await main(path, Number(times));
