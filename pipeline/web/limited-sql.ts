/** SQL that readers write: read-only, no files, a limit on time, on rows, on memory and on how many run at once. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answer, type Database, type OpenOptions, openDatabase } from "../database.ts";
import { isExpectedError, UsageError } from "../error.ts";

export interface LimitedAnswer extends Answer {
  /** There are more rows than were taken. */
  readonly isCut: boolean;
}

export interface SqlLimits {
  readonly seconds: number;
  readonly rows: number;
}

export const usualSqlLimits: SqlLimits = { seconds: 20, rows: 10_000 };

/** An instance of its own, so that a hungry query meets its own limit and not the pages' memory; nothing goes to disk. */
const ownInstance: OpenOptions = {
  readOnly: true,
  memoryLimit: "512MB",
  threads: 1,
  spillsToDisk: false,
};

/** Rows of long texts are cut before they fill the memory. */
const mostCharacters = 20_000_000;
const mostAtOnce = 3;
const mostWaiting = 20;
let runningCount = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= mostWaiting) {
    throw new UsageError(
      "现在查询的人太多，请过一会儿再试。｜Too many queries run now; try again in a moment.",
    );
  }
  if (runningCount >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  runningCount += 1;
  try {
    return await work();
  } finally {
    runningCount -= 1;
    waiting.shift()?.();
  }
}

/** Gives `work` a database of its own and stops it when the time is up or the reader has gone away. */
async function runWithin<T>(
  path: string,
  options: OpenOptions,
  { seconds }: SqlLimits,
  signal: AbortSignal,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(path, options);
  let isLate = false;
  const stop = (): void => database.interrupt();
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, seconds * 1000);
  signal.addEventListener("abort", stop);
  try {
    return await work(database);
  } catch (error) {
    if (isLate) {
      throw new UsageError(
        `查询超过 ${seconds} 秒，已停下。加上条件再查，或用 duban query。｜The query took more than ${seconds} seconds and was stopped. Narrow it down, or run it by \`duban query\`.`,
      );
    }
    if (isExpectedError(error)) throw error;
    const reason = error instanceof Error ? error.message.trim() : String(error);
    throw new UsageError(`查询不能运行：${reason}｜The query does not run: ${reason}`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    database.close();
  }
}

/**
 * Runs one statement. Throws `UsageError`, as `中文｜English`, with DuckDB's advice, or that the time was up. `signal`
 * stops it when the reader has gone away.
 */
export async function runLimitedSql(
  path: string,
  sql: string,
  limits: SqlLimits,
  signal: AbortSignal,
): Promise<LimitedAnswer> {
  return await inTurn(() =>
    runWithin(path, ownInstance, limits, signal, (database) =>
      database.readAtMost(sql, limits.rows, mostCharacters),
    ),
  );
}

/** The bytes of a Parquet file with as many rows as a page of the same SQL may have. Throws as `runLimitedSql`. */
export async function exportLimitedSql(
  path: string,
  sql: string,
  limits: SqlLimits,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), "duban-export-"));
  const file = join(folder, "rows.parquet");
  // A comment at the end of the SQL would hide what follows on its line.
  const limited = `from (\n${sql.replace(/;\s*$/, "")}\n) limit ${limits.rows}`;
  try {
    await inTurn(() =>
      runWithin(path, { ...ownInstance, allowedPaths: [file] }, limits, signal, (database) =>
        database.copyToParquet(limited, file),
      ),
    );
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
