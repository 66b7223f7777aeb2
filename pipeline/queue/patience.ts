/**
 * A store that is full and a queue that is away are no faults of a job: the worker holds what it has and tries again
 * until they are mended, so that no attempt is wasted and nothing that was extracted is lost.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { StoreError } from "../store/index.ts";
import { isAway } from "./faults.ts";

const shortestWait = 500;
const longestWait = 15_000;

export interface Patience {
  /** Does `work`, again and again while store or queue are in trouble. Throws what is another fault, and when it is told to end. */
  wait<T>(work: () => Promise<T>): Promise<T>;
}

/** `tell` learns of trouble, and with null of its end. */
export function waitPatiently(tell: (trouble: string | null) => void, end: AbortSignal): Patience {
  let waiting = 0;
  const waitOnce = async (error: unknown, pause: number): Promise<void> => {
    waiting += 1;
    tell(error instanceof Error ? error.message : String(error));
    try {
      await sleep(pause, undefined, { signal: end }).catch(() => {
        throw error;
      });
    } finally {
      waiting -= 1;
    }
  };
  return {
    wait: async (work) => {
      for (let pause = shortestWait; ; pause = Math.min(pause * 2, longestWait)) {
        try {
          const result = await work();
          if (waiting === 0) tell(null);
          return result;
        } catch (error) {
          if (!isPassing(error) || end.aborted) throw error;
          await waitOnce(error, pause);
        }
      }
    },
  };
}

/** Bytes that are not there, or a store of another format, do not mend by waiting. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof StoreError)) return isAway(error);
  const { fault } = error;
  return fault === "full" || fault === "forbidden" || fault === "unreachable";
}
