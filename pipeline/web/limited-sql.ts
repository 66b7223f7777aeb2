/** SQL that readers write: read-only, no files, a limit on time, on rows and on memory. */
import { type Answer, openDatabase } from "../database.ts";
import { UsageError } from "../error.ts";

export interface LimitedAnswer extends Answer {
  /** There are more rows than were taken. */
  readonly isCut: boolean;
}

export interface SqlLimits {
  readonly seconds: number;
  readonly rows: number;
}

export const usualSqlLimits: SqlLimits = { seconds: 20, rows: 10_000 };

/** An instance of its own, so that a hungry query meets its own limit and not the pages' memory. */
const memoryLimit = "512MB";

/**
 * Runs one statement. Throws `UsageError` with DuckDB's advice, or that the time was up. `signal` stops it when the
 * reader has gone away.
 */
export async function runLimitedSql(
  path: string,
  sql: string,
  limits: SqlLimits,
  signal: AbortSignal,
): Promise<LimitedAnswer> {
  const database = await openDatabase(path, { readOnly: true, memoryLimit, threads: 1 });
  let isLate = false;
  const stop = (): void => database.interrupt();
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, limits.seconds * 1000);
  signal.addEventListener("abort", stop);
  try {
    return await database.readAtMost(sql, limits.rows);
  } catch (error) {
    if (isLate) {
      throw new UsageError(
        `The query took more than ${limits.seconds} seconds and was stopped. Narrow it down, or run it by \`duban query\`.`,
      );
    }
    const reason = error instanceof Error ? error.message.trim() : String(error);
    throw new UsageError(`The query does not run: ${reason}`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    database.close();
  }
}
