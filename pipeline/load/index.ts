/**
 * The stage `load`: finished documents → rows.
 *
 *   createSchema(database)                         tables, views, comments, lexicons; at the start of every ingest
 *   readKnownFiles(database), isDue(known, file)   what an incremental ingest may skip
 *   loadDocuments(database, documents, {version})  all or nothing; many documents a call are faster than one
 *   readFetchedPages, recordFetchedPages           pages of the web: what to ask with, where their bytes are kept
 *   recordRun(database, run)                       the run, its files, their notes, quarantined files
 *   refreshTracking(database)                      copies, enterprises, projects, places and promises; once, after loading
 *   prepareWriting(path)                           → {database, isNew, publish(), abandon()}
 */
import type { Database, Row } from "../database.ts";
import type { FinishedDocument } from "../document.ts";
import { deleteDocuments } from "./delete-documents.ts";
import { loadNames, type Names } from "./names.ts";
import { findNearDuplicates } from "./near-duplicates.ts";
import { planLoad } from "./plan-load.ts";
import { type DocumentRows, documentRows } from "./rows.ts";

export { type FetchedPage, readFetchedPages, recordFetchedPages } from "./fetched-pages.ts";
export { type IncomingFile, isDue, type KnownFile, readKnownFiles } from "./known-files.ts";
export { prepareWriting, type Writing } from "./publish.ts";
export { type RunFile, recordRun } from "./record-run.ts";
export { refreshTracking } from "./refresh-tracking.ts";
export { createSchema } from "./schema.ts";

export interface LoadContext {
  /** Version of the extractors: documents that have another one are due again. */
  readonly version: string;
}

const tables: readonly (keyof DocumentRows)[] = [
  "documents",
  "parts",
  "blocks",
  "sentences",
  "words",
  "facts",
  "targets",
  "results",
  "no_targets",
  "commitments",
  "commitment_bodies",
  "enterprise_mentions",
  "project_mentions",
  "part_signatures",
];

let names: Names | null = null;

/** Places that are not there yet; the first row of an id wins. */
async function appendPlaces(database: Database, rows: readonly Row[]): Promise<void> {
  const present = await database.rows("select place_id from places");
  const known = new Set(present.map(({ place_id }) => String(place_id)));
  const fresh = new Map<string, Row>();
  for (const row of rows) {
    const { place_id } = row;
    const id = String(place_id);
    if (!known.has(id) && !fresh.has(id)) fresh.set(id, row);
  }
  await database.append("places", [...fresh.values()]);
}

/**
 * Loads documents, all of them or none. The same bytes under several paths are one document, whose rows come from
 * the first path in order; a path whose bytes have changed no longer belongs to its former document, which goes
 * where that was its last path. Loading a document again leaves the same rows.
 */
export async function loadDocuments(
  database: Database,
  documents: readonly FinishedDocument[],
  context: LoadContext,
): Promise<void> {
  names ??= loadNames();
  const lookup = names;
  await database.transaction(async () => {
    const plan = await planLoad(database, documents, context.version);
    const rows = plan.documents.map((document) => documentRows(document, context.version, lookup));
    await deleteDocuments(database, [...plan.removed, ...plan.documents.map(({ id }) => id)]);
    for (const table of tables) {
      await database.append(
        table,
        rows.flatMap((row) => row[table]),
      );
    }
    await appendPlaces(
      database,
      rows.flatMap((row) => row.places),
    );
    await findNearDuplicates(
      database,
      rows.flatMap((row) => row.parts.map(({ part_id }) => String(part_id))),
    );
    await plan.writePaths();
  });
}
