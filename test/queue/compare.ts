/** Whether two databases say the same: every row of what documents yield, as often in one as in the other. */
import { openDatabase } from "../../pipeline/database.ts";

/** Columns that tell of the run rather than of the documents are left out. */
const tables: Readonly<Record<string, string>> = {
  documents: "*",
  document_paths: "document_id, path, place_hint",
  parts: "*",
  blocks: "*",
  sentences: "*",
  words: "*",
  facts: "*",
  targets: "*",
  results: "*",
  no_targets: "*",
  commitments: "*",
  commitment_bodies: "*",
  enterprise_mentions: "*",
  enterprises: "*",
  project_mentions: "*",
  projects: "*",
  promises: "*",
  near_duplicates: "*",
  notes: "*",
};

export interface Comparison {
  /** Rows by table in the first. */
  readonly rows: Readonly<Record<string, number>>;
  /** Tables that differ, with rows that only one holds. */
  readonly differing: readonly string[];
  /** Facts whose id stands more than once in the second. */
  readonly doubled: number;
}

export async function compareDatabases(one: string, other: string): Promise<Comparison> {
  const database = await openDatabase(":memory:", { readOnly: false });
  try {
    await database.run(
      `attach '${one}' as one (read_only); attach '${other}' as other (read_only)`,
    );
    const rows: Record<string, number> = {};
    const differing: string[] = [];
    for (const [table, columns] of Object.entries(tables)) {
      const [counts] = await database.rows(`
        select (select count(*) from one.${table}) as total,
          (select count(*) from (select ${columns} from one.${table} except all select ${columns} from other.${table})) as lost,
          (select count(*) from (select ${columns} from other.${table} except all select ${columns} from one.${table})) as added`);
      rows[table] = Number(counts?.["total"]);
      const [lost, added] = [Number(counts?.["lost"]), Number(counts?.["added"])];
      if (lost + added > 0) differing.push(`${table}: ${lost} lost, ${added} added`);
    }
    const [twice] = await database.rows(
      "select count(*) - count(distinct fact_id) as doubled from other.facts",
    );
    return { rows, differing, doubled: Number(twice?.["doubled"]) };
  } finally {
    database.close();
  }
}
