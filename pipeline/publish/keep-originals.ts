/** The bytes of fetched pages, from the store to where a single machine keeps them: a quote can be proved without the page. */
import { extname } from "node:path";
import type { Database } from "../database.ts";
import { folderOfSources, keepInFolder } from "../ingest/kept-sources.ts";
import { readFetchedPages } from "../load/index.ts";
import { type Store, StoreError } from "../store/index.ts";

/** Pages whose bytes the store has not, or no longer, are left out: their text is in the database. */
export async function keepOriginals(
  database: Database,
  store: Store,
  databasePath: string,
): Promise<void> {
  const keeper = keepInFolder(folderOfSources(databasePath));
  for (const { documentId, keptAs } of (await readFetchedPages(database)).values()) {
    if ((await keeper.read(keptAs, documentId)) !== null) continue;
    const bytes = await readBytes(store, documentId);
    if (bytes !== null) await keeper.keep(bytes, extname(keptAs));
  }
}

async function readBytes(store: Store, documentId: string): Promise<Uint8Array | null> {
  try {
    return await store.readBytes(documentId);
  } catch (error) {
    if (error instanceof StoreError && error.fault === "lost") return null;
    throw error;
  }
}
