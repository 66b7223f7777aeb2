/** A process that runs the SQL of readers, one statement at a time: one that cannot be stopped, or grows, is ended with it. */
import { guardProcess } from "../ingest/guard-process.ts";
import { runSqlTask, type SqlTask } from "./sql-task.ts";

const mostMegabytes = 1200;

guardProcess(mostMegabytes);
// Signals to the whole group are for the process above.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit(0));
process.on("message", (task: SqlTask) => {
  runSqlTask(task).then(
    (answer) => process.send?.({ isDone: true, answer }),
    (error: unknown) => {
      const fault = error instanceof Error ? error.message : String(error);
      process.send?.({ isDone: false, fault });
    },
  );
});
process.send?.({ isReady: true });
