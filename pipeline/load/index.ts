/**
 * The stage `load`: finished documents → rows.
 *
 *   createSchema(database)                          tables, views, comments, lexicons; before anything is written
 *   readKnownFiles, readStamps, provesSame          what an incremental ingest may skip
 *   makeRows(document, context)                     pure; done in the process that read the document
 *   loadRows(database, documents, version)          in a transaction, all or nothing; many a call are faster than one
 *   loadStored(database, documents, version)        the same for rows that stand in Parquet files
 *   dumpTables, takeTables                          all documents into Parquet files and back
 *   readKeptDocument(database, id, readers)         the text as it was read, to extract again
 *   readFetchedPages, recordFetchedPages            pages of the web: what to ask with, where their bytes are kept
 *   startRun, recordFiles, finishRun                the ledger: runs, their files, notes, quarantined files
 *   markVanished(database, paths, time)             files that are gone; what they said stays
 *   applyReviews(database, reviews)                 people's decisions over what was extracted; before refreshTracking
 *   refreshTracking(database)                       copies, enterprises, projects, places and promises; once, after loading
 *   openWork(path)                                  → {known, isResumed, write(), publish(), suspend()}
 *   keepRun, readKeptRuns                           runs that changed nothing, beside the database
 */
import type { Database } from "../database.ts";
import type { FinishedDocument } from "../document.ts";
import { joinColumns, rowsOf } from "./columns.ts";
import { makeRows, type PackedDocument, packDocument } from "./make-rows.ts";
import { appendPlaces, documentTables, replaceDocuments } from "./replace-documents.ts";
import type { LoadContext } from "./rows.ts";
import { appendWords } from "./words.ts";

export { applyReviews } from "./apply-reviews.ts";
export { settleCanonicalParts as settleCopies } from "./canonical-parts.ts";
export { unpackRows } from "./columns.ts";
export { factKeys, readFormerFacts } from "./fact-changes.ts";
export {
  type FetchedPage,
  fetchedPageRow,
  readFetchedPages,
  recordFetchedPages,
  takeFetchedPages,
} from "./fetched-pages.ts";
export { dropKeptRuns, keepRun, readKeptRuns, recordKeptRuns } from "./kept-runs.ts";
export { type KeptDocument, readKeptDocument } from "./kept-sources.ts";
export {
  type KnownFile,
  provesSame,
  readKnownFaults,
  readKnownFiles,
  readStamps,
  recordStamps,
  type Stamp,
} from "./known-files.ts";
export { makeRows, type PackedDocument } from "./make-rows.ts";
export { openWork, type Work } from "./publish.ts";
export {
  enterFiles,
  finishRun,
  markVanished,
  type ReadReason,
  type Run,
  type RunFile,
  recordFiles,
  startRun,
} from "./record-run.ts";
export { type RefreshOptions, refreshTracking } from "./refresh-tracking.ts";
export type { LoadContext } from "./rows.ts";
export { createSchema } from "./schema.ts";
export { loadStored, readStoredKeys, type StoredDocument } from "./stored-documents.ts";
export { dumpTable, dumpTables, takeTables } from "./stored-tables.ts";
export { readView } from "./tables-in-place.ts";

/** Loads finished documents: see `loadRows`. */
export async function loadDocuments(
  database: Database,
  documents: readonly FinishedDocument[],
  { version, readers = "" }: Partial<LoadContext> & Pick<LoadContext, "version">,
): Promise<void> {
  await database.transaction(() =>
    loadRows(
      database,
      documents.map((document) => packDocument(makeRows(document, { version, readers }))),
      version,
    ),
  );
}

/**
 * Loads the rows of documents; call it in a transaction, so that all come or none. The same bytes under several paths
 * are one document, whose rows come from the first path in order; a path whose bytes have changed no longer belongs to
 * its former document, which goes where that was its last path. Loading a document again leaves the same rows.
 */
export async function loadRows(
  database: Database,
  documents: readonly PackedDocument[],
  version: string,
): Promise<void> {
  await replaceDocuments(database, documents, version, async (written) => {
    const rows = written.map((document) => document.rows);
    for (const table of documentTables) {
      const { count, values } = joinColumns(rows.map((row) => row[table]));
      await database.appendColumns(table, count, values);
    }
    await appendWords(database, joinColumns(rows.map((row) => row.packed_words)));
    await appendPlaces(
      database,
      rows.flatMap((row) => rowsOf(row.places)),
    );
  });
}
