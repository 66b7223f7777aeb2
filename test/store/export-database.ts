/** Every row of every table as text, but for what differs from run to run by its nature. */
import { openDatabase, type PlainRow } from "../../pipeline/database.ts";

/** Ids and times of runs; the size of a file that was not read again; how files looked on the disk of the one machine; how far a writing has come. */
const ofTheRun = new Set([
  "run_id",
  "started_at",
  "finished_at",
  "duration_milliseconds",
  "command",
]);
const ofTheMachine = ["input_files", "work_base"];

function isOfTheRun(name: string, row: PlainRow): boolean {
  return ofTheRun.has(name) || (name === "byte_count" && row["status"] === "unchanged");
}

export async function exportDatabase(
  file: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const database = await openDatabase(file, { readOnly: true });
  try {
    const tables = await database.rows("select table_name from duckdb_tables() order by all");
    const exported: Record<string, readonly string[]> = {};
    for (const { table_name } of tables) {
      const table = String(table_name);
      if (ofTheMachine.includes(table)) continue;
      const rows = await database.rows(`select * from ${table}`);
      exported[table] = rows
        .map((row) =>
          JSON.stringify(Object.entries(row).filter(([name]) => !isOfTheRun(name, row))),
        )
        .sort();
    }
    return exported;
  } finally {
    database.close();
  }
}
