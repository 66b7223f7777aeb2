/**
 * A store into a database: what workers found is loaded from its Parquet files by the code that a single machine loads
 * with, then judged and published like any ingest. Prints nothing: effects come in.
 */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { UsageError } from "./error.ts";
import { explainWriting } from "./ingest/writing-faults.ts";
import type { IngestEffects } from "./ingest.ts";
import { openWork, readKnownFiles, type Work } from "./load/index.ts";
import { readBelongings } from "./publish/belongings.ts";
import { planPublish } from "./publish/plan-publish.ts";
import { PublishingRun, type PublishSummary } from "./publish/publishing-run.ts";
import { openStore, type Store } from "./store/index.ts";

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
  options: PublishOptions,
  effects: IngestEffects,
): Promise<PublishSummary> {
  const store = await openStore(options.store);
  const scratch = `${options.databasePath}.new.parts`;
  try {
    const work = await openWork(options.databasePath);
    try {
      return await publishInto(work, store, { ...options, effects, scratch });
    } catch (error) {
      const fault = explainWriting(error, options.databasePath);
      await work.suspend(fault.isWorkBroken ? "broken" : "whole");
      throw fault.error;
    }
  } finally {
    await store.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Given extends PublishOptions {
  readonly effects: IngestEffects;
  readonly scratch: string;
}

async function publishInto(
  work: Work,
  store: Store,
  { databasePath, effects, scratch }: Given,
): Promise<PublishSummary> {
  const runs = await store.readRuns();
  const latest = runs.at(-1);
  if (latest === undefined) {
    throw new UsageError(
      `The store ${store.address} holds no run yet: \`duban ingest <files> --queue … --store …\` enters one.`,
    );
  }
  const belongings = await readBelongings(store, runs, scratch);
  const database = work.known();
  const known = database === null ? new Map() : await readKnownFiles(database);
  const run = new PublishingRun(
    { work, store, effects, scratch, databasePath },
    {
      runId: randomUUID(),
      startedAt: effects.now().toISOString(),
      version: latest.version,
      rulesHash: latest.rulesHash,
      command: `publish --store ${store.address}`,
    },
  );
  return await run.publish(planPublish(belongings, known, latest.runId));
}
