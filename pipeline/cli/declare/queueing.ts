/** Commands for several machines: their options. What a command does is imported only when it is called. */
import type { Command } from "commander";
import { UsageError } from "../../error.ts";
import { parseCount, parseLease, parseListening, parseSeconds } from "../option-values.ts";
import { type Shell, say } from "../shell.ts";
import type { Finish } from "./finish.ts";

/** Where `--queue` and `--store` are not given: so no password stands in the list of processes. */
const queueVariable = "DUBAN_QUEUE";
const storeVariable = "DUBAN_STORE";

export function addWorker(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("worker")
    .description(say(shell, "worker"))
    .option("--queue <address>", say(shell, "queueAddress"))
    .option("--store <address>", say(shell, "storeAddress"))
    .option("--jobs <n>", say(shell, "ingestJobs"), parseCount(shell, "--jobs"))
    .option("--until-empty", say(shell, "workerUntilEmpty"), false)
    .option("--timeout <n>", say(shell, "ingestTimeout"), parseSeconds(shell, "--timeout"))
    .option("--companies <file>", say(shell, "companies"))
    .option("--metrics <host:port>", say(shell, "workerMetrics"), parseListening(shell))
    .option("--lease <n>", say(shell, "workerLease"), parseLease(shell), 15)
    .action(async (options) => {
      const { runWorker } = await import("../commands/worker.ts");
      const settled = {
        ...options,
        queue: requireQueue(options.queue, shell),
        store: requireStore(options.store, shell),
      };
      finish(await runWorker(settled, shell));
    });
}

export function addQueue(program: Command, shell: Shell, finish: Finish): void {
  const queue = program.command("queue").helpCommand(false).description(say(shell, "queue"));
  const orders = {
    pause: "queuePause",
    resume: "queueResume",
    drain: "queueDrain",
    retry: "queueRetry",
  } as const;
  for (const order of ["pause", "resume", "drain", "retry"] as const) {
    queue
      .command(order)
      .description(say(shell, orders[order]))
      .option("--queue <address>", say(shell, "queueAddress"))
      .action(async (options) => {
        const { runQueueOrder } = await import("../commands/queue.ts");
        finish(await runQueueOrder(requireQueue(options.queue, shell), order, shell));
      });
  }
}

export function requireQueue(given: string | undefined, shell: Shell): string {
  const address = given ?? process.env[queueVariable];
  if (address !== undefined && address !== "") return address;
  throw new UsageError(say(shell, "queueMissing", { variable: queueVariable }));
}

export function requireStore(given: string | undefined, shell: Shell): string {
  const address = given ?? process.env[storeVariable];
  if (address !== undefined && address !== "") return address;
  throw new UsageError(say(shell, "storeMissing", { variable: storeVariable }));
}
