/**
 * `duban worker`: takes documents from the queue, reads them in processes of their own as an ingest does, and writes
 * what they say to the store. Prints nothing: effects come in. It outlives a queue or a store that is away for a while.
 */
import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { askInTurn } from "../ingest/reading.ts";
import { openStore, type Store } from "../store/index.ts";
import { hashReaders, hashRules, readPackageVersion } from "../version.ts";
import { openQueue, type Queue } from "./connect.ts";
import { type Bench, doJob } from "./do-job.ts";
import { enterFinished, type FinishedRow } from "./enter-finished.ts";
import type { WorkerEffects, WorkerOptions, WorkerState, WorkerSummary } from "./events.ts";
import { isAway } from "./faults.ts";
import { type DocumentJob, outcomeIdOfJob, taskOf } from "./job.ts";
import { waitPatiently } from "./patience.ts";
import { type Asking, beat, countRemaining, freeJobsOfLost, nameWorker } from "./presence.ts";
import { makeScratch } from "./scratch.ts";
import { type Taking, takeJobs } from "./taking.ts";

/** While one is read its forerunner is written: so many more jobs than processes are held. */
const heldForEach = 2;
/** Beats in the time after which a worker counts as gone. */
const beatsInLease = 5;
/** A busy database takes its time, however short the lease. Seconds. */
const shortestAnswer = 5;

/**
 * Works until `end` fires, it is drained, or nothing is left and it was told to end then; in each case what was begun
 * is finished first. `abandon` ends at once: what was begun goes to others.
 */
export async function work(
  options: WorkerOptions,
  effects: WorkerEffects,
  signals: { readonly end: AbortSignal; readonly abandon: AbortSignal },
): Promise<WorkerSummary> {
  const queue = await openQueue(options.queue, "make");
  const scratch = await makeScratch();
  let store: Store | null = null;
  try {
    store = await openStore(options.store);
    return await new Worker(queue, store, { options, effects, scratch, ...signals }).work();
  } finally {
    await store?.close();
    await rm(scratch, { recursive: true, force: true });
    await queue.close();
  }
}

interface Given {
  readonly options: WorkerOptions;
  readonly effects: WorkerEffects;
  readonly scratch: string;
  readonly end: AbortSignal;
  readonly abandon: AbortSignal;
}

class Worker {
  private readonly queue: Queue;
  private readonly given: Given;
  private readonly bench: Bench;
  private readonly worker: string = nameWorker();
  private readonly enterFinished: (row: FinishedRow) => Promise<unknown>;
  private readonly counts = { loaded: 0, quarantined: 0, failed: 0 };
  private taking: Taking | null = null;
  private state: WorkerState = "working";
  private trouble: string | null = null;
  private isQueueThere = true;

  constructor(queue: Queue, store: Store, given: Given) {
    const { limits, jobs, companies } = given.options;
    const version = `${readPackageVersion()}+${hashRules()}`;
    this.queue = queue;
    this.given = given;
    this.enterFinished = enterFinished(queue, this.worker);
    this.bench = {
      store,
      ask: askInTurn({ jobs, limits, companies }),
      context: { version, readers: hashReaders() },
      limits,
      scratch: given.scratch,
      patience: waitPatiently((trouble) => this.tellTrouble(trouble), given.abandon),
    };
  }

  async work(): Promise<WorkerSummary> {
    const { end, effects } = this.given;
    const { version } = this.bench.context;
    effects.report({ kind: "started", worker: this.worker, version });
    while (!end.aborted && (await this.turn())) await this.rest();
    this.enter("draining");
    await this.stop();
    this.enter("ended");
    await this.beat().catch(() => undefined);
    return { worker: this.worker, ...this.counts };
  }

  /** A beat and what follows from it. False where the work is over. */
  private async turn(): Promise<boolean> {
    try {
      const asking = await this.beat();
      const jobs = await this.within(freeJobsOfLost(this.queue));
      if (jobs > 0) this.given.effects.report({ kind: "freed", jobs });
      this.tellQueue(true, "");
      if (asking.isDrained || (await this.isOver())) return false;
      await this.obey(asking);
    } catch (error) {
      if (!isAway(error)) throw error;
      this.queue.dropConnections();
      this.tellQueue(false, error instanceof Error ? error.message : String(error));
    }
    return true;
  }

  private async isOver(): Promise<boolean> {
    if (!this.given.options.endsWhenEmpty) return false;
    const { version } = this.bench.context;
    return (await this.within(countRemaining(this.queue, version))) === 0;
  }

  private async obey({ isPaused }: Asking): Promise<void> {
    if (isPaused) {
      this.enter("paused");
      await this.stop();
      return;
    }
    if (this.state === "paused") this.enter("working");
    if (this.taking !== null) return;
    this.taking = await this.take();
    // Before others wonder who holds its jobs.
    await this.beat();
  }

  private async take(): Promise<Taking> {
    const { jobs } = this.given.options;
    const task = taskOf(this.bench.context.version);
    const taking = await takeJobs(
      this.queue,
      { task, atOnce: jobs * heldForEach },
      (job, attempt) => this.handle(job, attempt),
    );
    void taking.ended.then(() => {
      if (this.taking === taking) this.taking = null;
    });
    return taking;
  }

  private async handle(job: DocumentJob, attempt: number): Promise<void> {
    const { report } = this.given.effects;
    const { path } = job;
    try {
      const { status, milliseconds } = await doJob(job, this.bench);
      const row = {
        job_key: outcomeIdOfJob(job, this.bench.context.version),
        status,
        attempts: attempt,
        milliseconds: Math.round(milliseconds),
      };
      await this.bench.patience.wait(() => this.enterFinished(row));
      this.counts[status] += 1;
      report({ kind: "document", path, status, milliseconds });
    } catch (error) {
      this.counts.failed += 1;
      report({ kind: "failed", path, reason: error instanceof Error ? error.message : `${error}` });
      throw error;
    }
  }

  private beat(): Promise<Asking> {
    const { jobs, leaseSeconds } = this.given.options;
    const { version } = this.bench.context;
    const pool = this.taking?.pool ?? null;
    const identity = { worker: this.worker, version, jobs, leaseSeconds };
    const answer = beat(this.queue, identity, { pool, state: this.state, trouble: this.trouble });
    return this.within(answer);
  }

  /** A cut cable gives no error for many minutes: an answer that takes longer than a lease counts as none. */
  private within<T>(answer: Promise<T>): Promise<T> {
    const seconds = Math.max(shortestAnswer, this.given.options.leaseSeconds);
    return new Promise((resolve, reject) => {
      const late = new Error(`no answer: timeout after ${seconds} seconds`);
      const timer = setTimeout(() => reject(late), seconds * 1000);
      answer.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  private rest(): Promise<unknown> {
    return sleep(this.beatPause(), undefined, { signal: this.given.end }).catch(() => undefined);
  }

  private beatPause(): number {
    return (this.given.options.leaseSeconds * 1000) / beatsInLease;
  }

  /** Finishes what was begun, and goes on beating meanwhile. */
  private async stop(): Promise<void> {
    const { taking } = this;
    if (taking === null) return;
    const beating = setInterval(() => void this.beat().catch(() => undefined), this.beatPause());
    try {
      await Promise.race([taking.stop(), fired(this.given.abandon)]);
    } finally {
      clearInterval(beating);
      this.taking = null;
    }
  }

  private tellTrouble(trouble: string | null): void {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    if (this.state === "working" || this.state === "waiting") {
      this.enter(trouble === null ? "working" : "waiting");
    }
  }

  private enter(state: WorkerState): void {
    if (this.state === state) return;
    this.state = state;
    this.given.effects.report({ kind: "state", state, trouble: this.trouble });
  }

  private tellQueue(isThere: boolean, reason: string): void {
    if (isThere === this.isQueueThere) return;
    this.isQueueThere = isThere;
    this.given.effects.report({ kind: "queue", isThere, reason });
  }
}

function fired(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
