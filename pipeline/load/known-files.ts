/** What is known of files from earlier runs: which document stands under a path, and how the file looked on the disk. */
import type { Database } from "../database.ts";
import { type Note, note } from "../result.ts";

export interface KnownFile {
  readonly documentId: string;
  readonly version: string;
  readonly isQuarantined: boolean;
  readonly placeHint: string;
  readonly isVanished: boolean;
}

/** How a file looked on the disk when its bytes were read. */
export interface Stamp {
  readonly byteCount: number;
  /** Milliseconds since 1970, with fractions. */
  readonly modified: number;
  readonly inode: string;
  /** Milliseconds since 1970: when it was looked at. */
  readonly checked: number;
}

/** A file written to twice within the grain of the clock looks the same: so young a stamp proves nothing. Milliseconds. */
const grain = 2000;

/** True where the bytes are the same without reading them. A stamp later than its check (the clock moved) proves nothing. */
export function provesSame(former: Stamp | undefined, now: Stamp): boolean {
  return (
    former !== undefined &&
    former.byteCount === now.byteCount &&
    former.modified === now.modified &&
    former.inode === now.inode &&
    former.modified < former.checked - grain
  );
}

/** By path: the document that was read there, loaded or quarantined. */
export async function readKnownFiles(database: Database): Promise<ReadonlyMap<string, KnownFile>> {
  const rows = await database.rows(
    `select p.path, p.document_id, p.place_hint, p.vanished_at, d.extractor_version, d.status
     from document_paths p join documents d using (document_id)`,
  );
  return new Map(
    rows.map((row) => [
      String(row["path"]),
      {
        documentId: String(row["document_id"]),
        version: String(row["extractor_version"]),
        isQuarantined: row["status"] === "quarantined",
        placeHint: String(row["place_hint"] ?? ""),
        isVanished: row["vanished_at"] !== null,
      },
    ]),
  );
}

/** By path: the errors that were noted on it. */
export async function readKnownFaults(
  database: Database,
): Promise<ReadonlyMap<string, readonly Note[]>> {
  const rows = await database.rows(
    "select path, code, message, page from notes where severity = 'error' order by path, ordinal",
  );
  const faults = new Map<string, Note[]>();
  for (const { path, code, message, page } of rows) {
    const place = page === null ? null : Number(page);
    const fault = note(String(code), "error", String(message), place);
    faults.set(String(path), [...(faults.get(String(path)) ?? []), fault]);
  }
  return faults;
}

/** By path: how each file looked when it was last read whole. */
export async function readStamps(database: Database): Promise<ReadonlyMap<string, Stamp>> {
  const rows = await database.rows("select * from input_files");
  return new Map(
    rows.map((row) => [
      String(row["path"]),
      {
        byteCount: Number(row["byte_count"]),
        modified: Number(row["modified_milliseconds"]),
        inode: String(row["inode"]),
        checked: Number(row["checked_milliseconds"]),
      },
    ]),
  );
}

export async function recordStamps(
  database: Database,
  stamps: ReadonlyMap<string, Stamp>,
): Promise<void> {
  if (stamps.size === 0) return;
  await database.run("delete from input_files where path in (select unnest($paths))", {
    paths: [...stamps.keys()],
  });
  await database.append(
    "input_files",
    [...stamps].map(([path, { byteCount, modified, inode, checked }]) => ({
      path,
      byte_count: byteCount,
      modified_milliseconds: modified,
      inode,
      checked_milliseconds: checked,
    })),
  );
}
