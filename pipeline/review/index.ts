/**
 * Decisions of people: which count now, to be applied by load, and how far reviewers agree.
 *
 *   readDecisions(path), appendDecisions(path, decisions)   the log beside the database
 *   settleReviews(database, decisions)                      each with its state and the fact that it is about now
 */
import type { Database } from "../database.ts";
import { readSqlFile } from "../sql-files.ts";
import type { Decision } from "./decision.ts";
import { type PresentFact, type SettledDecision, settleDecisions } from "./settle.ts";

export { appendDecisions, decisionsFile, readDecisions } from "./decisions-file.ts";

async function readFacts(
  database: Database,
  facts: readonly string[],
  sentences: readonly string[],
): Promise<readonly PresentFact[]> {
  const rows = await database.rows(readSqlFile("commands", "review_facts").text, {
    facts: [...new Set(facts)],
    sentences: [...new Set(sentences)],
  });
  return rows.map((row) => ({
    factId: String(row["fact_id"]),
    kind: String(row["kind"]),
    path: String(row["path"]),
    quote: String(row["quote"]),
    sentence: String(row["sentence"]),
  }));
}

export async function settleReviews(
  database: Database,
  decisions: readonly Decision[],
): Promise<readonly SettledDecision[]> {
  if (decisions.length === 0) return [];
  const present = await readFacts(
    database,
    decisions.map(({ factId }) => factId),
    decisions.map(({ sentence }) => sentence),
  );
  return settleDecisions(decisions, present);
}

/** The facts that are named, as they stand now. */
export async function readPresentFacts(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PresentFact>> {
  const facts = await readFacts(database, ids, []);
  return new Map(facts.map((fact) => [fact.factId, fact]));
}
