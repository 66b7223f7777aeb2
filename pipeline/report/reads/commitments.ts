/** Hard commitments with what was said of them later, as reports show them. Also read by the pages. */
import type { Database } from "../../database.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Light } from "../model.ts";

export interface CommitmentRow {
  readonly fact_id: string;
  /** Full name; null where the document does not say. */
  readonly place: string | null;
  /** Bodies joined by 、; empty if none is named. */
  readonly lead: string;
  readonly support: string;
  readonly commitment: string;
  readonly document: string;
  readonly page: number | null;
  readonly made_on: string | null;
  /** As written; empty if none. */
  readonly deadline: string;
  readonly due_on: string | null;
  readonly cadence: string;
  readonly status: string;
  readonly reason: string;
  /** The most telling later statement. */
  readonly later_quote: string | null;
  readonly later_sentence: string | null;
  readonly later_document: string | null;
  readonly later_page: number | null;
  readonly later_on: string | null;
  readonly situation: string;
  readonly light: Light;
  /** As `facts.decision`. */
  readonly decision: string;
  /** Days after the day it is due; negative before; null without one. */
  readonly days_late: number | null;
}

export interface CommitmentFilter {
  readonly place: string | null;
  readonly document: string | null;
  /** As written, or by its name in the lexicon. */
  readonly body: string | null;
  readonly asOf: string;
}

/** By place, date and their order in the text. */
export async function readCommitments(
  database: Database,
  filter: CommitmentFilter,
): Promise<readonly CommitmentRow[]> {
  const rows = await database.rows(readSqlFile("commands", "follow").text, {
    place: filter.place,
    document: filter.document,
    body: filter.body,
    status: null,
    as_of: filter.asOf,
  });
  return rows as unknown as readonly CommitmentRow[];
}

/** Of the year's plan: made in that year, or for it in a report of the December before, or due in it. */
export function isOfYear(row: CommitmentRow, year: number): boolean {
  const made = row.made_on ?? "";
  const isMade = made.startsWith(`${year}`);
  return row.due_on === null ? isMade : row.due_on.startsWith(`${year}`) || isMade;
}
