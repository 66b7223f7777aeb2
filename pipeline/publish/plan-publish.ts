/** What of a store has to be loaded into a database, what is in it already, and what is gone. */
import { UsageError } from "../error.ts";
import type { KnownFile, ReadReason } from "../load/index.ts";
import type { Belonging, FinishedInput } from "./belongings.ts";

/** Something that is finished and not in the database. */
export interface DueOutcome {
  readonly input: FinishedInput;
  readonly reason: ReadReason;
}

export interface PresentInput {
  readonly input: FinishedInput;
  readonly isQuarantined: boolean;
  /** Why it was not there before the tables of the store were taken over; null where it was. */
  readonly reason: ReadReason | null;
}

export interface PublishPlan {
  /** Documents, in the order of the inputs. */
  readonly documents: readonly DueOutcome[];
  /** Paths that led to no bytes: only their notes are entered, after all documents. */
  readonly unread: readonly DueOutcome[];
  /** In the database as it is, unless a file that could not be read has been read since. */
  readonly present: readonly PresentInput[];
  /** Paths that were there and are gone since. */
  readonly gone: readonly string[];
  readonly pending: number;
}

/** What a database knows. */
export interface Knowledge {
  readonly now: ReadonlyMap<string, KnownFile>;
  /** Before the tables of the store were taken over. */
  readonly before: ReadonlyMap<string, KnownFile>;
}

/** What is present and was so before is told of the paths of `latestRun` only. */
export function planPublish(
  belongings: ReadonlyMap<string, Belonging>,
  { now, before }: Knowledge,
  latestRun: string,
): PublishPlan {
  refuseOthers(belongings, before);
  const documents: DueOutcome[] = [];
  const unread: DueOutcome[] = [];
  const present: PresentInput[] = [];
  const gone: string[] = [];
  let pending = 0;
  for (const { path, outcome, document, isGone, isPending, runId } of belongings.values()) {
    if (isPending) pending += 1;
    if (outcome?.documentId === null) unread.push({ input: outcome, reason: "new" });
    if (document === null) continue;
    if (isGone && before.get(path)?.isVanished !== true) gone.push(path);
    const due = reasonToLoad(document, isGone, now.get(path));
    const reason = reasonToLoad(document, isGone, before.get(path));
    if (due !== null) documents.push({ input: document, reason: reason ?? due });
    else if (reason !== null || (!isGone && runId === latestRun)) {
      present.push({
        input: document,
        isQuarantined: now.get(path)?.isQuarantined ?? false,
        reason,
      });
    }
  }
  return { documents, unread, present, gone, pending };
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
