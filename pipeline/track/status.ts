/** What the database holds and how it came to: runs, documents, quarantined files, versions, counts. */
import { type Database, type PlainRow, schemaVersion } from "../database.ts";
import { listRuleTables, readSqlFile } from "../sql-files.ts";

export interface Status {
  readonly schemaVersion: number;
  /** status, extractor_version, document_count, near_duplicate_count, average_part_coverage */
  readonly documents: readonly PlainRow[];
  /** path, part_coverage, part_count, character_count: of documents of which less than a half lies in a part */
  readonly coverage: readonly PlainRow[];
  /** kind, fact_count */
  readonly facts: readonly PlainRow[];
  /** table_name, row_count */
  readonly tables: readonly PlainRow[];
  /** table_name, row_count, rules_hash (of the rows as they are now): the rule tables that staff may edit */
  readonly rules: readonly PlainRow[];
  /** path, code, severity, message, page: a row for each error of each file */
  readonly quarantined: readonly PlainRow[];
  /** cause (document, rule, decision, vanished), file_count, facts_added, facts_removed, verdicts_changed: of the latest run that changed something */
  readonly changes: readonly PlainRow[];
  /** The ten latest, newest first: run_id, started_at, finished_at, extractor_version, rules_hash, and counts of files */
  readonly runs: readonly PlainRow[];
}

async function countRows(
  database: Database,
  tables: readonly PlainRow[],
): Promise<readonly PlainRow[]> {
  const counted: PlainRow[] = [];
  for (const { table_name } of tables) {
    const [row] = await database.rows(`select count(*) as row_count from ${table_name}`);
    counted.push({ table_name: table_name ?? "", ...row });
  }
  return counted;
}

/** The rules that judge, by the hash of their rows: two databases with the same hashes judge alike. */
async function readRules(database: Database): Promise<readonly PlainRow[]> {
  const rules: PlainRow[] = [];
  for (const table_name of listRuleTables()) {
    const [row] = await database.rows(
      `select count(*) as row_count, substr(md5(string_agg(rule::varchar, chr(10) order by rule::varchar)), 1, 12) as rules_hash
       from ${table_name} rule`,
    );
    rules.push({ table_name, ...row });
  }
  return rules;
}

export async function readStatus(database: Database): Promise<Status> {
  const read = (name: string): Promise<readonly PlainRow[]> =>
    database.rows(readSqlFile("commands", `status_${name}`).text);
  return {
    schemaVersion,
    documents: await read("documents"),
    coverage: await read("coverage"),
    facts: await read("facts"),
    tables: await countRows(database, await read("tables")),
    rules: await readRules(database),
    quarantined: await read("quarantined"),
    changes: await read("changes"),
    runs: await read("runs"),
  };
}
