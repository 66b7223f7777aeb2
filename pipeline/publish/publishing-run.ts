/** Loads what is due, a batch at a time, enters what became of each path, judges and publishes. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import pLimit from "p-limit";
import type { Database } from "../database.ts";
import type { IngestEffects } from "../ingest.ts";
import {
  finishRun,
  loadStored,
  markVanished,
  type Run,
  type RunFile,
  readFormerFacts,
  readStoredKeys,
  recordFiles,
  startRun,
  takeFetchedPages,
  type Work,
} from "../load/index.ts";
import { refreshDatabase } from "../refresh.ts";
import type { Note } from "../result.ts";
import type { Store } from "../store/index.ts";
import { keepOriginals } from "./keep-originals.ts";
import type { DueOutcome, PresentInput, PublishPlan } from "./plan-publish.ts";
import { describePresent, enterPresent, nothing } from "./present-files.ts";
import { fetchOutcome, type ReadyOutcome } from "./ready-outcome.ts";

export interface PublishSummary {
  /** Paths whose documents were loaded. */
  readonly loaded: number;
  readonly unchanged: number;
  readonly quarantined: number;
  readonly vanished: number;
  /** Paths that the latest run asks for and that no worker has finished. */
  readonly pending: number;
  readonly seconds: number;
}

export interface PublishingContext {
  readonly work: Work;
  readonly store: Store;
  readonly effects: IngestEffects;
  /** A folder for what must be copied to this machine; made when it is needed. */
  readonly scratch: string;
  readonly databasePath: string;
  /** By path: the errors that the database told of before. */
  readonly faults: ReadonlyMap<string, readonly Note[]>;
}

/** Documents of a transaction: a Parquet file is opened for each table of each. */
const batchSize = 256;
/** Requests to the store at the same time. */
const requests = 16;

export class PublishingRun {
  private readonly context: PublishingContext;
  private readonly run: Run;
  private readonly counts: Map<RunFile["status"], number> = new Map();
  private isEntered = false;

  constructor(context: PublishingContext, run: Run) {
    this.context = context;
    this.run = run;
  }

  /** Loads what is due and enters what became of each path. */
  async load(plan: PublishPlan): Promise<PublishSummary> {
    const mended = await this.findMended(plan.present);
    const due = [...plan.documents, ...mended];
    for (let start = 0; start < due.length; start += batchSize) {
      const batch = due.slice(start, start + batchSize);
      await this.take(batch);
      const done = start + batch.length;
      const path = batch.at(-1)?.input.path ?? "";
      this.context.effects.report({ kind: "progress", done, total: due.length, path });
    }
    const paths = new Set(mended.map(({ input }) => input.path));
    await this.takeOthers(
      plan,
      plan.present.filter(({ input }) => !paths.has(input.path)),
    );
    return this.summarize(plan.pending);
  }

  /** Judges and publishes; a database that nothing was written to is left as it is. */
  async finish(): Promise<void> {
    const { work, store, effects, databasePath } = this.context;
    if (!work.isWriting() && work.known() !== null) {
      await work.suspend();
      return;
    }
    const database = await this.enter();
    await keepOriginals(database, store, databasePath);
    effects.report({ kind: "stage", stage: "judging" });
    await refreshDatabase(database, databasePath, this.run.runId);
    const finishedAt = effects.now().toISOString();
    await finishRun(database, { runId: this.run.runId, finishedAt });
    effects.report({ kind: "stage", stage: "publishing" });
    await work.publish();
  }

  /** Files that could not be read when they were published last, and have been read since. */
  private async findMended(present: readonly PresentInput[]): Promise<readonly DueOutcome[]> {
    const limit = pLimit(requests);
    const asked = present
      .filter(({ isQuarantined }) => isQuarantined)
      .map(({ input, reason }) =>
        limit(async () => {
          const manifest = await this.context.store.readOutcome(input.outcomeId);
          const isMended = manifest?.status === "loaded";
          return isMended ? [{ input, reason: reason ?? ("forced" as const) }] : [];
        }),
      );
    return (await Promise.all(asked)).flat();
  }

  private async take(due: readonly DueOutcome[]): Promise<void> {
    const { store, scratch } = this.context;
    const folder = join(scratch, "batch");
    const limit = pLimit(requests);
    const ready = await Promise.all(
      due.map((outcome) => limit(() => fetchOutcome(store, outcome, folder))),
    );
    const database = await this.enter();
    await database.transaction(() => this.write(database, ready));
    await rm(folder, { recursive: true, force: true });
  }

  private async write(database: Database, ready: readonly ReadyOutcome[]): Promise<void> {
    const changes = await compareFacts(database, ready);
    for (const version of new Set(ready.map((each) => each.version))) {
      const ofVersion = ready.filter((each) => each.version === version);
      await loadStored(
        database,
        ofVersion.flatMap(({ document }) => document ?? []),
        version,
      );
      const files = ofVersion.map(({ file }) => file);
      await recordFiles(database, { runId: this.run.runId, version }, files, changes);
    }
    await takeFetchedPages(
      database,
      ready.flatMap(({ pages }) => pages ?? []),
    );
    this.count(ready.map(({ file }) => file));
  }

  /** Paths without bytes, those that are gone, and those that are present: these are written if anything is. */
  private async takeOthers(
    { unread, gone }: PublishPlan,
    present: readonly PresentInput[],
  ): Promise<void> {
    const { work } = this.context;
    const told = await this.readUnread(unread);
    const lost = told.filter(({ notes }) => notes.some(({ code }) => code === "missing_path"));
    const files = [...told, ...gone.map(markGone)];
    const isDue = told.some(({ reason }) => reason !== null) || gone.length > 0;
    if (!isDue && !work.isWriting() && work.known() !== null) {
      this.count([...files, ...present.map((each) => describePresent(each, null))]);
      return;
    }
    const database = await this.enter();
    await database.transaction(async () => {
      const paths = [...gone, ...lost.map(({ path }) => path)];
      await markVanished(database, paths, this.run.startedAt);
      await recordFiles(database, this.run, files);
      this.count([...files, ...(await enterPresent(database, this.run.runId, present))]);
    });
  }

  /** What is known already has no reason to be entered again. */
  private async readUnread(unread: readonly DueOutcome[]): Promise<readonly RunFile[]> {
    const { store, faults, scratch } = this.context;
    const files: RunFile[] = [];
    for (const outcome of unread) {
      const { file } = await fetchOutcome(store, outcome, scratch);
      const isKnown = file.notes[0]?.code === faults.get(file.path)?.[0]?.code;
      files.push(isKnown ? { ...file, reason: null } : file);
    }
    return files;
  }

  /** The run is entered when the first thing has to be written. */
  private async enter(): Promise<Database> {
    const database = await this.context.work.write();
    if (!this.isEntered) await startRun(database, this.run);
    this.isEntered = true;
    return database;
  }

  private count(files: readonly RunFile[]): void {
    for (const { status } of files) this.counts.set(status, (this.counts.get(status) ?? 0) + 1);
  }

  private summarize(pending: number): PublishSummary {
    const countOf = (status: RunFile["status"]): number => this.counts.get(status) ?? 0;
    const started = Date.parse(this.run.startedAt);
    return {
      loaded: countOf("loaded"),
      unchanged: countOf("unchanged"),
      quarantined: countOf("quarantined"),
      vanished: countOf("vanished"),
      pending,
      seconds: Math.max(0, this.context.effects.now().getTime() - started) / 1000,
    };
  }
}

/** What was not there when the run began is new altogether, also where the tables of the store held an older version. */
async function compareFacts(
  database: Database,
  ready: readonly ReadyOutcome[],
): Promise<ReadonlyMap<string, { readonly added: number; readonly removed: number }>> {
  const documents = ready.flatMap(({ document }) => document ?? []);
  const fresh = new Set(ready.flatMap(({ file }) => (file.reason === "new" ? file.path : [])));
  const paths = documents.map(({ path }) => path);
  const compare = await readFormerFacts(
    database,
    paths.filter((path) => !fresh.has(path)),
  );
  const keys = await readStoredKeys(database, documents);
  return new Map(paths.map((path) => [path, compare(path, keys.get(path) ?? [])]));
}

function markGone(path: string): RunFile {
  return { ...nothing, path, status: "vanished" };
}
