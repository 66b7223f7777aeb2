/** The processes that read files: each reads one at a time and is ended where it hangs, grows or fails. */
import { type ChildProcess, fork } from "node:child_process";
import { Socket } from "node:net";
import type { FileAnswers, FileTask } from "./file-task.ts";
import { grownMessage } from "./guard-process.ts";

/** Why a process gave no answer. */
export type Loss =
  | { readonly kind: "timed_out" }
  | { readonly kind: "out_of_memory" }
  | { readonly kind: "crashed"; readonly detail: string };

/** With how long it took, without the time before its process was ready. */
export type Asked<T> = ({ readonly kind: "done"; readonly answer: T } | Loss) & {
  readonly milliseconds: number;
};

interface Reader {
  readonly child: ChildProcess;
  /** Settles when it takes questions, or has ended; it never rejects. */
  readonly isReady: Promise<void>;
  /** What it printed last on standard error. */
  readonly said: () => string;
}

export interface Readers {
  ask<T extends FileTask>(task: T, seconds: number): Promise<Asked<FileAnswers[T["kind"]]>>;
}

type Answered = { readonly kind: "done"; readonly answer: FileAnswers[FileTask["kind"]] } | Loss;

type Reply =
  | { readonly isDone: true; readonly answer: FileAnswers[FileTask["kind"]] }
  | { readonly isDone: false; readonly failed: string };

const longestSaid = 4000;
/** Idle ones by what they were started with; they stay while this process lives, for the dictionary takes a second. */
const idle = new Map<string, Reader[]>();

/** Processes are started when they are needed; the caller keeps the number of questions within bounds. */
export function prepareReaders(megabytes: number, companies: string): Readers {
  const key = `${megabytes} ${companies}`;
  const free = idle.get(key) ?? [];
  idle.set(key, free);
  return {
    async ask<T extends FileTask>(task: T, seconds: number) {
      const reader = free.pop() ?? startReader([String(megabytes), companies], free);
      await reader.isReady;
      const startedAt = performance.now();
      const answer = await askReader(reader, task, seconds);
      const asked = { ...answer, milliseconds: performance.now() - startedAt };
      if (asked.kind === "done") rest(reader, free);
      else reader.child.kill("SIGKILL");
      return asked as Asked<FileAnswers[T["kind"]]>;
    },
  };
}

/** Ends those that rest: what they hold is free for the judging of many documents. */
export function endReaders(): void {
  for (const free of idle.values()) {
    for (const { child } of free.splice(0)) child.kill("SIGKILL");
  }
}

function rest(reader: Reader, free: Reader[]): void {
  reader.child.unref();
  reader.child.channel?.unref();
  free.push(reader);
}

function startReader(words: readonly string[], free: Reader[]): Reader {
  const isSource = import.meta.url.endsWith(".ts");
  const entry = new URL(isSource ? "./reader-source.mjs" : "./reader.js", import.meta.url);
  const child = fork(entry, [...words], {
    execArgv: ["--max-old-space-size=1024", "--expose-gc"],
    serialization: "advanced",
    // What the engines print is about the file, not for the user's screen.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-longestSaid);
  });
  // A pipe to a resting process must not keep this one alive.
  if (child.stderr instanceof Socket) child.stderr.unref();
  const isReady = new Promise<void>((resolve) => {
    for (const event of ["message", "close", "error"]) child.once(event, () => resolve());
  });
  const reader = { child, isReady, said: () => said };
  child.once("exit", () => {
    const at = free.indexOf(reader);
    if (at >= 0) free.splice(at, 1);
  });
  return reader;
}

/** A program's fault in the process throws; everything else that ends it is a loss. */
function askReader(reader: Reader, task: FileTask, seconds: number): Promise<Answered> {
  const { child } = reader;
  const { exitCode, signalCode } = child;
  if (exitCode !== null || signalCode !== null || !child.connected) {
    return Promise.resolve(explainEnd(exitCode, signalCode, reader.said()));
  }
  return new Promise((resolve, reject) => {
    const settle = (asked: Answered): void => {
      clearTimeout(timer);
      child.removeAllListeners("message").removeAllListeners("close").removeAllListeners("error");
      resolve(asked);
    };
    const timer = setTimeout(() => settle({ kind: "timed_out" }), seconds * 1000);
    child.once("message", (reply: Reply) => {
      if (reply.isDone) settle({ kind: "done", answer: reply.answer });
      else settle({ kind: "crashed", detail: reply.failed });
    });
    child.once("close", (code, signal) => settle(explainEnd(code, signal, reader.said())));
    child.once("error", reject);
    child.ref();
    child.channel?.ref();
    // Where it has just ended, its end tells why.
    child.send(task, () => undefined);
  });
}

function explainEnd(code: number | null, signal: string | null, said: string): Loss {
  if (said.includes(grownMessage) || /heap out of memory|Array buffer allocation/.test(said)) {
    return { kind: "out_of_memory" };
  }
  const last = said.trim().split("\n").at(-1) ?? "";
  return { kind: "crashed", detail: `${signal ?? `exit code ${code}`} ${last}`.trim() };
}
