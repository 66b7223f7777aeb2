/** Parquet files that views of a database read in place. */
import { existsSync } from "node:fs";
import { EnvironmentError } from "../error.ts";
import type { PlainRow } from "./values.ts";

const question =
  "select distinct unnest(regexp_extract_all(sql, '''((?:[^'']|'''')+\\.parquet)''', 1)) as file from duckdb_views() where not internal and sql like '%read_parquet(%'";

/** Throws where one of them is gone: every question would fail, each with other words. */
export async function readViewedFiles(
  database: { rows(sql: string): Promise<readonly PlainRow[]> },
  path: string,
): Promise<readonly string[]> {
  const files = (await database.rows(question)).map(({ file }) =>
    String(file).replaceAll("''", "'"),
  );
  const lost = files.find((file) => !existsSync(file));
  if (lost === undefined) return files;
  throw new EnvironmentError(
    `${path} reads its rows from ${lost}, which is not there: see whether the share of the store is mounted, or run \`duban publish --in-place\` again.`,
  );
}
