/** Makes again what depends on all documents together: enterprises, projects, places and promises. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../database.ts";
import { sqlFolder } from "../paths.ts";
import { knownEnterpriseRows } from "./seeds.ts";

async function refill(database: Database, table: string): Promise<void> {
  await database.run(readFileSync(join(sqlFolder, "refresh", `${table}.sql`), "utf8"));
}

/** Call it once, after the last documents of a run were loaded. */
export async function refreshTracking(database: Database): Promise<void> {
  await database.transaction(async () => {
    for (const table of ["enterprises", "projects", "promises"]) {
      await database.run(`delete from ${table}`);
    }
    await database.append("enterprises", knownEnterpriseRows());
    await refill(database, "enterprises");
    await refill(database, "projects");
    await database.run(
      "delete from places where place_id not in (select place_id from parts where place_id is not null)",
    );
    await refill(database, "promises");
  });
}
