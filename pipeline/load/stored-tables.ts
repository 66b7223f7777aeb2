/** All tables that documents fill, out of a database into Parquet files and back. */
import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Database } from "../database.ts";
import { documentTables } from "./replace-documents.ts";
import { ownTables, readView, viewedTables, viewTables } from "./tables-in-place.ts";

const storedTables: readonly string[] = [
  ...documentTables,
  "words",
  "places",
  "near_duplicates",
  "document_paths",
  "notes",
  "fetched_pages",
];

/** What is made of those tables and must be made anew. */
const derivedTables: readonly string[] = ["search_parts", "search_postings", "extracted_values"];

/** Files of about this size are read well by every engine. */
const megabytesOfFile = 128;

export interface DumpedFile {
  readonly file: string;
  readonly rows: number;
}

/** By table: Parquet files in a folder of its own below `folder`. */
export async function dumpTables(
  database: Database,
  folder: string,
): Promise<Readonly<Record<string, readonly DumpedFile[]>>> {
  const dumped: Record<string, readonly DumpedFile[]> = {};
  for (const table of storedTables) {
    dumped[table] = await dumpTable(database, table, join(folder, table));
  }
  return dumped;
}

export async function dumpTable(
  database: Database,
  table: string,
  folder: string,
): Promise<readonly DumpedFile[]> {
  mkdirSync(dirname(folder), { recursive: true });
  await database.writeParquetFiles(`select * from ${table}`, folder, megabytesOfFile);
  const files = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  const counts = await database.rows(
    "select file_name, num_rows from parquet_file_metadata($files)",
    { files },
  );
  const rows = new Map(counts.map((row) => [String(row["file_name"]), Number(row["num_rows"])]));
  return files.map((file) => ({ file, rows: rows.get(file) ?? 0 }));
}

/**
 * Puts the rows of the files, by table, in the place of all documents; where they stay `inPlace`, the largest tables are
 * views over them. Call it in a transaction.
 */
export async function takeTables(
  database: Database,
  filesOf: (table: string) => Promise<readonly string[]>,
  inPlace: boolean,
): Promise<void> {
  if (inPlace) await viewTables(database, filesOf);
  else if ((await readView(database)) !== null) await ownTables(database);
  for (const table of derivedTables) await database.run(`delete from ${table}`);
  for (const table of storedTables) {
    if (inPlace && viewedTables.includes(table)) continue;
    await database.run(`delete from ${table}`);
    const files = await filesOf(table);
    if (files.length === 0) continue;
    await database.run(`insert into ${table} by name select * from read_parquet($files)`, {
      files,
    });
  }
}
