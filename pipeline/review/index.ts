/**
 * Decisions of people: which count now, to be applied by load, and how far reviewers agree.
 *
 *   readDecisions(path), appendDecisions(path, decisions)   the log beside the database
 *   settleReviews(database, decisions)                      each with its state and the fact that it is about now
 */
import type { Database } from "../database.ts";
import { readSqlFile } from "../sql-files.ts";
import type { Decision } from "./decision.ts";
import { type SettledDecision, settleDecisions } from "./settle.ts";

export { appendDecisions, decisionsFile, readDecisions } from "./decisions-file.ts";

export async function settleReviews(
  database: Database,
  decisions: readonly Decision[],
): Promise<readonly SettledDecision[]> {
  if (decisions.length === 0) return [];
  const rows = await database.rows(readSqlFile("commands", "review_facts").text, {
    facts: [...new Set(decisions.map(({ factId }) => factId))],
    quotes: [...new Set(decisions.map(({ quote }) => quote))],
  });
  const present = rows.map((row) => ({
    factId: String(row["fact_id"]),
    kind: String(row["kind"]),
    path: String(row["path"]),
    quote: String(row["quote"]),
    sentence: String(row["sentence"]),
  }));
  return settleDecisions(decisions, present);
}
