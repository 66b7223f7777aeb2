/** A worker's beats in the job database: they say that it lives, and bring what is asked of it. */
import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import type { Queue } from "./connect.ts";
import type { WorkerState } from "./events.ts";

export interface Asking {
  readonly isPaused: boolean;
  readonly isDrained: boolean;
}

export interface Beat {
  /** The name under which the job library locks jobs; null where no job is taken. */
  readonly pool: string | null;
  readonly state: WorkerState;
  readonly trouble: string | null;
}

export interface Identity {
  readonly worker: string;
  readonly version: string;
  readonly jobs: number;
  readonly leaseSeconds: number;
}

export function nameWorker(): string {
  return `${hostname()}:${process.pid}:${randomBytes(3).toString("hex")}`;
}

export async function beat(
  queue: Queue,
  { worker, version, jobs, leaseSeconds }: Identity,
  { pool, state, trouble }: Beat,
): Promise<Asking> {
  const [row] = await queue.ask("beat", worker, pool, version, jobs, leaseSeconds, state, trouble);
  return { isPaused: row?.["is_paused"] === true, isDrained: row?.["is_drained"] === true };
}

/** A job that was locked a moment ago may belong to a worker whose first beat is on its way. Seconds. */
const grace = 2;

/** Gives the jobs of workers that are gone back to all. Returns how many. */
export async function freeJobsOfLost(queue: Queue): Promise<number> {
  const [row] = await queue.ask("sweep", grace);
  return Number(row?.["freed"]);
}

/** Jobs that a worker of this version may still do. */
export async function countRemaining(queue: Queue, version: string): Promise<number> {
  const [row] = await queue.ask("remaining", version);
  return Number(row?.["remaining"]);
}
