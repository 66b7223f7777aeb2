/** A process that reads files, one at a time, so that a hang, a crash or growing memory costs one file. */
import { getHeapStatistics } from "node:v8";
import { useCompanies, warmUp } from "../run.ts";
import { doTask } from "./do-task.ts";
import type { FileTask } from "./file-task.ts";
import { guardProcess } from "./guard-process.ts";
import { optimizeLate } from "./tune-engine.ts";

const [mostMegabytes = "0", companies = ""] = process.argv.slice(2);

/** A reader needs a quarter of this between two files; the engine alone lets its heap grow to twice as much. */
const mostHeap = 128 * 1024 * 1024;

/** Keeps a process that reads hundreds of files by a third smaller. */
function tidy(): void {
  if (getHeapStatistics().total_heap_size > mostHeap) globalThis.gc?.();
}

guardProcess(Number(mostMegabytes));
const countFile = optimizeLate();
if (companies !== "") useCompanies(companies);
warmUp();
// Signals to the whole group are for the process above: it may want what was begun to be finished.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit(0));
process.on("message", (task: FileTask) => {
  countFile();
  doTask(task).then(
    (answer) => process.send?.({ isDone: true, answer }, tidy),
    (error: unknown) => {
      const failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.send?.({ isDone: false, failed });
    },
  );
});
process.send?.({ isReady: true });
