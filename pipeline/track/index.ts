/**
 * The stage `track`: promises beside what came of them, from the table `promises`.
 * Beside it stand query.ts (saved queries and users' SQL), verify.ts (the checks) and status.ts.
 */
import type { Database } from "../database.ts";
import { UsageError } from "../error.ts";
import { foldWidth } from "../fold.ts";
import { readSqlFile } from "../sql-files.ts";

export const verdicts = [
  "exceeded",
  "met",
  "nearly_met",
  "missed",
  "not_due",
  "no_report",
  "masked",
  "not_comparable",
  "redefined",
  "conflicting",
  "withdrawn",
  "no_target",
] as const;

export type Verdict = (typeof verdicts)[number];

export interface TrackFilter {
  /** Full name, short name or code: 湖南省, 湖南, 430000. */
  readonly place?: string | undefined;
  /** Id, name or alias, or a phrase as reports write it. */
  readonly indicator?: string | undefined;
  /** Years aimed at, both inclusive. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly verdict?: string | undefined;
}

/** One promise. The keys stand in the order of the columns of `track --format csv`. */
export interface PromiseRow {
  readonly place: string;
  readonly indicator: string;
  readonly indicator_id: string | null;
  readonly measure: string;
  readonly year: number | null;
  readonly op: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly modifier: string;
  /** In the unit of the target. */
  readonly delivered: number | null;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly promise_quote: string;
  readonly promise_document: string;
  readonly promise_page: number | null;
  readonly delivery_quote: string | null;
  readonly delivery_document: string | null;
  readonly delivery_page: number | null;
  /** As `facts.decision`: extracted, accepted, corrected or disputed; null without a delivery. */
  readonly promise_decision: string | null;
  readonly delivery_decision: string | null;
}

function checkVerdict(verdict: string | undefined): void {
  if (verdict === undefined || (verdicts as readonly string[]).includes(verdict)) return;
  throw new UsageError(`There is no verdict "${verdict}". Name one of: ${verdicts.join(", ")}.`);
}

/** As load folds phrases and aliases: half-width, lower case, without blanks and quotation marks. */
export function foldPhrase(phrase: string): string {
  return foldWidth(phrase)
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》〈〉]/g, "");
}

/** Promises that the filter lets through, by place, year and their order in the text. */
export async function track(
  database: Database,
  filter: TrackFilter = {},
): Promise<readonly PromiseRow[]> {
  checkVerdict(filter.verdict);
  const rows = await database.rows(readSqlFile("commands", "track").text, {
    place: filter.place ?? null,
    indicator: filter.indicator ?? null,
    indicator_key: filter.indicator === undefined ? null : foldPhrase(filter.indicator),
    from_year: filter.from ?? null,
    to_year: filter.to ?? null,
    verdict: filter.verdict ?? null,
  });
  return rows as unknown as readonly PromiseRow[];
}
