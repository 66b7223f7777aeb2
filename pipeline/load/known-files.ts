/** What an incremental ingest may skip. */
import type { Database } from "../database.ts";

export interface KnownFile {
  readonly documentId: string;
  readonly version: string;
  readonly isQuarantined: boolean;
}

export interface IncomingFile {
  readonly path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Version of the extractors that would read it. */
  readonly version: string;
}

/** By path: the document that was read there, loaded or quarantined. */
export async function readKnownFiles(database: Database): Promise<ReadonlyMap<string, KnownFile>> {
  const rows = await database.rows(
    "select p.path, p.document_id, d.extractor_version, d.status from document_paths p join documents d using (document_id)",
  );
  return new Map(
    rows.map(({ path, document_id, extractor_version, status }) => [
      String(path),
      {
        documentId: String(document_id),
        version: String(extractor_version),
        isQuarantined: status === "quarantined",
      },
    ]),
  );
}

/**
 * False where the same bytes were read under the same path by the same extractors. A quarantined file is tried again
 * on every run: what it lacked (text recognition, memory) may be there now, and `--strict` counts it again.
 */
export function isDue(known: ReadonlyMap<string, KnownFile>, file: IncomingFile): boolean {
  const former = known.get(file.path);
  return (
    former?.documentId !== file.sha256 || former.version !== file.version || former.isQuarantined
  );
}
