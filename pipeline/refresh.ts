/** Composes what every change of the database ends with: people's decisions applied, then everything judged anew. */
import type { Database } from "./database.ts";
import { applyReviews, refreshTracking } from "./load/index.ts";
import { readDecisions, settleReviews } from "./review/index.ts";

/** `databasePath` is the published file's: the decisions lie beside it; verdicts that change are entered for the run. Throws where their file is broken. */
export async function refreshDatabase(
  database: Database,
  databasePath: string,
  runId?: string,
): Promise<void> {
  const settled = await settleReviews(database, readDecisions(databasePath));
  await applyReviews(
    database,
    settled.map(({ decision, state, factId }) => {
      const { id, factId: decidedFactId, ...rest } = decision;
      return { ...rest, reviewId: id, decidedFactId, factId, state };
    }),
  );
  await refreshTracking(database, { runId });
}
