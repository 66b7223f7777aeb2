/** Saved queries under sql/queries, and SQL that users write. Open the database read-only: then it cannot reach outside. */
import type { Answer, Database, Row, Value } from "../database.ts";
import { UsageError } from "../error.ts";
import { readSqlFolder, type SqlFile } from "../sql-files.ts";

export type SavedQuery = Pick<SqlFile, "name" | "title" | "parameters" | "columns">;

export function listQueries(): readonly SavedQuery[] {
  return readSqlFolder("queries");
}

/** A saved query's parameters are all optional; one that is not given is null and lets everything through. */
function bindSaved(query: SqlFile, given: Row): Row {
  const known = [...query.parameters.keys()];
  for (const name of Object.keys(given)) {
    if (!query.parameters.has(name)) {
      throw new UsageError(
        `The query ${query.name} has no parameter "${name}". It takes: ${known.join(", ") || "none"}.`,
      );
    }
  }
  return Object.fromEntries(known.map((name) => [name, given[name] ?? null]));
}

interface Bound {
  readonly sql: string;
  readonly parameters: Row;
}

function resolve(sqlOrName: string, given: Readonly<Record<string, Value>>): Bound {
  const text = sqlOrName.trim();
  if (text === "") throw new UsageError("The query is empty. Write SQL or name a saved query.");
  if (!/^[\w-]+$/.test(text)) return { sql: text, parameters: given };
  const queries = readSqlFolder("queries");
  const query = queries.find(({ name }) => name === text);
  if (query === undefined) {
    const names = queries.map(({ name }) => name).join(", ");
    throw new UsageError(`There is no saved query "${text}". There are: ${names}.`);
  }
  return { sql: query.text, parameters: bindSaved(query, given) };
}

/** DuckDB's message is the advice: it points at the place. What is no error of SQL is a bug and passes. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof UsageError) return error;
  return new UsageError(`The query does not run: ${error.message.trim()}`, { cause: error });
}

/** Runs a saved query by its name, or SQL. `parameters` are bound to `$name`. */
export async function runQuery(
  database: Database,
  sqlOrName: string,
  parameters: Readonly<Record<string, Value>> = {},
): Promise<Answer> {
  const bound = resolve(sqlOrName, parameters);
  try {
    return await database.read(bound.sql, bound.parameters);
  } catch (error) {
    throw explain(error);
  }
}

interface Slice {
  /** Rows before it. */
  readonly offset: number;
  readonly limit: number;
}

/** Some rows of a saved query, in its order. A query that takes `offset` works out no others. */
export async function runQuerySlice(
  database: Database,
  { name, parameters: known }: SavedQuery,
  given: Readonly<Record<string, Value>>,
  { offset, limit }: Slice,
): Promise<Answer> {
  if (known.has("offset")) {
    const slice = { offset: String(offset), limit: String(limit) };
    return await runQuery(database, name, { ...given, ...slice });
  }
  const { sql, parameters } = resolve(name, given);
  const sliced = `from (\n${sql}\n) limit ${limit} offset ${offset}`;
  try {
    return await database.read(sliced, parameters);
  } catch (error) {
    throw explain(error);
  }
}

/** Writes the answer to a Parquet file, which must be among the database's allowed paths. */
export async function exportQuery(
  database: Database,
  sqlOrName: string,
  file: string,
  parameters: Readonly<Record<string, Value>> = {},
): Promise<void> {
  const bound = resolve(sqlOrName, parameters);
  try {
    await database.copyToParquet(bound.sql, file, bound.parameters);
  } catch (error) {
    throw explain(error);
  }
}
