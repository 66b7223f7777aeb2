/** The four rates of projects. Also read by the pages. */
import type { Database } from "../../database.ts";
import { readSqlFile } from "../../sql-files.ts";

export interface RateRow {
  readonly place: string;
  readonly year: number | null;
  /** fulfilment, start, fund_arrival or production. */
  readonly rate: string;
  /** 中文｜English */
  readonly definition: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Per cent. */
  readonly value: number | null;
}

/** Of a place and the places below it; of all where it is null. */
export async function readRates(
  database: Database,
  filter: { readonly place: string | null; readonly year: number | null },
): Promise<readonly RateRow[]> {
  const rows = await database.rows(readSqlFile("commands", "report_rates").text, {
    place: filter.place,
    year: filter.year,
  });
  return rows as unknown as readonly RateRow[];
}
