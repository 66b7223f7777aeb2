/**
 * SQL that readers write: read-only, no files, a limit on time, on rows, on memory and on how many run at once. It runs in
 * processes of its own: some functions of the database cannot be stopped, nor their memory counted, but a process can be ended.
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../error.ts";
import { explainLate, type LimitedAnswer, type SqlTask } from "./sql-task.ts";

export type { LimitedAnswer } from "./sql-task.ts";

export interface SqlLimits {
  readonly seconds: number;
  readonly rows: number;
}

export const usualSqlLimits: SqlLimits = { seconds: 20, rows: 10_000 };

const mostAtOnce = 3;
const mostWaiting = 20;
/** A process that has not stopped its statement by then is ended. */
const secondsOfGrace = 2;

let runningCount = 0;
const waiting: (() => void)[] = [];
const idle: ChildProcess[] = [];

type Reply =
  | { readonly isDone: true; readonly answer: LimitedAnswer }
  | { readonly isDone: false; readonly fault: string };

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= mostWaiting) {
    throw new UsageError(
      "现在查询的人太多，请过一会儿再试。｜Too many queries run now; try again in a moment.",
    );
  }
  while (runningCount >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  runningCount += 1;
  try {
    return await work();
  } finally {
    runningCount -= 1;
    waiting.shift()?.();
  }
}

/** Settles when it takes statements, or has ended. */
async function startProcess(): Promise<ChildProcess> {
  const isSource = import.meta.url.endsWith(".ts");
  const entry = new URL(
    isSource ? "./sql-process-source.mjs" : "./sql-process.js",
    import.meta.url,
  );
  const child = fork(entry, [], { serialization: "advanced", stdio: "ignore" });
  await new Promise<void>((resolve) => {
    for (const event of ["message", "exit", "error"]) child.once(event, () => resolve());
  });
  child.once("exit", () => {
    const at = idle.indexOf(child);
    if (at >= 0) idle.splice(at, 1);
  });
  return child;
}

/** Ends the processes that wait for statements. */
export function endSqlProcesses(): void {
  for (const child of idle.splice(0)) child.kill("SIGKILL");
}

async function runTask(task: SqlTask, signal: AbortSignal): Promise<LimitedAnswer> {
  const child = idle.pop() ?? (await startProcess());
  try {
    const reply = await askProcess(child, task, signal);
    if (child.connected) rest(child);
    if (reply.isDone) return reply.answer;
    throw new UsageError(reply.fault);
  } finally {
    if (!idle.includes(child)) child.kill("SIGKILL");
  }
}

function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  idle.push(child);
}

/** Throws `UsageError` where the process had to be ended, or ended itself. */
function askProcess(child: ChildProcess, task: SqlTask, signal: AbortSignal): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const end = (fault: string): void => {
      settle();
      reject(new UsageError(fault));
    };
    const onExit = (): void =>
      end(
        "查询用的内存太多，已停下。加上条件再查。｜The query took too much memory and was stopped. Narrow it down.",
      );
    const onAbort = (): void => end("读者已离开。｜The reader has gone away.");
    const onMessage = (reply: Reply): void => {
      settle();
      resolve(reply);
    };
    const timer = setTimeout(
      () => end(explainLate(task.seconds)),
      (task.seconds + secondsOfGrace) * 1000,
    );
    const settle = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      child.off("message", onMessage).off("exit", onExit);
    };
    child.once("message", onMessage).once("exit", onExit);
    signal.addEventListener("abort", onAbort);
    child.ref();
    child.channel?.ref();
    if (signal.aborted) onAbort();
    else if (!child.connected) onExit();
    else child.send(task, () => undefined);
  });
}

/**
 * Runs one statement. Throws `UsageError`, as `中文｜English`, with DuckDB's advice, or that the time or the memory was
 * up. `signal` stops it when the reader has gone away.
 */
export async function runLimitedSql(
  path: string,
  sql: string,
  limits: SqlLimits,
  signal: AbortSignal,
): Promise<LimitedAnswer> {
  return await inTurn(() => runTask({ path, sql, ...limits, file: null }, signal));
}

/** The bytes of a Parquet file with as many rows as a page of the same SQL may have. Throws as `runLimitedSql`. */
export async function exportLimitedSql(
  path: string,
  sql: string,
  limits: SqlLimits,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), "duban-export-"));
  const file = join(folder, "rows.parquet");
  try {
    await inTurn(() => runTask({ path, sql, ...limits, file }, signal));
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
