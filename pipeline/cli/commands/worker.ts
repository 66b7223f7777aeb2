/** `duban worker`: reads documents that others handed in, until it is told to end. */
import { availableParallelism } from "node:os";
import { exitCode } from "../../error.ts";
import { usualLimits } from "../../ingest/reading.ts";
import type { WorkerEvent, WorkerSummary } from "../../queue/events.ts";
import { type Listening, type Metrics, serveMetrics } from "../../queue/metrics.ts";
import { work } from "../../queue/worker.ts";
import { useCompanies } from "../../run.ts";
import { type Shell, say } from "../shell.ts";

export interface WorkerCommandOptions {
  readonly queue: string;
  readonly store: string;
  readonly jobs?: number | undefined;
  readonly untilEmpty: boolean;
  readonly timeout?: number | undefined;
  readonly companies?: string | undefined;
  readonly metrics?: Listening | undefined;
  readonly lease: number;
}

export async function runWorker(options: WorkerCommandOptions, shell: Shell): Promise<number> {
  const { queue, store, companies = "", timeout: seconds } = options;
  if (companies !== "") useCompanies(companies);
  const signals = heedSignals(shell);
  let metrics: Metrics | null = null;
  try {
    if (options.metrics !== undefined) {
      metrics = await serveMetrics(queue, options.metrics);
      shell.tell(say(shell, "workerMetricsAt", { address: metrics.address }));
    }
    const given = {
      queue,
      store,
      jobs: options.jobs ?? availableParallelism(),
      endsWhenEmpty: options.untilEmpty,
      leaseSeconds: options.lease,
      companies,
      limits:
        seconds === undefined
          ? usualLimits
          : { ...usualLimits, seconds, secondsWithPictures: seconds },
    };
    const summary = await work(given, { report: reportTo(shell, metrics) }, signals);
    tellSummary(summary, shell);
    return exitCode.done;
  } finally {
    signals.release();
    await metrics?.close();
  }
}

interface Signals {
  readonly end: AbortSignal;
  readonly abandon: AbortSignal;
  release(): void;
}

/** The first asks to finish what was begun; the second leaves it to others. */
function heedSignals(shell: Shell): Signals {
  const end = new AbortController();
  const abandon = new AbortController();
  const heed = (): void => {
    if (end.signal.aborted) {
      abandon.abort();
      return;
    }
    shell.tell(say(shell, "workerEnding"));
    end.abort();
  };
  for (const name of ["SIGTERM", "SIGINT"] as const) process.on(name, heed);
  return {
    end: end.signal,
    abandon: abandon.signal,
    release: () => {
      for (const name of ["SIGTERM", "SIGINT"] as const) process.off(name, heed);
    },
  };
}

function reportTo(shell: Shell, metrics: Metrics | null): (event: WorkerEvent) => void {
  return (event) => {
    metrics?.take(event);
    const line = describe(event, shell);
    if (line !== null) shell.tell(line);
  };
}

const states = {
  working: "workerWorking",
  paused: "workerPaused",
  waiting: "workerWaiting",
  draining: null,
  ended: null,
} as const;

function describe(event: WorkerEvent, shell: Shell): string | null {
  switch (event.kind) {
    case "started":
      return say(shell, "workerStarted", { worker: event.worker, version: event.version });
    case "state": {
      const key = states[event.state];
      return key === null ? null : say(shell, key, { trouble: event.trouble ?? "" });
    }
    case "queue":
      return event.isThere
        ? say(shell, "workerQueueBack")
        : say(shell, "workerQueueAway", { reason: event.reason });
    case "failed":
      return say(shell, "workerFailed", { path: event.path, reason: event.reason });
    case "freed":
      return say(shell, "workerFreed", { count: event.jobs });
    case "document":
      return shell.isDebugging ? `${event.path} ${event.status} ${event.milliseconds}` : null;
  }
}

function tellSummary({ worker, loaded, quarantined, failed }: WorkerSummary, shell: Shell): void {
  shell.write(`${say(shell, "workerSummary", { worker, loaded, quarantined, failed })}\n`);
}
