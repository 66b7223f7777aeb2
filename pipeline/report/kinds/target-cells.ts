/** What several reports quote of targets. */
import { factEvidence, type WantedEvidence } from "../reads/evidence.ts";
import type { TargetRow } from "../reads/targets.ts";

/** The promise, its delivery, and the latest figure of a year that is not over. */
export function evidenceOfTarget(row: TargetRow): readonly WantedEvidence[] {
  const ids = [row.promise_fact_id, row.delivery_fact_id, row.progress_fact_id];
  return ids.flatMap((id) => (id === null ? [] : [factEvidence(id)]));
}
