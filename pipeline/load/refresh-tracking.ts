/** Makes again what depends on all documents together: which copy counts, enterprises, projects, places, promises and the full-text index. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../database.ts";
import { sqlFolder } from "../paths.ts";
import { settleCanonicalParts } from "./canonical-parts.ts";
import { readViews } from "./schema.ts";
import { extendSearchIndex } from "./search-index.ts";
import { knownEnterpriseRows } from "./seeds.ts";

async function refill(database: Database, table: string): Promise<void> {
  await database.run(`delete from ${table}`);
  if (table === "enterprises") await database.append(table, knownEnterpriseRows());
  await database.run(readFileSync(join(sqlFolder, "refresh", `${table}.sql`), "utf8"));
}

/**
 * The views of judgement read each other several times over. Each is worked out once, as a temporary table that
 * stands before the view of its name; then the last is written to `promises`.
 */
async function refillPromises(database: Database): Promise<void> {
  const views = readViews("tracking");
  for (const { name, text } of views) {
    await database.run(`create or replace temporary table ${name} as ${text}`);
  }
  await refill(database, "promises");
  for (const { name } of views) await database.run(`drop table temp.main.${name}`);
}

/** Call it once, after the last documents of a run were loaded. */
export async function refreshTracking(database: Database): Promise<void> {
  await database.transaction(async () => {
    await settleCanonicalParts(database);
    await refill(database, "enterprises");
    await refill(database, "projects");
    await database.run(
      "delete from places where place_id not in (select place_id from parts where place_id is not null)",
    );
    await refillPromises(database);
    await refill(database, "follow_evidence");
    await extendSearchIndex(database);
  });
}
