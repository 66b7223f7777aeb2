/** Makes a database `times` as large: every document, place and fact again under other ids, the texts as they are. */
import { copyFile } from "node:fs/promises";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { createSchema, refreshTracking } from "../../pipeline/load/index.ts";

/** Each is copied whole; what a refresh makes (promises, enterprises, projects …) is left to it. */
const tables = [
  "places",
  "documents",
  "document_paths",
  "parts",
  "blocks",
  "sentences",
  "words",
  "facts",
  "targets",
  "results",
  "no_targets",
  "commitments",
  "commitment_bodies",
  "enterprise_mentions",
  "project_mentions",
  "near_duplicates",
] as const;

/** What must differ from copy to copy: ids, paths and the full names of places. */
const ownColumns: ReadonlySet<string> = new Set([
  "document_id",
  "canonical_document_id",
  "part_id",
  "other_part_id",
  "canonical_part_id",
  "fact_id",
  "place_id",
  "project_id",
  "path",
  "code",
]);

/**
 * A nation is copied as a province, or every place would have many nations above it. The short name is the old full
 * name, which the scopes of facts hold.
 */
const placeColumns: Readonly<Record<string, string>> = {
  name: "'甲' || copy || name",
  short_name: "name",
  parent_name:
    "case when parent_name <> '全国' then '甲' || copy || parent_name else parent_name end",
  level: "case when level = 'nation' then 'province' else level end",
};

/** The columns of a table with what stands in them in a copy, whose number is the variable `copy`. */
async function selectCopy(database: Database, table: string): Promise<string> {
  const columns = await database.rows(
    "select column_name as name from duckdb_columns() where table_name = $table order by column_index",
    { table },
  );
  const selected = columns.map(({ name }) => {
    const column = String(name);
    const special = table === "places" ? placeColumns[column] : undefined;
    if (special !== undefined) return `${special} as ${column}`;
    return ownColumns.has(column) ? `${column} || '-' || copy as ${column}` : column;
  });
  const [row] = await database.rows(`select max(rowid) as last_row from ${table}`);
  return `select ${selected.join(", ")} from ${table}
    cross join (select getvariable('copy') as copy) where ${table}.rowid <= ${row?.["last_row"] ?? -1}`;
}

/** Copies the database at `from` to `to` and multiplies its rows there. */
export async function multiplyDatabase(from: string, to: string, times: number): Promise<void> {
  await copyFile(from, to);
  const database = await openDatabase(to, { readOnly: false });
  const copies = new Map<string, string>();
  for (const table of tables) copies.set(table, await selectCopy(database, table));
  // One copy after the other, as documents come one after the other.
  for (let copy = 1; copy < times; copy += 1) {
    await database.run(`set variable copy = ${copy}`);
    await database.transaction(async () => {
      for (const [table, select] of copies) await database.run(`insert into ${table} ${select}`);
    });
  }
  await database.checkpoint();
  database.close();
}

/** Works out anew what a refresh makes of the multiplied rows. */
export async function refreshDatabase(path: string): Promise<void> {
  const database = await openDatabase(path, { readOnly: false });
  await createSchema(database);
  await refreshTracking(database);
  await database.checkpoint();
  database.close();
}

/** The place with most promises, by a name that is not another's short name as well. */
export async function choosePlace(database: Database): Promise<string> {
  const [row] = await database.rows(
    `select place from promises where place not in (select short_name from places)
     group by place order by count(*) desc, place limit 1`,
  );
  return String(row?.["place"]);
}
