/** The largest tables as views over Parquet files: the same names and comments, and no second copy of their rows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../database.ts";
import { sqlFolder } from "../paths.ts";

/** The tables with the most rows; nothing that judges or reviews changes them. */
export const viewedTables: readonly string[] = [
  "blocks",
  "sentences",
  "words",
  "kept_sources",
  "part_signatures",
];

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function readSchema(table: string): string {
  return readFileSync(join(sqlFolder, "schema", `${table}.sql`), "utf8");
}

/** The statement of a view that reads in place; null where the tables are the database's own. */
export async function readView(database: Database): Promise<string | null> {
  const [row] = await database.rows(
    "select sql from duckdb_views() where view_name in (select unnest($tables))",
    { tables: viewedTables },
  );
  return row === undefined ? null : String(row["sql"]);
}

/** Call it in a transaction. `filesOf` names files that stay where they are. */
export async function viewTables(
  database: Database,
  filesOf: (table: string) => Promise<readonly string[]>,
): Promise<void> {
  for (const table of viewedTables) {
    const files = (await filesOf(table)).map(quoteText).join(", ");
    await dropTable(database, table);
    await database.run(`create view ${table} as select * from read_parquet([${files}])`);
    const comments = readSchema(table).replace(/^create table[^;]*;/, "");
    await database.run(comments.replace("comment on table", "comment on view"));
  }
}

/** Empty tables in the place of the views. Call it in a transaction. */
export async function ownTables(database: Database): Promise<void> {
  for (const table of viewedTables) {
    await dropTable(database, table);
    await database.run(readSchema(table));
  }
}

async function dropTable(database: Database, table: string): Promise<void> {
  const [view] = await database.rows(
    "select view_name from duckdb_views() where view_name = $table",
    { table },
  );
  await database.run(`drop ${view === undefined ? "table" : "view"} ${table}`);
}
