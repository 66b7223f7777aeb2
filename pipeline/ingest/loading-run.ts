/** Loads what is read, a batch at a time in the order of the files, while the next batches are being read. */
import type { Database } from "../database.ts";
import {
  dropKeptRuns,
  factKeys,
  finishRun,
  keepRun,
  loadRows,
  markVanished,
  type Run,
  readFormerFacts,
  recordFetchedPages,
  recordFiles,
  recordKeptRuns,
  recordStamps,
  startRun,
  type Work,
} from "../load/index.ts";
import { refreshDatabase } from "../refresh.ts";
import type { Item } from "./archive-file.ts";
import type { IngestOptions } from "./events.ts";
import type { Outcome } from "./outcome.ts";
import { endReaders } from "./readers.ts";
import type { Reading } from "./reading.ts";
import type { Tally } from "./tally.ts";

/** Few enough for memory and for what an interruption costs, enough for speed. */
const batchSize = 16;
/** Batches that are being read while one is loaded. */
const batchesAhead = 1;
/** From so many documents on, the processes that read end before the judging, for the sake of memory. */
const manyDocuments = 64;
/** Fewer files that only look new on the disk are rather hashed again than written down. */
const fewestStamps = 100;

/** Of an ingest that loads into a database of this machine. */
export type LoadingReading = Reading & { readonly options: Pick<IngestOptions, "databasePath"> };

export class LoadingRun {
  private readonly work: Work;
  private readonly tally: Tally;
  private readonly reading: LoadingReading;
  private readonly run: Run;
  private isEntered = false;
  /** Files of which nothing has to be written unless something else is. */
  private pending: Outcome[] = [];

  constructor(work: Work, tally: Tally, reading: LoadingReading, run: Run) {
    this.work = work;
    this.tally = tally;
    this.reading = reading;
    this.run = run;
  }

  async load(items: AsyncGenerator<Item>): Promise<void> {
    const batches: Promise<readonly Outcome[]>[] = [];
    for await (const batch of inBatches(items)) {
      const reading = Promise.all(batch.map((item) => this.read(item)));
      // Whoever awaits it sees the fault; until then it must not count as unhandled.
      reading.catch(() => undefined);
      batches.push(reading);
      if (batches.length > batchesAhead) await this.take((await batches.shift()) ?? []);
    }
    for (const batch of batches) await this.take(await batch);
  }

  /** Enters the last files, judges and publishes; a run that changed nothing is kept beside the database. */
  async finish(others: readonly Outcome[]): Promise<void> {
    await this.take(others);
    const finishedAt = this.reading.effects.now().toISOString();
    if (!this.work.isWriting() && this.work.known() !== null) {
      await keepRun(this.reading.options.databasePath, {
        ...this.run,
        finishedAt,
        ...this.tally.summarize(),
      });
      await this.work.suspend();
      return;
    }
    const database = await this.record();
    if (this.tally.summarize().read >= manyDocuments) endReaders();
    this.reading.effects.report({ kind: "stage", stage: "judging" });
    await refreshDatabase(database, this.reading.options.databasePath, this.run.runId);
    const end = this.reading.effects.now().toISOString();
    await finishRun(database, { runId: this.run.runId, finishedAt: end });
    this.reading.effects.report({ kind: "stage", stage: "publishing" });
    await this.work.publish();
    await dropKeptRuns(this.reading.options.databasePath);
  }

  private async read(item: Item): Promise<Outcome> {
    const startedAt = performance.now();
    const outcome = await item.run();
    const whole = { ...outcome, durationMilliseconds: performance.now() - startedAt };
    this.tally.tell(whole);
    return whole;
  }

  private async take(outcomes: readonly Outcome[]): Promise<void> {
    for (const outcome of outcomes) this.tally.add(outcome);
    this.pending.push(...outcomes);
    const stamps = this.pending.filter((outcome) => outcome.stamps.size > 0).length;
    if (this.work.isWriting() || stamps > fewestStamps || !this.pending.every(needsNothing)) {
      await this.record();
    }
  }

  /** The run is entered when the first thing has to be written. */
  private async enter(): Promise<Database> {
    const database = await this.work.write();
    if (this.isEntered) return database;
    this.isEntered = true;
    await recordKeptRuns(database, this.reading.options.databasePath);
    await startRun(database, this.run);
    return database;
  }

  /** What is pending, all or nothing. */
  private async record(): Promise<Database> {
    const database = await this.enter();
    const outcomes = this.pending;
    this.pending = [];
    await database.transaction(() => this.write(database, outcomes));
    return database;
  }

  private async write(database: Database, outcomes: readonly Outcome[]): Promise<void> {
    const documents = outcomes.flatMap(({ document }) => document ?? []);
    const compare = await readFormerFacts(
      database,
      documents.map(({ path }) => path),
    );
    const changes = new Map(
      documents.map(({ path, rows }) => [path, compare(path, factKeys(rows.facts))]),
    );
    await loadRows(database, documents, this.run.version);
    await recordFetchedPages(
      database,
      outcomes.flatMap(({ page }) => page ?? []),
    );
    await recordStamps(database, new Map(outcomes.flatMap(({ stamps }) => [...stamps])));
    await markVanished(
      database,
      outcomes.filter(isGone).map(({ path }) => path),
      this.run.startedAt,
    );
    await recordFiles(database, this.run, outcomes, changes);
  }
}

function needsNothing({ reason, status, page }: Outcome): boolean {
  return reason === null && status !== "vanished" && page === null;
}

function isGone({ status, notes }: Outcome): boolean {
  return status === "vanished" || notes.some(({ code }) => code === "missing_path");
}

async function* inBatches(items: AsyncGenerator<Item>): AsyncGenerator<readonly Item[]> {
  let waiting: Item[] = [];
  for await (const item of items) {
    waiting.push(item);
    if (waiting.length < batchSize) continue;
    yield waiting;
    waiting = [];
  }
  if (waiting.length > 0) yield waiting;
}
