/**
 * Gathers what is finished in a store into a few large files a table, which any engine reads, and removes the small files
 * of which they are made. Prints nothing: effects come in.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "./database.ts";
import type { IngestEffects } from "./ingest.ts";
import { dumpTable, dumpTables, openWork, settleCopies } from "./load/index.ts";
import type { Belonging } from "./publish/belongings.ts";
import { type LoadedStore, loadStore } from "./publish/load-store.ts";
import { openStore, readOutcomesTable, type Store } from "./store/index.ts";

export interface CompactSummary {
  /** Null where nothing was finished since the tables were written. */
  readonly generation: string | null;
  readonly documents: number;
  /** Files written, and small ones removed. */
  readonly written: number;
  readonly removed: number;
  /** As in `PublishSummary`. */
  readonly pending: number;
}

/** The copy that is worked on takes as much room as a database, in the folder for temporary files. */
export async function compact(address: string, effects: IngestEffects): Promise<CompactSummary> {
  const store = await openStore(address);
  const folder = await mkdtemp(join(tmpdir(), "duban-compact-"));
  const databasePath = join(folder, "tables.duckdb");
  const scratch = join(folder, "parts");
  try {
    const work = await openWork(databasePath);
    try {
      const loaded = await loadStore({ work, store, effects, scratch, databasePath });
      return await gather(store, loaded, await work.write(), { folder, effects });
    } finally {
      await work.suspend("broken");
    }
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Given {
  readonly folder: string;
  readonly effects: IngestEffects;
}

async function gather(
  store: Store,
  { belongings, tables: former, summary }: LoadedStore,
  database: Database,
  { folder, effects }: Given,
): Promise<CompactSummary> {
  const { pending } = summary;
  const swept = await store.sweep();
  await database.transaction(() => settleCopies(database));
  const folded = await enterOutcomes(database, belongings);
  const state = await hashState(database);
  if (former?.state === state) {
    return { generation: null, documents: folded.length, written: 0, removed: swept, pending };
  }
  effects.report({ kind: "stage", stage: "publishing" });
  const files = {
    ...(await dumpTables(database, join(folder, "tables"))),
    outcomes: await dumpTable(database, "outcomes", join(folder, "tables", "outcomes")),
  };
  const writtenAt = effects.now().toISOString();
  const current = await store.tables.write(files, former, { state, writtenAt });
  let removed = swept;
  for (const id of folded) removed += await store.removeOutcome(id);
  await store.tables.removeFormer(current);
  const written = Object.values(files).flat().length;
  return { generation: current.generation, documents: folded.length, written, removed, pending };
}

/** Those whose rows stand in the tables: of the same bytes under several paths only the one that gave them. */
async function enterOutcomes(
  database: Database,
  belongings: ReadonlyMap<string, Belonging>,
): Promise<readonly string[]> {
  const rows = await database.rows(
    "select path, document_id from documents where status = 'loaded'",
  );
  const outcomes = rows.flatMap(({ path, document_id }) => {
    const document = belongings.get(String(path))?.document ?? null;
    if (document === null || document.documentId !== document_id) return [];
    return [
      {
        outcome_id: document.outcomeId,
        path: document.path,
        document_id: document.documentId,
        version: document.version,
        place_hint: document.placeHint,
      },
    ];
  });
  await database.run(readOutcomesTable());
  await database.append("outcomes", outcomes);
  return outcomes.map(({ outcome_id }) => outcome_id);
}

/** Changes with every document, path and note. */
async function hashState(database: Database): Promise<string> {
  const hashes: string[] = [];
  for (const table of ["outcomes", "document_paths", "notes"]) {
    const [row] = await database.rows(
      `select count(*) as row_count, bit_xor(hash(t))::varchar as row_hash from ${table} t`,
    );
    hashes.push(`${String(row?.["row_count"])}-${String(row?.["row_hash"])}`);
  }
  return hashes.join(" ");
}
