/** Brings the work on a database to what a store says, short of judging it. */
import { randomUUID } from "node:crypto";
import { schemaVersion } from "../database.ts";
import { EnvironmentError, UsageError } from "../error.ts";
import {
  type KnownFile,
  readKnownFaults,
  readKnownFiles,
  takeTables,
  type Work,
} from "../load/index.ts";
import type { Store, TablesManifest } from "../store/index.ts";
import { type Belonging, readBelongings } from "./belongings.ts";
import { planPublish } from "./plan-publish.ts";
import { type PublishingContext, PublishingRun, type PublishSummary } from "./publishing-run.ts";

export interface LoadedStore {
  readonly run: PublishingRun;
  readonly summary: PublishSummary;
  readonly belongings: ReadonlyMap<string, Belonging>;
  /** The generation of tables that was there. */
  readonly tables: TablesManifest | null;
}

export async function loadStore(context: Omit<PublishingContext, "faults">): Promise<LoadedStore> {
  const { work, store, effects, scratch } = context;
  const runs = await store.readRuns();
  const latest = runs.at(-1);
  if (latest === undefined) {
    throw new UsageError(
      `The store ${store.address} holds no run yet: \`duban ingest <files> --queue … --store …\` enters one.`,
    );
  }
  const belongings = await readBelongings(store, runs, scratch);
  const before = await readKnown(work);
  const known = work.known();
  const faults = known === null ? new Map() : await readKnownFaults(known);
  const run = new PublishingRun(
    { ...context, faults },
    {
      runId: randomUUID(),
      startedAt: effects.now().toISOString(),
      version: latest.version,
      rulesHash: latest.rulesHash,
      command: `publish --store ${store.address}`,
    },
  );
  const plan = planPublish(belongings, { now: before, before }, latest.runId);
  const tables = await store.tables.read();
  const folded = tables === null ? new Set() : await store.listFolded();
  const needsTables = plan.documents.some(({ input }) => folded.has(input.outcomeId));
  if (tables === null || !needsTables) {
    return { run, summary: await run.load(plan), belongings, tables };
  }
  await takeOver(work, store, tables, scratch);
  const now = await readKnown(work);
  const rest = planPublish(belongings, { now, before }, latest.runId);
  return { run, summary: await run.load(rest), belongings, tables };
}

async function readKnown(work: Work): Promise<ReadonlyMap<string, KnownFile>> {
  const database = work.known();
  return database === null ? new Map() : await readKnownFiles(database);
}

async function takeOver(
  work: Work,
  store: Store,
  tables: TablesManifest,
  scratch: string,
): Promise<void> {
  if (tables.schema !== schemaVersion) {
    throw new EnvironmentError(
      `The tables in the store ${store.address} have schema ${tables.schema}, this program needs ${schemaVersion}: update duban on every machine, ingest into the store again, then run \`duban compact\`.`,
    );
  }
  const database = await work.write();
  await database.transaction(() =>
    takeTables(database, (table) => store.tables.filesOf(tables, table, scratch)),
  );
}
