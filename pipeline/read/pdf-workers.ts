/** The threads that hold the PDF engines: as many as there are processors, kept while the process lives. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { isMemoryFault } from "./pdf-faults.ts";
import type { PdfAnswers, PdfReply, PdfRequest } from "./pdf-requests.ts";

const megabytesOfObjects = 1024;

export type PdfOutcome<T> =
  | { readonly kind: "done"; readonly answer: T }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "too_long" }
  | { readonly kind: "too_large" };

export interface Limits {
  readonly seconds: number;
  /** How much the whole process may grow while it waits; an engine without a limit of its own is ended beyond. */
  readonly megabytes?: number;
}

type Answer<R extends PdfRequest> = PdfOutcome<PdfAnswers[R["kind"]]>;
type Ending = "alive" | "to_end";

const idle: Worker[] = [];
const waiting: ((worker: Worker) => void)[] = [];
let count = 0;

/** Asks a thread; one that has not answered within the limits is ended with all that it holds. */
export async function askPdf<R extends PdfRequest>(request: R, limits: Limits): Promise<Answer<R>> {
  const worker = await takeWorker();
  let ending: Ending = "to_end";
  try {
    const [outcome, state] = await ask(worker, request, limits);
    ending = state;
    return outcome;
  } finally {
    if (ending === "to_end") await endWorker(worker);
    else giveBack(worker);
  }
}

/** Rejects only where the worker's own code is at fault. */
function ask<R extends PdfRequest>(
  worker: Worker,
  request: R,
  { seconds, megabytes }: Limits,
): Promise<readonly [Answer<R>, Ending]> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: Answer<R>, ending: Ending): void => resolve([outcome, ending]);
    const timer = setTimeout(() => settle({ kind: "too_long" }, "to_end"), seconds * 1000);
    const growth = watchGrowth(megabytes, () => settle({ kind: "too_large" }, "to_end"));
    worker.ref();
    worker.once("message", (reply: PdfReply) => {
      const ending = reply.isSpent ? "to_end" : "alive";
      if (reply.isDone) {
        settle({ kind: "done", answer: reply.answer as PdfAnswers[R["kind"]] }, ending);
      } else if (isMemoryFault(reply.failed)) settle({ kind: "too_large" }, ending);
      else settle({ kind: "failed", message: reply.failed }, ending);
    });
    worker.once("error", (error) => {
      const isFull = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      if (isFull) settle({ kind: "too_large" }, "to_end");
      else reject(error);
    });
    const rest = (): void => {
      clearTimeout(timer);
      clearInterval(growth);
      worker.removeAllListeners("message").removeAllListeners("error");
      worker.unref();
    };
    worker.once("message", rest).once("error", rest);
    worker.postMessage(request);
  });
}

const millisecondsBetweenLooks = 50;

function watchGrowth(megabytes: number | undefined, stop: () => void): NodeJS.Timeout | undefined {
  if (megabytes === undefined) return undefined;
  const most = process.memoryUsage.rss() + megabytes * 1024 ** 2;
  return setInterval(() => {
    if (process.memoryUsage.rss() > most) stop();
  }, millisecondsBetweenLooks);
}

function takeWorker(): Promise<Worker> {
  const worker = idle.pop();
  if (worker !== undefined) return Promise.resolve(worker);
  if (count < availableParallelism()) return Promise.resolve(startWorker());
  return new Promise((resolve) => waiting.push(resolve));
}

function giveBack(worker: Worker): void {
  const next = waiting.shift();
  if (next === undefined) idle.push(worker);
  else next(worker);
}

async function endWorker(worker: Worker): Promise<void> {
  worker.removeAllListeners("message").removeAllListeners("error");
  await worker.terminate();
  count -= 1;
  waiting.shift()?.(startWorker());
}

function startWorker(): Worker {
  count += 1;
  const isSource = import.meta.url.endsWith(".ts");
  const entry = isSource ? "./pdf-worker-source.mjs" : "./pdf-worker.js";
  // What the engines print is about the file, not for the user's screen.
  return new Worker(new URL(entry, import.meta.url), {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytesOfObjects },
  });
}
