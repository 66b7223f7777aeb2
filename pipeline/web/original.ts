/** The file that a document was read from, proved by its SHA-256: the one at its path, or the bytes kept of a web page. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Database } from "../database.ts";

export interface OriginalFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** What a browser shows without running it; all else is downloaded. */
const shownTypes: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  text: "text/plain; charset=utf-8",
  markdown: "text/plain; charset=utf-8",
};

const downloadType = "application/octet-stream";
const largestFile = 200 * 1024 * 1024;

export function isShown({ type }: OriginalFile): boolean {
  return type !== downloadType;
}

/** Only paths that the database names are read, and only bytes that are the document's. Null where they are gone or changed. */
export async function readOriginal(
  database: Database,
  databasePath: string,
  documentId: string,
): Promise<OriginalFile | null> {
  const [row] = await database.rows(
    "select path, format, encoding, byte_count from documents where document_id = $document",
    { document: documentId },
  );
  if (row === undefined || Number(row["byte_count"]) > largestFile) return null;
  const path = String(row["path"]);
  const kept = await database.rows(
    "select kept_as from fetched_pages where document_id = $document",
    { document: documentId },
  );
  const places = [
    ...kept.map(({ kept_as }) => join(`${databasePath}.sources`, basename(String(kept_as)))),
    path,
  ];
  for (const place of places) {
    const bytes = await readProved(place, documentId);
    if (bytes !== null)
      return { name: basename(path), bytes, type: typeOf(row["format"], row["encoding"]) };
  }
  return null;
}

async function readProved(
  path: string,
  documentId: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = await readFile(path);
    const hash = createHash("sha256").update(bytes).digest("hex");
    return hash === documentId ? new Uint8Array(bytes) : null;
  } catch {
    return null;
  }
}

function typeOf(format: unknown, encoding: unknown): string {
  const type = shownTypes[String(format)] ?? downloadType;
  return type.startsWith("text/") && typeof encoding === "string" && encoding !== ""
    ? `text/plain; charset=${encoding.replace(/[^\w-]/g, "")}`
    : type;
}
