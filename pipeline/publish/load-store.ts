/** Brings the work on a database to what a store says, short of judging it. */
import { randomUUID } from "node:crypto";
import { schemaVersion } from "../database.ts";
import { EnvironmentError, UsageError } from "../error.ts";
import {
  type KnownFile,
  readKnownFaults,
  readKnownFiles,
  readView,
  takeTables,
  type Work,
} from "../load/index.ts";
import type { TablesManifest } from "../store/index.ts";
import { type Belonging, readBelongings } from "./belongings.ts";
import { type PublishPlan, planPublish } from "./plan-publish.ts";
import { type PublishingContext, PublishingRun, type PublishSummary } from "./publishing-run.ts";

export interface LoadedStore {
  readonly run: PublishingRun;
  readonly summary: PublishSummary;
  readonly belongings: ReadonlyMap<string, Belonging>;
  /** The generation of tables that was there. */
  readonly tables: TablesManifest | null;
}

/** `inPlace`: the largest tables become views over the files of the store, which then must hold all that is finished. */
export async function loadStore(
  context: Omit<PublishingContext, "faults">,
  inPlace: boolean = false,
): Promise<LoadedStore> {
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
  if (tables === null || !(await needsTables(context, plan, { tables, inPlace }))) {
    return { run, summary: await run.load(plan), belongings, tables };
  }
  await takeOver(context, { tables, inPlace });
  const now = await readKnown(work);
  const rest = planPublish(belongings, { now, before }, latest.runId);
  if (inPlace && rest.documents.length > 0) {
    throw new EnvironmentError(
      `Documents of the store ${store.address} were finished while its tables were being taken over: run the command again.`,
    );
  }
  return { run, summary: await run.load(rest), belongings, tables };
}

interface Taken {
  readonly tables: TablesManifest;
  readonly inPlace: boolean;
}

/** What is due may stand nowhere else; and views are made, renewed and given up with the tables as a whole. */
async function needsTables(
  { work, store }: Pick<PublishingContext, "work" | "store">,
  plan: PublishPlan,
  { tables, inPlace }: Taken,
): Promise<boolean> {
  const database = work.known();
  const view = database === null ? null : await readView(database);
  if (inPlace ? view?.includes(`/${tables.generation}/`) !== true : view !== null) return true;
  const folded = await store.listFolded();
  return plan.documents.some(({ input }) => folded.has(input.outcomeId));
}

async function readKnown(work: Work): Promise<ReadonlyMap<string, KnownFile>> {
  const database = work.known();
  return database === null ? new Map() : await readKnownFiles(database);
}

async function takeOver(
  { work, store, scratch }: Pick<PublishingContext, "work" | "store" | "scratch">,
  { tables, inPlace }: Taken,
): Promise<void> {
  if (tables.schema !== schemaVersion) {
    throw new EnvironmentError(
      `The tables in the store ${store.address} have schema ${tables.schema}, this program needs ${schemaVersion}: update duban on every machine, ingest into the store again, then run \`duban compact\`.`,
    );
  }
  const database = await work.write();
  const filesOf = (table: string): Promise<readonly string[]> =>
    store.tables.filesOf(tables, table, scratch);
  await database.transaction(() => takeTables(database, filesOf, inPlace));
}
