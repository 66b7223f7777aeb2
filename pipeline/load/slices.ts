/**
 * A slice is a small database in memory with the rows of some places, under the names that the tables have in the file:
 * statements read it as if there were nothing else, and what has no place (lexicons, rules, weights of words) from the
 * file. So judging costs for each document what it costs in a small database, and memory does not grow with the file.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../database.ts";
import { sqlFolder } from "../paths.ts";
import type { Pass } from "./refresh-plan.ts";
import { readViews, runFile, viewFolders } from "./schema.ts";

/** The catalog that is attached for the slice. */
const slice = "slice_of_refresh";

/** Tables of which a slice has its own rows, beside those that an earlier pass filled; every one has part_id. */
const tablesOfParts = [
  "parts",
  "blocks",
  "sentences",
  "words",
  "facts",
  "targets",
  "results",
  "no_targets",
  "commitments",
  "enterprise_mentions",
  "project_mentions",
];

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function fileCatalog(database: Database): Promise<string> {
  const [row] = await database.rows("select current_catalog() as name");
  return quoteName(String(row?.["name"]));
}

/** Where the rows of every slice lie in a table, as a condition by the number of the slice; a slice without rows is missing. */
type Places = ReadonlyMap<number, string>;

/** Null where rows have no numbers: a view over files in place is read whole for every slice. */
async function findRows(database: Database, table: string): Promise<Places | null> {
  const views = await database.rows(
    "select view_name from duckdb_views() where view_name = $table and not internal",
    { table },
  );
  if (views.length > 0) return null;
  const rows = await database.rows(
    `select slice, min(${table}.rowid) as first_row, max(${table}.rowid) as last_row
     from ${table} join part_slices using (part_id) group by slice`,
  );
  return new Map(
    rows.map((row) => [
      Number(row["slice"]),
      `rowid between ${row["first_row"]} and ${row["last_row"]}`,
    ]),
  );
}

type PlacesOfTables = ReadonlyMap<string, Places | null>;

async function copyRows(
  database: Database,
  file: string,
  placesOfTables: PlacesOfTables,
  number: number,
): Promise<void> {
  for (const [table, places] of placesOfTables) {
    const place = places === null ? "true" : (places.get(number) ?? "false");
    await database.run(
      `create or replace table ${slice}.${table} as select * from ${file}.main.${table}
       where ${place} and part_id in (select part_id from part_slices where slice = ${number})`,
    );
  }
}

/** The views that the pass reads; they take the slice's own rows where it has them. */
async function createViews(database: Database, pass: Pass): Promise<void> {
  for (const { name, text, isStored } of viewFolders.flatMap(readViews)) {
    if (isStored || !pass.reads.has(name)) continue;
    await runFile(database, name, `create view ${slice}.${name} as\n${text}`);
  }
}

async function fillSlice(database: Database, file: string, pass: Pass): Promise<void> {
  for (const { table, statement } of pass.steps) {
    await database.run(
      `create or replace table ${slice}.${table} as from ${file}.main.${table} with no data`,
    );
    await runFile(database, table, statement);
    await database.run(`insert into ${file}.main.${table} from ${slice}.${table}`);
  }
}

/** Cuts the parts into slices of about so many sentences; a place is never cut. Answers how many there are. */
export async function cutSlices(database: Database, sentencesOfSlice: number): Promise<number> {
  const statement = readFileSync(join(sqlFolder, "refresh", "part_slices.sql"), "utf8");
  await database.run(statement, { sentencesOfSlice });
  const [row] = await database.rows("select max(slice) as slice_count from part_slices");
  return Number(row?.["slice_count"] ?? 0);
}

/** Fills the tables of a pass slice by slice. `filled` names the tables that earlier passes filled in slices. */
export async function fillInSlices(
  database: Database,
  pass: Pass,
  sliceCount: number,
  filled: readonly string[],
): Promise<void> {
  const file = await fileCatalog(database);
  const placesOfTables = new Map<string, Places | null>();
  for (const table of [...tablesOfParts, ...filled]) {
    if (pass.reads.has(table)) placesOfTables.set(table, await findRows(database, table));
  }
  await database.run(`attach ':memory:' as ${slice}`);
  try {
    await database.run(`set search_path = '${slice},${file.replaceAll("'", "''")}'`);
    await createViews(database, pass);
    for (let number = 1; number <= sliceCount; number += 1) {
      await copyRows(database, file, placesOfTables, number);
      await fillSlice(database, file, pass);
    }
  } finally {
    await database.run(`reset search_path; detach ${slice}`);
  }
}
