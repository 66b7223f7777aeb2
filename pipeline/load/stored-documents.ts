/** Documents whose rows stand in Parquet files already: the engine takes them over by itself, many at a time. */
import type { Database, Row } from "../database.ts";
import type { Arrival } from "./plan-load.ts";
import { appendPlaces, documentTables, replaceDocuments } from "./replace-documents.ts";
import { unpackWords } from "./words.ts";

export interface StoredDocument extends Arrival {
  readonly placeHint: string;
  /** By table: a Parquet file of this machine; a table without rows has none. */
  readonly files: Readonly<Record<string, string>>;
}

function filesOf(documents: readonly StoredDocument[], table: string): readonly string[] {
  return documents.flatMap(({ files }) => files[table] ?? []);
}

async function takeOver(
  database: Database,
  table: string,
  files: readonly string[],
): Promise<void> {
  if (files.length === 0) return;
  await database.run(`insert into ${table} by name select * from read_parquet($files)`, { files });
}

/** Loads them as `loadRows` does; call it in a transaction. */
export async function loadStored(
  database: Database,
  documents: readonly StoredDocument[],
  version: string,
): Promise<void> {
  await replaceDocuments(database, documents, version, async (written) => {
    for (const table of documentTables) await takeOver(database, table, filesOf(written, table));
    await unpackWords(database, () =>
      takeOver(database, "packed_words", filesOf(written, "packed_words")),
    );
    const files = filesOf(written, "places");
    if (files.length === 0) return;
    const places = await database.rows("select * from read_parquet($files)", { files });
    await appendPlaces(database, places as readonly Row[]);
  });
}

/** By path: what a document says, to be compared with what it said before. */
export async function readStoredKeys(
  database: Database,
  documents: readonly StoredDocument[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = filesOf(documents, "facts");
  if (files.length === 0) return new Map();
  const rows = await database.rows(
    "select filename, list(kind || ' ' || quote) as keys from read_parquet($files, filename = true) group by filename",
    { files },
  );
  const byFile = new Map(rows.map(({ filename, keys }) => [String(filename), keys]));
  return new Map(
    documents.map(({ path, files: { facts = "" } }) => [
      path,
      (byFile.get(facts) as readonly string[] | undefined) ?? [],
    ]),
  );
}
