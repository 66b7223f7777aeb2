/** Which paths belong to a store and what came of each: the latest run that names a path has the last word. */
import type { RunInput, RunManifest, Store } from "../store/index.ts";

/** An input with the version of the rules that its run asked for. */
export interface FinishedInput extends RunInput {
  readonly outcomeId: string;
  readonly version: string;
}

export interface Belonging {
  readonly path: string;
  /** What the latest run found out that is finished; null where nothing is. */
  readonly outcome: FinishedInput | null;
  /** The latest that led to bytes: a file that can no longer be had goes on to say what it said. */
  readonly document: FinishedInput | null;
  readonly isGone: boolean;
  /** The run that named it last. */
  readonly runId: string;
  /** What the latest run asks for has not been done yet. */
  readonly isPending: boolean;
}

/** By path, in the order in which the paths were first met. */
export async function readBelongings(
  store: Store,
  runs: readonly RunManifest[],
  scratch: string,
): Promise<ReadonlyMap<string, Belonging>> {
  const finished = await store.listOutcomes();
  const belongings = new Map<string, Belonging>();
  for (const run of runs) {
    for (const input of await store.readInputs(run, scratch)) {
      const former = belongings.get(input.path);
      belongings.set(input.path, settle(former, { input, run, finished }));
    }
  }
  return belongings;
}

interface Naming {
  readonly input: RunInput;
  readonly run: RunManifest;
  readonly finished: ReadonlySet<string>;
}

function settle(former: Belonging | undefined, { input, run, finished }: Naming): Belonging {
  const { path, isGone, outcomeId, documentId } = input;
  const { outcome = null, document = null } = former ?? {};
  const named = { path, outcome, document, isGone, runId: run.runId, isPending: false };
  if (isGone || outcomeId === null) return named;
  if (!finished.has(outcomeId)) return { ...named, isPending: true };
  const done = { ...input, outcomeId, version: run.version };
  return { ...named, outcome: done, document: documentId === null ? document : done };
}
