/**
 * Files into the database: find, read, load in batches, judge, publish.
 * One file's fault or crash is a note on that file and costs no other. Prints nothing: effects come in.
 */
import { randomUUID } from "node:crypto";
import type { Database } from "./database.ts";
import type { FinishedDocument } from "./document.ts";
import { createFetcher } from "./fetch/index.ts";
import type { FactKind, IngestEffects, IngestOptions, IngestSummary } from "./ingest/events.ts";
import { findFiles } from "./ingest/find-files.ts";
import { folderOfSources } from "./ingest/kept-sources.ts";
import { planBatches } from "./ingest/plan-batches.ts";
import { type BatchContext, type Outcome, quarantinePath, readBatch } from "./ingest/read-batch.ts";
import type { PageContext } from "./ingest/read-page.ts";
import { spreadHosts } from "./ingest/spread-hosts.ts";
import {
  createSchema,
  loadDocuments,
  prepareWriting,
  readFetchedPages,
  readKnownFiles,
  recordFetchedPages,
  recordRun,
  refreshTracking,
} from "./load/index.ts";
import { hashRules, readPackageVersion } from "./version.ts";

export type {
  IngestEffects,
  IngestEvent,
  IngestOptions,
  IngestSummary,
} from "./ingest/events.ts";

/** Documents of a batch are loaded together: enough for speed, few enough for memory. */
const batchSize = 32;

/**
 * Reads all inputs into the database at `databasePath`, which is replaced whole at the end.
 * Throws `UsageError` or `EnvironmentError` where the database cannot be written; faults of files are notes.
 */
export async function ingest(
  options: IngestOptions,
  effects: IngestEffects,
): Promise<IngestSummary> {
  const startedAt = effects.now();
  const { files: found, missing } = await findFiles(options.inputs);
  const files = spreadHosts(found);
  for (const { path, note } of missing) effects.report({ kind: "note", path, note });
  const unfound = missing.map(({ path, note }) => quarantinePath(path, [note]));
  const facts = new Map<FactKind, number>();
  const summarizeRun = (outcomes: readonly Outcome[]): IngestSummary =>
    summarize(files.length, outcomes, facts, effects.now().getTime() - startedAt.getTime());
  if (files.length === 0) return summarizeRun(unfound);
  const writing = await prepareWriting(options.databasePath);
  try {
    const outcomes = await writeDatabase(writing.database, {
      options,
      effects,
      files,
      unfound,
      facts,
      startedAt,
    });
    await writing.publish();
    return summarizeRun(outcomes);
  } catch (error) {
    await writing.abandon();
    throw error;
  }
}

interface Run {
  readonly options: IngestOptions;
  readonly effects: IngestEffects;
  readonly files: readonly string[];
  readonly unfound: readonly Outcome[];
  /** Filled while documents are loaded. */
  readonly facts: Map<FactKind, number>;
  readonly startedAt: Date;
}

async function writeDatabase(database: Database, run: Run): Promise<readonly Outcome[]> {
  const rulesHash = hashRules();
  const version = `${readPackageVersion()}+${rulesHash}`;
  await createSchema(database);
  const outcomes = [...run.unfound, ...(await loadFiles(database, run, version))];
  await recordRun(database, {
    runId: randomUUID(),
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.effects.now().toISOString(),
    version,
    rulesHash,
    command: ["ingest", ...run.options.inputs].join(" "),
    files: outcomes,
  });
  await refreshTracking(database);
  return outcomes;
}

/** The documents of a batch are dropped once they are loaded; what remains of a file is its outcome. */
async function loadFiles(
  database: Database,
  run: Run,
  version: string,
): Promise<readonly Outcome[]> {
  const { options, effects, files } = run;
  const known = await readKnownFiles(database);
  let done = 0;
  let total = files.length;
  const count = (path: string): void => {
    done += 1;
    effects.report({ kind: "progress", done, total, path });
  };
  const grow = (more: number): void => {
    total += more;
  };
  const context: BatchContext = { options, effects, known, version, count };
  const outcomes: Outcome[] = [];
  const pages = await preparePages(database, run);
  for await (const items of planBatches({ files, size: batchSize, pages, grow })) {
    const batch = await readBatch(items, context);
    const documents = batch.flatMap(({ document }) => (document === null ? [] : [document]));
    if (documents.length > 0) await loadDocuments(database, documents, { version });
    await recordFetchedPages(
      database,
      batch.flatMap(({ page }) => page ?? []),
    );
    countFacts(documents, run.facts);
    outcomes.push(...batch.map((outcome) => ({ ...outcome, document: null })));
  }
  return outcomes;
}

async function preparePages(database: Database, { options, effects }: Run): Promise<PageContext> {
  const { allowsPrivate, requestsPerSecond } = options;
  return {
    fetcher: createFetcher(readPackageVersion(), { allowsPrivate, requestsPerSecond }),
    folder: folderOfSources(options.databasePath),
    fetched: await readFetchedPages(database),
    now: effects.now,
  };
}

function countFacts(documents: readonly FinishedDocument[], facts: Map<FactKind, number>): void {
  for (const { kind } of documents.flatMap((document) => document.facts)) {
    facts.set(kind, (facts.get(kind) ?? 0) + 1);
  }
}

const factKinds: readonly FactKind[] = [
  "target",
  "result",
  "commitment",
  "enterprise",
  "project",
  "no_target",
];

function summarize(
  found: number,
  outcomes: readonly Outcome[],
  facts: ReadonlyMap<FactKind, number>,
  milliseconds: number,
): IngestSummary {
  const withStatus = (status: Outcome["status"]): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  return {
    found,
    read: withStatus("loaded"),
    unchanged: withStatus("unchanged"),
    quarantined: withStatus("quarantined"),
    facts: factKinds.map((kind) => ({ kind, count: facts.get(kind) ?? 0 })),
    seconds: milliseconds / 1000,
  };
}
