/** What of a store has to be loaded into a database, what is in it already, and what is gone. */
import { UsageError } from "../error.ts";
import type { KnownFile, ReadReason } from "../load/index.ts";
import type { Belonging, FinishedInput } from "./belongings.ts";

/** Something that is finished and not in the database. */
export interface DueOutcome {
  readonly input: FinishedInput;
  readonly reason: ReadReason;
}

export interface PublishPlan {
  /** Documents, in the order of the inputs. */
  readonly documents: readonly DueOutcome[];
  /** Paths that led to no bytes: only their notes are entered, after all documents. */
  readonly unread: readonly DueOutcome[];
  /** Met by the latest run: of these nothing changes, unless a file that could not be read has been read since. */
  readonly unchanged: readonly { readonly input: FinishedInput; readonly isQuarantined: boolean }[];
  /** Paths that were there and are gone since. */
  readonly gone: readonly string[];
  readonly pending: number;
}

export function planPublish(
  belongings: ReadonlyMap<string, Belonging>,
  known: ReadonlyMap<string, KnownFile>,
  latestRun: string,
): PublishPlan {
  refuseOthers(belongings, known);
  const documents: DueOutcome[] = [];
  const unread: DueOutcome[] = [];
  const unchanged: PublishPlan["unchanged"][number][] = [];
  const gone: string[] = [];
  let pending = 0;
  for (const belonging of belongings.values()) {
    const { path, outcome, document, isGone, isPending, runId } = belonging;
    const former = known.get(path);
    if (isPending) pending += 1;
    const reason = document === null ? null : reasonToLoad(document, isGone, former);
    if (document !== null && reason !== null) documents.push({ input: document, reason });
    if (document !== null && reason === null && !isGone && runId === latestRun) {
      unchanged.push({ input: document, isQuarantined: former?.isQuarantined ?? false });
    }
    if (outcome !== null && outcome.documentId === null) {
      unread.push({ input: outcome, reason: "new" });
    }
    if (isGone && document !== null && former?.isVanished !== true) gone.push(path);
  }
  return { documents, unread, unchanged, gone, pending };
}

/** Null where the database has it. */
function reasonToLoad(
  input: FinishedInput,
  isGone: boolean,
  former: KnownFile | undefined,
): ReadReason | null {
  if (former === undefined) return "new";
  if (former.version !== input.version) return "rules";
  if (former.placeHint !== input.placeHint) return "place";
  if (former.documentId !== input.documentId) return "changed";
  return former.isVanished && !isGone ? "returned" : null;
}

/** What the store does not know would have to be lost, or would count beside it: neither is meant. */
function refuseOthers(
  belongings: ReadonlyMap<string, Belonging>,
  known: ReadonlyMap<string, KnownFile>,
): void {
  const others = [...known.keys()].filter((path) => !belongings.has(path));
  if (others.length === 0) return;
  throw new UsageError(
    `The database holds documents that the store does not know (${others[0]}${others.length > 1 ? ` and ${others.length - 1} more` : ""}): name a new file with --db, or ingest these into the store as well.`,
  );
}
