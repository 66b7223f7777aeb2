/** Which verdicts a run changed, and why: other documents, other rules, or a person's decision. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../database.ts";
import { sqlFolder } from "../paths.ts";

/** Call it before the promises are judged anew. */
export async function keepVerdicts(database: Database): Promise<void> {
  await database.run(
    "create or replace temporary table former_verdicts as select promise_id, verdict, promise_document, delivery_document from promises",
  );
}

export async function recordVerdictChanges(database: Database, runId: string): Promise<void> {
  const file = join(sqlFolder, "refresh", "verdict_changes.sql");
  await database.run(readFileSync(file, "utf8"), { runId });
  await database.run("drop table former_verdicts");
}
