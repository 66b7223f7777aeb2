/** Applies people's decisions to the facts. Done anew by every run, so that it never matters what was applied before. */
import type { Database } from "../database.ts";
import { correctFact, restoreExtracted } from "./correct-fact.ts";
import { loadNames } from "./names.ts";

/** A decision with what it is worth now. */
export interface SettledReview {
  readonly reviewId: string;
  /** Null where the decision has expired. */
  readonly factId: string | null;
  readonly decidedFactId: string;
  readonly kind: string;
  readonly path: string;
  readonly quote: string;
  readonly decision: "accepted" | "corrected" | "rejected";
  readonly corrections: Readonly<Record<string, string>>;
  readonly reviewer: string;
  readonly reason: string;
  /** ISO time, UTC. */
  readonly decidedAt: string;
  readonly state: string;
}

/** Values go back to what was extracted, then the decisions that count are applied; `facts.decision` says which. */
export async function applyReviews(
  database: Database,
  reviews: readonly SettledReview[],
): Promise<void> {
  await restoreExtracted(database);
  await database.run("update facts set decision = 'extracted' where decision <> 'extracted'");
  await database.run("delete from reviews");
  await database.append(
    "reviews",
    reviews.map((review) => ({
      review_id: review.reviewId,
      fact_id: review.factId,
      decided_fact_id: review.decidedFactId,
      kind: review.kind,
      document_path: review.path,
      quote: review.quote,
      decision: review.decision,
      corrections: JSON.stringify(review.corrections),
      reviewer: review.reviewer,
      reason: review.reason,
      decided_at: review.decidedAt,
      state: review.state,
    })),
  );
  await applyCounting(database, reviews);
}

async function applyCounting(database: Database, reviews: readonly SettledReview[]): Promise<void> {
  const names = loadNames();
  const done = new Set<string>();
  for (const { factId, state, decision, kind, corrections } of reviews) {
    const counts = state === "applied" || state === "disputed";
    if (factId === null || !counts || done.has(factId)) continue;
    done.add(factId);
    const shown = state === "disputed" ? "disputed" : decision;
    await database.run("update facts set decision = $shown where fact_id = $fact", {
      shown,
      fact: factId,
    });
    if (shown === "corrected")
      await correctFact(database, { id: factId, kind }, corrections, names);
  }
}
