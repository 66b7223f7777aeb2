/** Which verdicts a run changed, and why: other documents, other rules, or a person's decision. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../database.ts";
import { sqlFolder } from "../paths.ts";

/**
 * Call it before the promises are judged anew. The verdicts stay in the file until the changes are recorded: a run that
 * goes on after an interruption finds those from before it.
 */
export async function keepVerdicts(database: Database): Promise<void> {
  await database.run(
    "create table if not exists former_verdicts as select promise_id, verdict, promise_document, delivery_document from promises",
  );
}

/** Enters the changes for a run, none where there is no run. */
export async function recordVerdictChanges(
  database: Database,
  runId: string | undefined,
): Promise<void> {
  const file = join(sqlFolder, "refresh", "verdict_changes.sql");
  if (runId !== undefined) await database.run(readFileSync(file, "utf8"), { runId });
  await database.run("drop table former_verdicts");
}
