/** A process that reads files, one at a time, so that a hang, a crash or growing memory costs one file. */
import { useCompanies, warmUp } from "../run.ts";
import { doTask } from "./do-task.ts";
import type { FileTask } from "./file-task.ts";
import { guardProcess } from "./guard-process.ts";

const [mostMegabytes = "0", companies = ""] = process.argv.slice(2);

guardProcess(Number(mostMegabytes));
if (companies !== "") useCompanies(companies);
warmUp();
// Signals to the whole group are for the process above: it may want what was begun to be finished.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit(0));
process.on("message", (task: FileTask) => {
  doTask(task).then(
    (answer) => process.send?.({ isDone: true, answer }),
    (error: unknown) => {
      const failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.send?.({ isDone: false, failed });
    },
  );
});
process.send?.({ isReady: true });
