/** A process that reads files, one at a time, so that a hang, a crash or growing memory costs one file. */
import { useCompanies, warmUp } from "../run.ts";
import { doTask } from "./do-task.ts";
import type { FileTask } from "./file-task.ts";
import { guardProcess } from "./guard-process.ts";

const [mostMegabytes = "0", companies = ""] = process.argv.slice(2);

guardProcess(Number(mostMegabytes));
if (companies !== "") useCompanies(companies);
warmUp();
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
