/** What an ingest is to do: the words of the command line before `duban.yaml`, that before what is usual. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { UsageError } from "../error.ts";
import type { SourcesFile } from "../ingest/sources-file.ts";
import { type IngestOptions, usualLimits } from "../ingest.ts";
import { defaultDatabase, defaultSources } from "./declare/finish.ts";
import { requireQueue, requireStore } from "./declare/queueing.ts";
import { type Shell, say } from "./shell.ts";

export interface IngestCommandOptions {
  /** Left out: `duban.yaml`, where no inputs are named. */
  readonly sources?: string | undefined;
  readonly schedule?: string | undefined;
  readonly db?: string | undefined;
  /** Of PostgreSQL: the files go to workers. */
  readonly queue?: string | undefined;
  readonly store?: string | undefined;
  readonly jobs?: number | undefined;
  readonly force: boolean;
  readonly strict: boolean;
  readonly rehash: boolean;
  /** Seconds a file. */
  readonly timeout?: number | undefined;
  readonly allowPrivate: boolean;
  readonly rate?: number | undefined;
  /** A list of the user's own companies. */
  readonly companies?: string | undefined;
  /** Where the log goes; `-` is standard output. */
  readonly log?: string | undefined;
}

const usualRate = 1;

const noFile: SourcesFile = {
  inputs: [],
  database: null,
  companies: null,
  rate: null,
  timeout: null,
  jobs: null,
};

export async function settleOptions(
  words: readonly string[],
  options: IngestCommandOptions,
  shell: Shell,
): Promise<IngestOptions> {
  if (options.store !== undefined && options.queue === undefined) {
    throw new UsageError(say(shell, "storeWithoutQueue"));
  }
  const file = await readFileOfSources(words, options, shell);
  const seconds = options.timeout ?? file.timeout;
  return {
    inputs: [...words.map((input) => ({ input, placeHint: "" })), ...file.inputs],
    databasePath: options.db ?? file.database ?? defaultDatabase,
    jobs: options.jobs ?? file.jobs ?? availableParallelism(),
    isForced: options.force,
    provesBytes: options.rehash,
    allowsPrivate: options.allowPrivate,
    requestsPerSecond: options.rate ?? file.rate ?? usualRate,
    companies: options.companies ?? file.companies ?? "",
    limits:
      seconds === null ? usualLimits : { ...usualLimits, seconds, secondsWithPictures: seconds },
  };
}

/** For files that go to workers. */
export function settleSharing(
  { queue, store, db, log }: IngestCommandOptions,
  shell: Shell,
): { readonly queue: string; readonly store: string } {
  const other = db === undefined ? (log === undefined ? null : "--log") : "--db";
  if (other !== null) throw new UsageError(say(shell, "queueWithDatabase", { option: other }));
  return { queue: requireQueue(queue, shell), store: requireStore(store, shell) };
}

async function readFileOfSources(
  words: readonly string[],
  { sources, schedule }: IngestCommandOptions,
  shell: Shell,
): Promise<SourcesFile> {
  if (sources === undefined && words.length > 0) return noFile;
  const file = sources ?? defaultSources;
  if (sources === undefined && !existsSync(file)) {
    throw new UsageError(say(shell, "ingestNoInputs", { file }));
  }
  const { readSources } = await import("../ingest/sources-file.ts");
  return await readSources({ file, schedule: schedule ?? null, language: shell.language });
}
