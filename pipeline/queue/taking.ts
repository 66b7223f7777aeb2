/** Takes jobs through graphile-worker, as many at a time as it is told, until it is stopped or the library gives up. */
import { EventEmitter } from "node:events";
import { type Runner, run, type WorkerEvents } from "graphile-worker";
import type { Queue } from "./connect.ts";
import type { DocumentJob } from "./job.ts";
import { quietLogger } from "./logger.ts";

export interface Taking {
  /** The name under which jobs are locked. */
  readonly pool: string;
  /** Takes no more, and ends when what was begun is through. */
  stop(): Promise<void>;
  /** Settles when no job is taken any more, whatever the reason. */
  readonly ended: Promise<void>;
}

export type Handler = (job: DocumentJob, attempt: number) => Promise<void>;

/** How long a rest may last where nobody says that there is work. Milliseconds. */
const pollInterval = 1000;
/** Jobs that are done within so many milliseconds are removed with one statement. */
const gathering = 50;

export async function takeJobs(
  queue: Queue,
  { task, atOnce }: { readonly task: string; readonly atOnce: number },
  handle: Handler,
): Promise<Taking> {
  let pool = "";
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => {
    pool = workerPool.id;
  });
  const runner: Runner = await run({
    pgPool: queue.pool,
    logger: quietLogger,
    // The command decides what a signal means.
    noHandleSignals: true,
    events,
    preset: { worker: { concurrentJobs: atOnce, pollInterval, completeJobBatchDelay: gathering } },
    parsedCronItems: [],
    taskList: {
      [task]: (payload, { job }) => handle(payload as DocumentJob, job.attempts),
    },
  });
  return { pool, ...follow(runner) };
}

function follow(runner: Runner): Omit<Taking, "pool"> {
  let isStopped = false;
  const ended = runner.promise.then(
    () => undefined,
    // It says nothing that the next beat does not say better: the queue is away, and jobs are taken anew when it is back.
    () => undefined,
  );
  return {
    ended,
    stop: async () => {
      if (!isStopped) await runner.stop().catch(() => undefined);
      isStopped = true;
      await ended;
    },
  };
}
