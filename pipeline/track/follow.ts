/** Hard commitments beside what later documents of the same place say of them, from the table `follow_evidence`. */
import type { Database } from "../database.ts";
import { UsageError } from "../error.ts";
import { readSqlFile } from "../sql-files.ts";

export const followStatuses = [
  "reported_done",
  "in_progress",
  "restated",
  "overdue",
  "silent",
  "not_due",
] as const;

export type FollowStatus = (typeof followStatuses)[number];

export interface FollowFilter {
  /** Full name, short name or code: 湖南省, 湖南, 430000. */
  readonly place?: string | undefined;
  /** A body as written or by its name in the lexicon. */
  readonly body?: string | undefined;
  readonly status?: string | undefined;
  /** ISO date: what was said later does not count, what is due later is not due. Today unless told. */
  readonly asOf?: string | undefined;
}

/** What a later document says: done, short, progress or restated, and how it was found. */
export interface LaterStatement {
  readonly said: string;
  readonly matched: string;
  readonly quote: string;
  readonly sentence: string;
  readonly document: string;
  readonly page: number | null;
  readonly on: string;
}

/** One commitment. The keys stand in the order of the columns of `follow --format csv`, which ends before `statements`. */
export interface FollowRow {
  readonly place: string;
  /** Joined by 、; empty if none is named. */
  readonly lead: string;
  readonly commitment: string;
  readonly document: string;
  readonly page: number | null;
  readonly made_on: string;
  readonly deadline: string;
  readonly due_on: string | null;
  readonly cadence: string;
  /** How many times a recurring duty should have been done by then; null where it does not recur. */
  readonly expected_occurrences: number | null;
  readonly status: FollowStatus;
  readonly reason: string;
  /** number, project, enterprise, body or words; null where nothing was said. */
  readonly matched: string | null;
  readonly later_quote: string | null;
  readonly later_sentence: string | null;
  readonly later_document: string | null;
  readonly later_page: number | null;
  readonly later_on: string | null;
  /** As `facts.decision`: extracted, accepted, corrected or disputed. */
  readonly decision: string;
  /** All that was said, the most telling first. */
  readonly statements: readonly LaterStatement[] | null;
}

function checkFilter({ status, asOf }: FollowFilter): void {
  if (status !== undefined && !(followStatuses as readonly string[]).includes(status)) {
    throw new UsageError(
      `There is no status "${status}". Name one of: ${followStatuses.join(", ")}.`,
    );
  }
  const isDate = asOf === undefined || /^\d{4}-\d\d-\d\d$/.test(asOf);
  if (!isDate || (asOf !== undefined && Number.isNaN(Date.parse(asOf)))) {
    throw new UsageError(`"${asOf}" is no date. Write it as 2024-12-31.`);
  }
}

/** Commitments that the filter lets through, by place, date and their order in the text. */
export async function follow(
  database: Database,
  filter: FollowFilter = {},
): Promise<readonly FollowRow[]> {
  checkFilter(filter);
  const rows = await database.rows(readSqlFile("commands", "follow").text, {
    place: filter.place ?? null,
    body: filter.body ?? null,
    status: filter.status ?? null,
    as_of: filter.asOf ?? null,
    document: null,
  });
  return rows as unknown as readonly FollowRow[];
}
