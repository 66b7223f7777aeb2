/** Enters documents as done, those of a moment with one statement. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Queue } from "./connect.ts";

export interface FinishedRow {
  readonly job_key: string;
  readonly status: "loaded" | "quarantined";
  readonly attempts: number;
  readonly milliseconds: number;
}

/** Milliseconds. */
const gathering = 20;

/** What it returns settles when the row is entered. */
export function enterFinished(
  queue: Queue,
  worker: string,
): (row: FinishedRow) => Promise<unknown> {
  let waiting: FinishedRow[] = [];
  let entering: Promise<unknown> | null = null;
  const enter = async (): Promise<unknown> => {
    await sleep(gathering);
    const rows = waiting;
    waiting = [];
    entering = null;
    return await queue.ask("finish", JSON.stringify(rows), worker);
  };
  return (row) => {
    waiting.push(row);
    entering ??= enter();
    return entering;
  };
}
