/**
 * `npm run bench:pages <database> [documents]`: 20 readers on every page of `duban serve` over a database multiplied to so
 * many documents (3000; one that holds as many is taken as it is), while an ingest of the fixtures into the same file runs and publishes. Each reader looks at a page
 * for a second before the next. Prints by page the milliseconds until the whole answer was there; fails on any error.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "../../pipeline/database.ts";
import { choosePlace, multiplyDatabase, refreshDatabase } from "./multiply.ts";

const root: string = join(import.meta.dirname, "..", "..");
const readerCount = 20;
const secondsAfterwards = 15;
const thinkMilliseconds = 1000;

interface Visit {
  readonly page: string;
  readonly milliseconds: number;
  readonly status: number;
}

function startDuban(...words: readonly string[]): ChildProcess {
  const all = ["--import", "tsx", join(root, "pipeline", "cli.ts"), ...words];
  return spawn(process.execPath, all, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
}

async function startServer(path: string): Promise<readonly [server: ChildProcess, url: string]> {
  const server = startDuban("serve", "--db", path, "--port", "0");
  const [said] = (await once(server.stderr ?? server, "data")) as [Buffer];
  const [url] = /http:\/\/[\d.:]+/.exec(said.toString()) ?? [];
  if (url === undefined) throw new Error(`The server did not say its address: ${said.toString()}`);
  server.stderr?.pipe(process.stderr);
  return [server, url];
}

/** One address of every page, with a place, a document, a promise and a fact that are there. */
async function listPages(path: string): Promise<readonly (readonly [string, string])[]> {
  const database = await openDatabase(path, { readOnly: true });
  const [row] = await database.rows(
    `select any_value(document_id) as document, any_value(fact_id) as fact,
      (select any_value(promise_id) from promises) as promise from facts`,
  );
  const place = encodeURIComponent(await choosePlace(database));
  database.close();
  const paths = {
    "/": "/",
    "/explore": "/explore",
    "/explore of a place": `/explore?place=${place}`,
    "/explore of an indicator": `/explore?place=${place}&indicator=gdp&superior=1`,
    "/news": "/news",
    "/due": "/due?month=2025-12",
    "/commitments": "/commitments",
    "/commitments of a place": `/commitments?place=${place}`,
    "/projects": "/projects",
    "/projects/timelines": "/projects/timelines",
    "/projects/rates": "/projects/rates",
    "/enterprises": "/enterprises",
    "/enterprises/timelines": "/enterprises/timelines",
    "/contradictions": "/contradictions",
    "/documents": "/documents",
    "/document": `/document?id=${row?.["document"]}`,
    "/promise": `/promise/${row?.["promise"]}`,
    "/fact": `/fact/${row?.["fact"]}`,
    "/search": `/search?q=${encodeURIComponent("实际利用外资")}`,
    "/ask": `/ask?sql=${encodeURIComponent("from promises limit 100")}`,
    "/runs": "/runs",
    "/unknown": "/unknown",
    "/review": "/review",
  };
  return Object.entries(paths);
}

async function visit(url: string, [page, path]: readonly [string, string]): Promise<Visit> {
  const start = performance.now();
  try {
    const response = await fetch(`${url}${path}`);
    await response.text();
    return { page, milliseconds: performance.now() - start, status: response.status };
  } catch {
    return { page, milliseconds: performance.now() - start, status: 0 };
  }
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function print(visits: readonly Visit[]): void {
  const pages = [...new Set(visits.map(({ page }) => page))];
  const lines = pages.map((page) => {
    const own = visits.filter((each) => each.page === page);
    const times = own.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const faults = own.filter(({ status }) => status !== 200).length;
    return {
      page,
      count: own.length,
      median: percentile(times, 0.5),
      late: percentile(times, 0.95),
      faults,
    };
  });
  for (const { page, count, median, late, faults } of lines.sort((a, b) => b.median - a.median)) {
    const figures = [
      `${median.toFixed(0)} ms`,
      `${late.toFixed(0)} ms`,
      `${count}`,
      `${faults} errors`,
    ];
    console.log(`${page.padEnd(26)}${figures.map((each) => each.padStart(11)).join("")}`);
  }
}

async function load(path: string, folder: string): Promise<readonly Visit[]> {
  const pages = await listPages(path);
  const [server, url] = await startServer(path);
  const visits: Visit[] = [];
  let isOver = false;
  const read = async (first: number): Promise<void> => {
    for (let at = first; !isOver; at += 1) {
      const page = pages[at % pages.length] ?? ["/", "/"];
      visits.push(await visit(url, page));
      await wait(thinkMilliseconds);
    }
  };
  const readers = Array.from({ length: readerCount }, (_, at) => read(at));
  const start = performance.now();
  const ingest = startDuban("ingest", folder, "--db", path);
  ingest.stderr?.resume();
  const [code] = (await once(ingest, "exit")) as [number | null];
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${visits.length} answers while the ingest ran (${seconds.toFixed(0)} s, exit ${code})`,
  );
  if (code !== 0) process.exitCode = 1;
  await wait(secondsAfterwards * 1000);
  isOver = true;
  await Promise.all(readers);
  server.kill("SIGTERM");
  await once(server, "exit");
  return visits;
}

async function main(path: string | undefined, documents: number): Promise<void> {
  if (path === undefined) throw new Error("Name a database: npm run bench:pages corpus.duckdb");
  const folder = mkdtempSync(join(tmpdir(), "duban-bench-"));
  const larger = join(folder, "larger.duckdb");
  try {
    const small = await openDatabase(path, { readOnly: true });
    const [row] = await small.rows("select count(*) as documents from documents");
    small.close();
    const times = Math.ceil(documents / Number(row?.["documents"]));
    await multiplyDatabase(path, larger, times);
    if (times > 1) await refreshDatabase(larger);
    console.log(`${times * Number(row?.["documents"])} documents, ${readerCount} readers`);
    const visits = await load(larger, join(root, "fixtures", "documents"));
    print(visits);
    const faults = visits.filter(({ status }) => status !== 200).length;
    console.log(`${visits.length} answers, ${faults} errors`);
    if (faults > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [path, documents = "3000"] = process.argv.slice(2);
await main(path, Number(documents));
