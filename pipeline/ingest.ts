/**
 * Files into the database: find, read, load in batches, judge, publish.
 * One file's fault, crash or hang is a note on that file and costs no other. Prints nothing: effects come in.
 */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { UsageError } from "./error.ts";
import { createFetcher } from "./fetch/index.ts";
import type { IngestEffects, IngestOptions, IngestSummary } from "./ingest/events.ts";
import { type FoundInputs, findInputs } from "./ingest/find-inputs.ts";
import { findVanished } from "./ingest/find-vanished.ts";
import { folderOfSources, keepInFolder } from "./ingest/kept-sources.ts";
import { type LoadingReading, LoadingRun } from "./ingest/loading-run.ts";
import { markGone, quarantinePath } from "./ingest/outcome.ts";
import { planItems } from "./ingest/plan-items.ts";
import { askInTurn } from "./ingest/reading.ts";
import { Tally } from "./ingest/tally.ts";
import { explainWriting } from "./ingest/writing-faults.ts";
import {
  openWork,
  readFetchedPages,
  readKnownFaults,
  readKnownFiles,
  readStamps,
  readView,
  type Work,
} from "./load/index.ts";
import { hashReaders, hashRules, readPackageVersion } from "./version.ts";

export type {
  FileLimits,
  IngestEffects,
  IngestEvent,
  IngestInput,
  IngestOptions,
  IngestSummary,
} from "./ingest/events.ts";
export { usualLimits } from "./ingest/reading.ts";

/**
 * Reads all inputs into the database at `databasePath`, which is replaced whole at the end, if anything is new.
 * Throws `UsageError` or `EnvironmentError` where the database cannot be written; faults of files are notes.
 */
export async function ingest(
  options: IngestOptions,
  effects: IngestEffects,
): Promise<IngestSummary> {
  const tally = new Tally(effects);
  const found = await findInputs(options.inputs);
  for (const { path, note } of found.missing) effects.report({ kind: "note", path, note });
  tally.find(found.files.length);
  if (found.files.length === 0) {
    for (const { path, note } of found.missing) tally.add(quarantinePath(path, [note]));
    return tally.summarize();
  }
  const work = await openWork(options.databasePath);
  if (work.isResumed) effects.report({ kind: "stage", stage: "resumed" });
  try {
    await refuseViews(work, options.databasePath);
    await runIngest(found, work, tally, { options, effects });
    return tally.summarize();
  } catch (error) {
    const fault = explainWriting(error, options.databasePath);
    await work.suspend(fault.isWorkBroken ? "broken" : "whole");
    throw fault.error;
  }
}

/** Rows that stand in the files of a store cannot be added to. */
async function refuseViews(work: Work, path: string): Promise<void> {
  const database = work.known();
  if (database === null || (await readView(database)) === null) return;
  throw new UsageError(
    `${path} reads its rows from a store, where \`duban ingest\` cannot add any. Ingest into the store (--queue, --store) and publish again, or name another file with --db.`,
  );
}

interface Given {
  readonly options: IngestOptions;
  readonly effects: IngestEffects;
}

async function runIngest(
  found: FoundInputs,
  work: Work,
  tally: Tally,
  given: Given,
): Promise<void> {
  const reading = await prepareReading(work, given);
  const run = new LoadingRun(work, tally, reading, {
    runId: randomUUID(),
    startedAt: tally.startedAt.toISOString(),
    version: reading.context.version,
    rulesHash: hashRules(),
    command: ["ingest", ...given.options.inputs.map(({ input }) => input)].join(" "),
  });
  try {
    await run.load(planItems(found.files, reading, (more) => tally.find(more)));
  } finally {
    await rm(reading.scratch, { recursive: true, force: true });
  }
  const unfound = found.missing.map(({ path, note }) => {
    const isKnown = reading.faults.get(path)?.some(({ code }) => code === note.code) ?? false;
    return quarantinePath(path, [note], isKnown ? null : "new");
  });
  const met = new Set([...tally.met, ...unfound.map(({ path }) => path)]);
  const gone = await findVanished(reading.known, { met, folders: found.folders });
  await run.finish([...unfound, ...gone.map(markGone)]);
}

async function prepareReading(work: Work, { options, effects }: Given): Promise<LoadingReading> {
  const database = work.known();
  const { allowsPrivate, requestsPerSecond } = options;
  const rulesHash = hashRules();
  const folder = folderOfSources(options.databasePath);
  return {
    options,
    effects,
    work,
    known: database === null ? new Map() : await readKnownFiles(database),
    stamps: database === null ? new Map() : await readStamps(database),
    faults: database === null ? new Map() : await readKnownFaults(database),
    context: { version: `${readPackageVersion()}+${rulesHash}`, readers: hashReaders() },
    scratch: `${options.databasePath}.new.unpacked`,
    pages: {
      fetcher: createFetcher(readPackageVersion(), { allowsPrivate, requestsPerSecond }),
      folder,
      keeper: keepInFolder(folder),
      fetched: database === null ? new Map() : await readFetchedPages(database),
      now: effects.now,
    },
    ask: askInTurn(options),
  };
}
