/** What is to be done for a file that was found: nothing, a job, or an outcome at once where it cannot be read. */
import type { Outcome } from "../ingest/outcome.ts";
import { type FetchedPage, fetchedPageRow, type ReadReason } from "../load/index.ts";
import type { WebOrigin } from "../run.ts";
import type { RunInput, Store, StoredOutcome } from "../store/index.ts";
import type { QueueRow } from "./connect.ts";
import { type DocumentJob, outcomeIdOfJob, writeOrigin } from "./job.ts";

export interface Settled {
  readonly input: RunInput;
  readonly job: DocumentJob | null;
  readonly status: "handed_in" | "unchanged" | "quarantined";
}

export interface Handing {
  readonly store: Store;
  readonly version: string;
  readonly isForced: boolean;
}

/** `former` is what was entered of its path before. */
export async function settleFound(
  found: Outcome,
  origin: WebOrigin | null,
  former: QueueRow | undefined,
  { store, version, isForced }: Handing,
): Promise<Settled> {
  const { path, documentId, placeHint } = found;
  const outcomeId = outcomeIdOfJob({ path, documentId, placeHint, origin }, version);
  const input = { path, outcomeId, documentId, placeHint, isGone: false };
  if (found.status === "quarantined" || documentId === null) {
    await store.writeOutcome(outcomeOfUnreadable(found, origin, version));
    return { input, job: null, status: "quarantined" };
  }
  if (!isForced && (await store.hasOutcome(outcomeId))) {
    return { input, job: null, status: "unchanged" };
  }
  const { byteCount, notes, page } = found;
  const reason = reasonOf(found, former, { version, isForced });
  const count = byteCount ?? 0;
  const job = { path, documentId, byteCount: count, placeHint, origin, reason, notes, page };
  return { input, job, status: "handed_in" };
}

function reasonOf(
  { documentId, placeHint }: Outcome,
  former: QueueRow | undefined,
  { version, isForced }: Pick<Handing, "version" | "isForced">,
): ReadReason {
  if (former === undefined) return "new";
  if (former["document_id"] !== documentId) return "changed";
  if (isForced) return "forced";
  if (former["version"] !== version) return "rules";
  return former["place_hint"] === placeHint ? "new" : "place";
}

function outcomeOfUnreadable(
  { path, documentId, placeHint, byteCount, notes, page, durationMilliseconds }: Outcome,
  origin: WebOrigin | null,
  version: string,
): StoredOutcome {
  return {
    path,
    documentId,
    placeHint,
    origin: writeOrigin(origin),
    version,
    byteCount,
    status: "quarantined",
    durationMilliseconds,
    notes,
    tables: tablesOfPage(page),
  };
}

export function tablesOfPage(page: FetchedPage | null): StoredOutcome["tables"] {
  return page === null ? {} : { fetched_pages: [fetchedPageRow(page)] };
}
