/** One statement of a reader, run in a database of its own: read-only, no other files, nothing spilled to disk. */
import { type Answer, openDatabase } from "../database.ts";
import { isExpectedError, UsageError } from "../error.ts";

export interface SqlTask {
  readonly path: string;
  readonly sql: string;
  readonly seconds: number;
  readonly rows: number;
  /** A Parquet file to write the rows to; null for the rows themselves. */
  readonly file: string | null;
}

export interface LimitedAnswer extends Answer {
  /** There are more rows than were taken. */
  readonly isCut: boolean;
}

/** Rows of long texts are cut before they fill the memory. */
const mostCharacters = 20_000_000;

export function explainLate(seconds: number): string {
  return `查询超过 ${seconds} 秒，已停下。加上条件再查，或用 duban query。｜The query took more than ${seconds} seconds and was stopped. Narrow it down, or run it by \`duban query\`.`;
}

/** Throws `UsageError`, as `中文｜English`, with DuckDB's advice, or that the time was up. */
export async function runSqlTask(task: SqlTask): Promise<LimitedAnswer> {
  const { path, sql, seconds, rows, file } = task;
  const database = await openDatabase(path, {
    readOnly: true,
    memoryLimit: "512MB",
    threads: 1,
    spillsToDisk: false,
    allowedPaths: file === null ? [] : [file],
  });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    database.interrupt();
  }, seconds * 1000);
  try {
    if (file === null) return await database.readAtMost(sql, rows, mostCharacters);
    // A comment at the end of the SQL would hide what follows on its line.
    const limited = `from (\n${sql.replace(/;\s*$/, "")}\n) limit ${rows}`;
    await database.copyToParquet(limited, file);
    return { columns: [], rows: [], isCut: false };
  } catch (error) {
    if (isLate) throw new UsageError(explainLate(seconds));
    if (isExpectedError(error)) throw error;
    const reason = error instanceof Error ? error.message.trim() : String(error);
    throw new UsageError(`查询不能运行：${reason}｜The query does not run: ${reason}`);
  } finally {
    clearTimeout(timer);
    database.close();
  }
}
