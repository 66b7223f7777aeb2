/**
 * Reports: reads of the views → a model without a format → a writer.
 *
 *     const report = await makeReport(database, "follow-through", { place: "贵阳市", year: 2021 });
 *     await findWriter("report.html")?.(report);
 */
import type { Database } from "../database.ts";
import { UsageError } from "../error.ts";
import { evidenceOfCommitment } from "./kinds/commitment-cells.ts";
import { buildFollowThrough, evidenceOfFollowThrough } from "./kinds/follow-through.ts";
import { completeReport, type Draft, type Frame } from "./kinds/frame.ts";
import { buildLedger } from "./kinds/ledger.ts";
import type { Report } from "./model.ts";
import { isOfYear, readCommitments } from "./reads/commitments.ts";
import { readEvidence, type WantedEvidence } from "./reads/evidence.ts";
import { readDocumentPath, readHead, readPlaceName } from "./reads/head.ts";
import { readTargets } from "./reads/targets.ts";

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

interface Built {
  readonly draft: Draft;
  readonly wanted: readonly WantedEvidence[];
}

type Kind = (database: Database, frame: Frame) => Promise<Built>;

const kinds: Readonly<Record<string, Kind>> = {
  "follow-through": makeFollowThrough,
  ledger: makeLedger,
};

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
    since: filter.since ?? null,
  };
  const { draft, wanted } = await make(database, frame);
  return completeReport(draft, await readEvidence(database, wanted));
}

async function makeFollowThrough(database: Database, frame: Frame): Promise<Built> {
  const { place, document, year, body } = frame;
  const { asOf } = frame.head;
  const targets = await readTargets(database, { place, document, year, asOf });
  const history =
    place === null ? [] : await readTargets(database, { place, document: null, year: null, asOf });
  const rows = {
    targets,
    history,
    commitments: ofYear(await readCommitments(database, { place, document, body, asOf }), year),
  };
  return { draft: buildFollowThrough(frame, rows), wanted: evidenceOfFollowThrough(rows) };
}

async function makeLedger(database: Database, frame: Frame): Promise<Built> {
  const { place, document, year, body } = frame;
  const { asOf } = frame.head;
  const rows = ofYear(await readCommitments(database, { place, document, body, asOf }), year);
  return { draft: buildLedger(frame, rows), wanted: rows.flatMap(evidenceOfCommitment) };
}

function ofYear(
  rows: Awaited<ReturnType<typeof readCommitments>>,
  year: number | null,
): Awaited<ReturnType<typeof readCommitments>> {
  return year === null ? rows : rows.filter((row) => isOfYear(row, year));
}
