/** Documents as reports list them. Also read by the pages. */
import type { Database } from "../../database.ts";
import { readSqlFile } from "../../sql-files.ts";

export interface NewDocumentRow {
  readonly document: string;
  readonly place: string | null;
  readonly title: string | null;
  readonly kind: string;
  readonly delivered_on: string | null;
  readonly published_on: string | null;
  readonly fact_count: number;
}

/** Parts given or published between two ISO dates, both inclusive; copies are left out. */
export async function readNewDocuments(
  database: Database,
  filter: { readonly place: string | null; readonly since: string; readonly asOf: string },
): Promise<readonly NewDocumentRow[]> {
  const rows = await database.rows(readSqlFile("commands", "report_new_documents").text, {
    place: filter.place,
    since: filter.since,
    as_of: filter.asOf,
  });
  return rows as unknown as readonly NewDocumentRow[];
}
