/** What readers ask for first is worked out when a snapshot is published, not when the first of them waits for it. */
import type { Database } from "../database.ts";
import type { Kept } from "./kept.ts";
import { showHome } from "./pages/home.ts";
import { findQuery, showQuery } from "./pages/query.ts";
import { keptQueue } from "./pages/review.ts";
import { showRuns } from "./pages/runs.ts";
import { showEnterpriseTimelines, showProjectTimelines } from "./pages/timelines.ts";
import type { Visit } from "./visit.ts";

/** `queries` are saved queries that are pages of their own, by their paths. Costs next to nothing where all is kept. */
export async function prepare(
  database: Database,
  kept: Kept,
  today: string,
  queries: Readonly<Record<string, string>>,
): Promise<void> {
  const visit: Visit = {
    language: "zh",
    path: "/",
    query: new URLSearchParams(),
    visitor: null,
    formToken: "",
    mayReview: false,
    hasUsers: false,
    today,
  };
  await showHome(visit, database, kept);
  await kept.rows(
    keptQueue,
    "select fact_id from kept_review_items where kept_key = $kept_key limit 1",
  );
  for (const [path, name] of Object.entries(queries)) {
    const query = findQuery(name);
    if (query !== null) await showQuery(visit, database, kept, query, path);
  }
  await showProjectTimelines(visit, database, kept);
  await showEnterpriseTimelines(visit, database, kept);
  await showRuns(visit, database, kept);
}
