/** Targets with what came of them, as reports show them. Also read by the pages. */
import type { Database } from "../../database.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Light } from "../model.ts";

export interface TargetRow {
  readonly promise_id: string;
  /** Full name; empty where unknown. */
  readonly place: string;
  /** The place above it; null where unknown. */
  readonly parent_name: string | null;
  readonly indicator: string;
  readonly indicator_id: string | null;
  readonly indicator_key: string;
  readonly measure: string;
  readonly year: number | null;
  readonly period_start_year: number | null;
  readonly op: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly modifier: string;
  /** In the unit of the target. */
  readonly delivered: number | null;
  readonly verdict: string;
  readonly reason: string;
  readonly promise_quote: string;
  readonly promise_document: string;
  readonly promise_page: number | null;
  readonly promise_fact_id: string;
  /** ISO, as precise as known. */
  readonly promised_on: string | null;
  readonly delivery_quote: string | null;
  readonly delivery_document: string | null;
  readonly delivery_page: number | null;
  readonly delivery_fact_id: string | null;
  readonly delivery_on: string | null;
  /** Of a target that is not due: the latest figure of the year so far. */
  readonly progress_quote: string | null;
  readonly progress_fact_id: string | null;
  /** Per cent of the aim; per cent of the year that has passed; the difference. */
  readonly done_share: number | null;
  readonly calendar_share: number | null;
  readonly points_behind: number | null;
  /** What the light is shown for, by the table `lights`. */
  readonly situation: string;
  readonly light: Light;
  /** As `facts.decision`; null without a delivery. */
  readonly promise_decision: string | null;
  readonly delivery_decision: string | null;
}

export interface TargetFilter {
  /** Full name. */
  readonly place: string | null;
  /** Path of the document that holds the promise. */
  readonly document: string | null;
  /** Year aimed at; of a span its last. */
  readonly year: number | null;
  readonly asOf: string;
}

/** By place, year and their order in the text. What was said after `asOf` does not count. */
export async function readTargets(
  database: Database,
  filter: TargetFilter,
): Promise<readonly TargetRow[]> {
  const rows = await database.rows(readSqlFile("commands", "report_targets").text, {
    place: filter.place,
    document: filter.document,
    year: filter.year,
    as_of: filter.asOf,
  });
  return rows as unknown as readonly TargetRow[];
}
