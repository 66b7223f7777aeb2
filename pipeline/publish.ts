/**
 * A store into a database: what workers found is loaded from its Parquet files by the code that a single machine loads
 * with, then judged and published like any ingest. Prints nothing: effects come in.
 */
import { rm } from "node:fs/promises";
import { explainWriting } from "./ingest/writing-faults.ts";
import type { IngestEffects } from "./ingest.ts";
import { openWork } from "./load/index.ts";
import { loadStore } from "./publish/load-store.ts";
import type { PublishSummary } from "./publish/publishing-run.ts";
import { openStore } from "./store/index.ts";

export type { PublishSummary } from "./publish/publishing-run.ts";

export interface PublishOptions {
  /** As for `openStore`. */
  readonly store: string;
  readonly databasePath: string;
}

/**
 * Brings the database at `databasePath` to what the store says; a missing one is made. Throws `UsageError` or
 * `EnvironmentError` where one of the two cannot be used; the published file is then as it was.
 */
export async function publish(
  { store: address, databasePath }: PublishOptions,
  effects: IngestEffects,
): Promise<PublishSummary> {
  const store = await openStore(address);
  const scratch = `${databasePath}.new.parts`;
  try {
    const work = await openWork(databasePath);
    try {
      const { run, summary } = await loadStore({ work, store, effects, scratch, databasePath });
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
