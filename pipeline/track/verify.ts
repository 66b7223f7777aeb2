/** Runs the checks under sql/checks: each is a query that returns no row when all is well. */
import type { Database, PlainRow } from "../database.ts";
import { readSqlFolder } from "../sql-files.ts";

export interface CheckFailure {
  /** Name of the file under sql/checks. */
  readonly check: string;
  /** 中文｜English */
  readonly title: string;
  readonly count: number;
  /** The first rows that are wrong. */
  readonly rows: readonly PlainRow[];
}

export interface Verification {
  readonly checks: number;
  readonly failures: readonly CheckFailure[];
}

const shownRows = 20;

export async function verify(database: Database): Promise<Verification> {
  const checks = readSqlFolder("checks");
  const failures: CheckFailure[] = [];
  for (const { name, title, text } of checks) {
    const rows = await database.rows(text);
    if (rows.length > 0) {
      failures.push({ check: name, title, count: rows.length, rows: rows.slice(0, shownRows) });
    }
  }
  return { checks: checks.length, failures };
}
