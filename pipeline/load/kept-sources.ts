/**
 * What was read, kept, so that changed rules extract again without the original. The texts stand in
 * `documents.raw_text`, a block a line; everything else of the source is one short text of JSON.
 */
import type { Database, PlainRow, Row } from "../database.ts";
import type { Source, SourceBlock } from "../document.ts";

interface Layout {
  readonly head: Omit<Source, "blocks">;
  /** What neighbouring blocks share beside their texts, and how many they are. */
  readonly runs: readonly (readonly [count: number, shared: Omit<SourceBlock, "text">])[];
}

function layOut({ blocks, ...head }: Source): Layout {
  const runs: [number, Omit<SourceBlock, "text">][] = [];
  let former = "";
  for (const { text: _, ...shared } of blocks) {
    const key = JSON.stringify(shared);
    const last = runs.at(-1);
    if (last !== undefined && key === former) last[0] += 1;
    else runs.push([1, shared]);
    former = key;
  }
  return { head, runs };
}

export function keepSource(source: Source, readers: string): Row {
  return { readers_hash: readers, layout: JSON.stringify(layOut(source)) };
}

export interface KeptDocument {
  /** SHA-256 of the bytes that it was read from, in hexadecimal. */
  readonly id: string;
  readonly byteCount: number;
  readonly source: Source;
}

/** Null where text and layout do not agree: then the original has to be read. */
function rebuild(row: PlainRow): KeptDocument | null {
  const { head, runs } = JSON.parse(String(row["layout"])) as Layout;
  const layouts = runs.flatMap(([count, shared]) => Array.from({ length: count }, () => shared));
  const lines = layouts.length === 0 ? [] : String(row["raw_text"]).split("\n");
  if (lines.length !== layouts.length) return null;
  const blocks = layouts.map((shared, at): SourceBlock => ({ ...shared, text: lines[at] ?? "" }));
  return {
    id: String(row["document_id"]),
    byteCount: Number(row["byte_count"]),
    source: { ...head, blocks },
  };
}

/** The text of a document as it was read; null where the readers have changed since. */
export async function readKeptDocument(
  database: Database,
  documentId: string,
  readers: string,
): Promise<KeptDocument | null> {
  const [row] = await database.rows(
    `select d.document_id, d.byte_count, d.raw_text, k.layout
     from documents d join kept_sources k using (document_id)
     where d.document_id = $documentId and d.status = 'loaded' and k.readers_hash = $readers`,
    { documentId, readers },
  );
  return row === undefined ? null : rebuild(row);
}
