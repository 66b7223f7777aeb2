/**
 * Reports: reads of the views → a model without a format → a writer.
 *
 *     const report = await makeReport(database, "follow-through", { place: "贵阳市", year: 2021 });
 *     await findWriter("report.html")?.(report);
 */
import type { Database } from "../database.ts";
import { UsageError } from "../error.ts";
import type { Frame } from "./kinds/frame.ts";
import { kinds } from "./make.ts";
import type { Report } from "./model.ts";
import { checkDate, readDocumentPath, readHead, readPlaceName } from "./reads/head.ts";

export { findWriter, reportEndings } from "./write/formats.ts";

export interface ReportFilter {
  /** Full name, short name or code. */
  readonly place?: string | undefined;
  readonly year?: number | undefined;
  /** A body as written or by its name in the lexicon. */
  readonly body?: string | undefined;
  /** A path, or the end of one. */
  readonly document?: string | undefined;
  /** ISO date: what is newer is new. */
  readonly since?: string | undefined;
  /** ISO date that the report stands for. */
  readonly asOf?: string | undefined;
}

export const reportKinds: readonly string[] = Object.keys(kinds);

/** Throws a `UsageError` that lists what there is where the kind, the place or the document is not known. */
export async function makeReport(
  database: Database,
  kind: string,
  filter: ReportFilter = {},
): Promise<Report> {
  const make = kinds[kind];
  if (make === undefined) {
    throw new UsageError(`There is no report "${kind}". There are: ${reportKinds.join(", ")}.`);
  }
  const frame: Frame = {
    head: await readHead(database, filter.asOf),
    place: await readPlaceName(database, filter.place),
    document: await readDocumentPath(database, filter.document),
    year: filter.year ?? null,
    body: filter.body ?? null,
    since: filter.since === undefined ? null : checkDate("--since", filter.since),
  };
  return await make(database, frame);
}
