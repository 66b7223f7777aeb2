/**
 * A store into a database: what workers found is loaded from its Parquet files by the code that a single machine loads
 * with, then judged and published like any ingest. Prints nothing: effects come in.
 */
import { rm } from "node:fs/promises";
import { compact } from "./compact.ts";
import { UsageError } from "./error.ts";
import { explainWriting } from "./ingest/writing-faults.ts";
import type { IngestEffects } from "./ingest.ts";
import { openWork } from "./load/index.ts";
import { loadStore } from "./publish/load-store.ts";
import type { PublishSummary } from "./publish/publishing-run.ts";
import { openStore, type Store } from "./store/index.ts";

export type { PublishSummary } from "./publish/publishing-run.ts";

export interface PublishOptions {
  /** As for `openStore`. */
  readonly store: string;
  readonly databasePath: string;
  /** The largest tables are views over the store's files, which are gathered first. */
  readonly inPlace: boolean;
}

/**
 * Brings the database at `databasePath` to what the store says; a missing one is made. Throws `UsageError` or
 * `EnvironmentError` where one of the two cannot be used; the published file is then as it was.
 */
export async function publish(
  { store: address, databasePath, inPlace }: PublishOptions,
  effects: IngestEffects,
): Promise<PublishSummary> {
  const store = await openStore(address);
  if (inPlace) await gatherForViews(store, address, effects);
  const scratch = `${databasePath}.new.parts`;
  try {
    const work = await openWork(databasePath);
    try {
      const context = { work, store, effects, scratch, databasePath };
      const { run, summary } = await loadStore(context, inPlace);
      await run.finish();
      return summary;
    } catch (error) {
      const fault = explainWriting(error, databasePath);
      await work.suspend(fault.isWorkBroken ? "broken" : "whole");
      throw fault.error;
    }
  } finally {
    await store.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function gatherForViews(
  store: Store,
  address: string,
  effects: IngestEffects,
): Promise<void> {
  if (!store.isFolder) {
    await store.close();
    throw new UsageError(
      `--in-place needs a store in a folder; ${store.address} is a bucket, which DuckDB reaches only with an extension that duban does not bring. Leave --in-place out, or read the tables with another engine (docs/store.md).`,
    );
  }
  await compact(address, effects);
}
