/** How far the whole run is, seen from any machine. */
import type { Queue, QueueRow } from "./connect.ts";

export interface VersionProgress {
  readonly version: string;
  readonly documents: number;
  readonly loaded: number;
  readonly quarantined: number;
  readonly running: number;
  readonly waiting: number;
  /** Failed and waiting for their next attempt. */
  readonly retrying: number;
  readonly given_up: number;
  /** Live workers of this version. */
  readonly workers: number;
}

export interface QueueStatus {
  readonly progress: readonly VersionProgress[];
  readonly isPaused: boolean;
  /** Documents finished within the last minute, by all. */
  readonly lastMinute: number;
  /** At this pace; null where nothing was finished lately or nothing is left. */
  readonly secondsLeft: number | null;
  readonly workers: readonly QueueRow[];
  readonly slowest: readonly QueueRow[];
  /** Given up first, then those that are tried again; a hundred at most. */
  readonly failing: readonly QueueRow[];
}

export async function readQueueStatus(queue: Queue): Promise<QueueStatus> {
  const [progress, [pace], workers, slowest, failing] = await Promise.all([
    queue.ask("progress"),
    queue.ask("pace"),
    queue.ask("workers"),
    queue.ask("slowest"),
    queue.ask("failing"),
  ]);
  const versions = progress as readonly QueueRow[] as readonly (VersionProgress & QueueRow)[];
  const lastMinute = Number(pace?.["last_minute"]);
  return {
    progress: versions,
    isPaused: pace?.["is_paused"] === true,
    lastMinute,
    secondsLeft: secondsLeft(versions, lastMinute),
    workers,
    slowest,
    failing,
  };
}

function secondsLeft(progress: readonly VersionProgress[], lastMinute: number): number | null {
  // What no worker of its version is there for does not get done at any pace.
  const left = progress
    .filter(({ workers }) => workers > 0)
    .reduce((sum, { running, waiting, retrying }) => sum + running + waiting + retrying, 0);
  return left === 0 || lastMinute === 0 ? null : Math.round((left / lastMinute) * 60);
}
