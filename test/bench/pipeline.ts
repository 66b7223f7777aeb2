/**
 * `npm run bench [reports] [folder]`: the whole pipeline and each stage beside their limits, in one run, with ratios:
 * bare tagging and cutting of the same text by nodejs-jieba, pdftotext, DuckDB's own loading of the same rows from CSV.
 * The 67 reports of ../shared/corpus where they lie beside the checkout, and generated ones (3,000 unless told).
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { cut, tag } from "nodejs-jieba";
import { globSync } from "tinyglobby";
import { extract } from "../../extractors/index.ts";
import { clean } from "../../pipeline/clean/index.ts";
import { openDatabase } from "../../pipeline/database.ts";
import { ingest } from "../../pipeline/index.ts";
import { makeRows } from "../../pipeline/load/index.ts";
import { read } from "../../pipeline/read/index.ts";
import { loadSegmenter } from "../../pipeline/segment/index.ts";
import { structure } from "../../pipeline/structure/index.ts";
import { writeReports } from "./generated-reports.ts";
import { type Taken, watchProcesses } from "./watch-processes.ts";

const root: string = join(import.meta.dirname, "..", "..");
const corpus: string = join(root, "..", "shared", "corpus", "work-reports");
const [count = "3000", named = ""] = process.argv.slice(2);
/** Tagged by one processor, the plain script of the goal reached 0.13 of 1.74 MB a second. */
const plainScript: number = 0.13 / 1.74;
/** Stages are timed on so many files. */
const mostTimed = 100;
const work: string = mkdtempSync(join(tmpdir(), "duban-bench-"));

interface Timed {
  readonly megabytes: number;
  /** Seconds by task. */
  readonly seconds: ReadonlyMap<string, number>;
}

/** Each task on each file in turn, so that a busy machine slows all alike. */
async function timeStages(files: readonly string[]): Promise<Timed> {
  const seconds = new Map<string, number>();
  const time = async <T>(name: string, task: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const value = await task();
    seconds.set(name, (seconds.get(name) ?? 0) + (performance.now() - start) / 1000);
    return value;
  };
  const segmenter = loadSegmenter();
  const context = { version: "bench", readers: "bench" };
  let bytesRead = 0;
  for (const path of files) {
    const bytes = readFileSync(path);
    const { value: source } = await time("read", () => read({ name: path, bytes }));
    if (source === null) continue;
    bytesRead += bytes.length;
    const cleaned = await time("clean", () => clean(source));
    if (cleaned.value === null) continue;
    const structured = await time("structure", () =>
      structure(cleaned.value ?? { format: "text", metadata: source.metadata, blocks: [] }, {
        name: path,
      }),
    );
    const parts = await time("segment", () =>
      (structured.value ?? []).map((part) => segmenter.segment(part)),
    );
    const facts = await time("extract", () => parts.flatMap((part) => extract(part)));
    const document = { id: path, path, byteCount: bytes.length, source, parts, facts };
    await time("rows", () => makeRows(document, context));
    await time("bare tag", () => parts.map((part) => tag(part.text)));
    await time("bare cut", () => parts.map((part) => cut(part.text)));
  }
  return { megabytes: bytesRead / 1e6, seconds };
}

interface Night extends Taken {
  readonly seconds: number;
}

/** In a process of its own, as users run it: what this one holds does not count. */
async function runNight(folder: string, database: string, jobs: number): Promise<Night> {
  rmSync(database, { force: true });
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      "--import",
      import.meta.resolve("tsx"),
      join(root, "pipeline", "cli.ts"),
      "ingest",
      folder,
      "--db",
      database,
      "--jobs",
      String(jobs),
    ],
    { stdio: "ignore" },
  );
  const watch = watchProcesses(child.pid ?? 0);
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`the ingest ended with ${code}`);
  return {
    seconds: (performance.now() - start) / 1000,
    ...watch.stop(),
  };
}

/** All rows of the database from CSV into an empty one: the least that loading can take. */
async function timeCsv(file: string): Promise<{ readonly rows: number; readonly seconds: number }> {
  const copy = join(work, "csv.duckdb");
  const database = await openDatabase(copy, { readOnly: false });
  await database.run(`attach '${file}' as whole (read_only)`);
  const tables = await database.rows(
    "select table_name from duckdb_tables() where database_name = 'whole' and estimated_size > 0",
  );
  let [rows, seconds] = [0, 0];
  for (const { table_name: table } of tables) {
    const csv = join(work, `${table}.csv`);
    await database.run(`copy whole.${table} to '${csv}' (header)`);
    await database.run(`create table ${table} as from whole.${table} limit 0`);
    const start = performance.now();
    await database.run(`copy ${table} from '${csv}' (header)`);
    seconds += (performance.now() - start) / 1000;
    const [counted] = await database.rows(`select count(*) as n from ${table}`);
    rows += Number(counted?.["n"]);
    rmSync(csv);
  }
  database.close();
  rmSync(copy);
  return { rows, seconds };
}

function tell(name: string, value: string): void {
  console.log(`  ${name.padEnd(34)} ${value}`);
}

function tellStages({ megabytes, seconds }: Timed): number {
  const tagging = megabytes / (seconds.get("bare tag") ?? Number.NaN);
  for (const [name, spent] of seconds) {
    const speed = megabytes / spent;
    tell(name, `${speed.toFixed(2)} MB/s, ${(speed / tagging).toFixed(2)} of bare tag`);
  }
  return tagging;
}

async function bench(name: string, folder: string): Promise<void> {
  const files = globSync("**/*.{txt,md}", { cwd: folder, absolute: true }).sort();
  const megabytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0) / 1e6;
  console.log(`\n${name}: ${files.length} files, ${megabytes.toFixed(1)} MB`);
  const tagging = tellStages(await timeStages(files.slice(0, mostTimed)));
  const database = join(work, "night.duckdb");
  const jobs = availableParallelism();
  const one = await runNight(folder, database, 1);
  const all = jobs === 1 ? one : await runNight(folder, database, jobs);
  for (const [label, night] of [
    ["whole, one process", one] as const,
    [`whole, ${jobs} processes`, all] as const,
  ]) {
    const speed = megabytes / night.seconds;
    tell(
      label,
      `${night.seconds.toFixed(1)} s, ${((night.seconds * 1000) / files.length).toFixed(0)} ms a file, ${speed.toFixed(2)} MB/s, ${(speed / tagging).toFixed(2)} of bare tag (goal 0.6), ${(speed / tagging / plainScript).toFixed(1)} times the plain script (goal 8), ${night.megabytes} MB (goal 1200)`,
    );
    const computed = megabytes / night.computedSeconds;
    tell(
      "  computed",
      `${night.computedSeconds.toFixed(1)} s, ${((night.computedSeconds * 1000) / files.length).toFixed(0)} ms a file, ${(computed / tagging).toFixed(2)} of bare tag a processor`,
    );
  }
  tell("processes", `${jobs}: ${(one.seconds / all.seconds).toFixed(2)} times one (goal 1.6)`);
  const again = await runAgain(folder, database);
  tell("unchanged", `${again.toFixed(2)} s (goal 5 for 10,000)`);
  const csv = await timeCsv(database);
  tell(
    "the same rows from CSV",
    `${csv.rows} rows, ${csv.seconds.toFixed(1)} s, ${(csv.seconds / all.seconds).toFixed(2)} of the whole`,
  );
}

async function runAgain(folder: string, database: string): Promise<number> {
  const start = performance.now();
  await ingest({ inputs: [folder], databasePath: database });
  return (performance.now() - start) / 1000;
}

async function benchPdf(): Promise<void> {
  const files = globSync("documents/**/*.pdf", { cwd: join(root, "fixtures"), absolute: true });
  try {
    let [ours, theirs] = [0, 0];
    for (const path of [...files, ...files, ...files]) {
      const bytes = readFileSync(path);
      const start = performance.now();
      await read({ name: path, bytes });
      const middle = performance.now();
      execFileSync("pdftotext", ["-raw", path, "-"]);
      ours += middle - start;
      theirs += performance.now() - middle;
    }
    console.log(`\nPDF of the fixtures: ${(ours / theirs).toFixed(2)} times pdftotext`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    console.log("\nPDF: left out, pdftotext is not installed (apt-get install poppler-utils)");
  }
}

try {
  await benchPdf();
  if (named !== "") await bench(named, named);
  else if (existsSync(corpus)) await bench("work reports", corpus);
  const generated = join(work, "reports");
  if (Number(count) > 0) {
    writeReports(generated, Number(count));
    await bench("generated reports", generated);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
