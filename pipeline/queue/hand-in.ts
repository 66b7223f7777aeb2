/** `duban ingest --queue`: finds files as an ingest does, keeps their bytes in the store and hands them to the workers. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFetcher } from "../fetch/index.ts";
import type { Item } from "../ingest/archive-file.ts";
import type { IngestEffects, IngestOptions } from "../ingest/events.ts";
import { type FoundInputs, findInputs } from "../ingest/find-inputs.ts";
import { findVanished } from "../ingest/find-vanished.ts";
import { type Outcome, quarantinePath } from "../ingest/outcome.ts";
import { planItems } from "../ingest/plan-items.ts";
import { askInTurn, type Reading } from "../ingest/reading.ts";
import type { FetchedPage, KnownFile } from "../load/index.ts";
import type { WebOrigin } from "../run.ts";
import { openStore, type RunInput, type Store } from "../store/index.ts";
import { hashReaders, hashRules, readPackageVersion } from "../version.ts";
import { openQueue, type Queue, type QueueRow } from "./connect.ts";
import { enqueueDocuments } from "./enqueue.ts";
import type { DocumentJob } from "./job.ts";
import { askToKeep, keepPages } from "./keep-bytes.ts";
import { type Handing, type Settled, settleFound } from "./settle-found.ts";

export interface HandInOptions extends Omit<IngestOptions, "databasePath" | "provesBytes"> {
  /** Of PostgreSQL. */
  readonly queue: string;
  readonly store: string;
}

export interface HandInSummary {
  readonly found: number;
  /** Jobs that were added. */
  readonly added: number;
  /** Handed in before and not through yet. */
  readonly waiting: number;
  /** What came of them is in the store already. */
  readonly unchanged: number;
  readonly quarantined: number;
  readonly vanished: number;
}

const batchSize = 64;

/** Throws `UsageError` or `EnvironmentError` where queue or store cannot be used; faults of files are notes. */
export async function handIn(
  options: HandInOptions,
  effects: IngestEffects,
): Promise<HandInSummary> {
  const found = await findInputs(options.inputs);
  for (const { path, note } of found.missing) effects.report({ kind: "note", path, note });
  const queue = await openQueue(options.queue, "make");
  const scratch = await mkdtemp(join(tmpdir(), "duban-handing-in-"));
  let store: Store | null = null;
  try {
    store = await openStore(options.store, { mayMake: true });
    return await new HandingIn(queue, store, { options, effects, scratch }).run(found);
  } finally {
    await store?.close();
    await rm(scratch, { recursive: true, force: true });
    await queue.close();
  }
}

interface Given {
  readonly options: HandInOptions;
  readonly effects: IngestEffects;
  readonly scratch: string;
}

class HandingIn {
  private readonly queue: Queue;
  private readonly given: Given;
  private readonly handing: Handing;
  private readonly startedAt: string;
  private readonly origins: Map<string, WebOrigin | null> = new Map();
  private readonly inputs: RunInput[] = [];
  private readonly counts = { added: 0, waiting: 0, unchanged: 0, quarantined: 0 };
  private total = 0;

  constructor(queue: Queue, store: Store, given: Given) {
    const version = `${readPackageVersion()}+${hashRules()}`;
    this.queue = queue;
    this.given = given;
    this.handing = { store, version, isForced: given.options.isForced };
    this.startedAt = given.effects.now().toISOString();
  }

  async run({ files, missing, folders }: FoundInputs): Promise<HandInSummary> {
    this.total = files.length;
    const reading = await this.prepareReading(files.map(({ path }) => path));
    const grow = (more: number): void => {
      this.total += more;
    };
    let batch: Item[] = [];
    for await (const item of planItems(files, reading, grow)) {
      batch.push(item);
      if (batch.length < batchSize) continue;
      await this.take(batch);
      batch = [];
    }
    await this.take(batch);
    const unfound = missing.map(({ path, note }) => quarantinePath(path, [note]));
    await this.settle(unfound);
    const vanished = await this.enterVanished(folders);
    await this.writeRun();
    return { found: this.total, ...this.counts, vanished };
  }

  private async prepareReading(paths: readonly string[]): Promise<Reading> {
    const { options, effects, scratch } = this.given;
    const { store, version } = this.handing;
    const { allowsPrivate, requestsPerSecond } = options;
    const folder = join(scratch, "pages");
    return {
      options: { ...options, provesBytes: true },
      effects,
      // What is known is asked of the queue and the store, batch by batch.
      work: { known: () => null },
      known: new Map(),
      stamps: new Map(),
      faults: new Map(),
      context: { version, readers: hashReaders() },
      scratch: join(scratch, "unpacked"),
      pages: {
        fetcher: createFetcher(readPackageVersion(), { allowsPrivate, requestsPerSecond }),
        folder,
        keeper: keepPages(store, folder),
        fetched: await this.readPages(paths),
        now: effects.now,
      },
      ask: askToKeep(store, this.origins, askInTurn(options)),
    };
  }

  private async readPages(paths: readonly string[]): Promise<ReadonlyMap<string, FetchedPage>> {
    const addresses = paths.filter((path) => /^https?:/i.test(path));
    const rows = addresses.length === 0 ? [] : await this.queue.ask("known", addresses);
    return new Map(
      rows.flatMap(({ path, page }) =>
        page === null ? [] : [[String(path), page as FetchedPage] as const],
      ),
    );
  }

  private async take(items: readonly Item[]): Promise<void> {
    await this.settle(await Promise.all(items.map((item) => item.run())));
  }

  private async settle(outcomes: readonly Outcome[]): Promise<void> {
    const rows = await this.queue.ask(
      "known",
      outcomes.map(({ path }) => path),
    );
    const former = new Map(rows.map((row) => [String(row["path"]), row]));
    const settled = await Promise.all(
      outcomes.map((outcome) =>
        settleFound(
          outcome,
          this.origins.get(outcome.path) ?? null,
          former.get(outcome.path),
          this.handing,
        ),
      ),
    );
    this.origins.clear();
    const jobs = new Map(settled.flatMap(({ job }) => (job === null ? [] : [[job.path, job]])));
    const added = await enqueueDocuments(this.queue, this.handing.version, [...jobs.values()]);
    this.count(settled, jobs, added);
    this.tell(outcomes);
  }

  private count(
    settled: readonly Settled[],
    jobs: ReadonlyMap<string, DocumentJob>,
    added: number,
  ): void {
    for (const { status, input } of settled) {
      this.inputs.push(input);
      if (status !== "handed_in") this.counts[status] += 1;
    }
    this.counts.added += added;
    this.counts.waiting += jobs.size - added;
  }

  private tell(outcomes: readonly Outcome[]): void {
    for (const { path, notes } of outcomes) {
      for (const note of notes) this.given.effects.report({ kind: "note", path, note });
      const done = this.inputs.length;
      this.given.effects.report({ kind: "progress", done, total: this.total, path });
    }
  }

  /** Files that were handed in once, lie below what was searched, and are gone. What they said stays. */
  private async enterVanished(folders: readonly string[]): Promise<number> {
    if (folders.length === 0) return 0;
    const rows = await this.queue.ask("below");
    const known = new Map(rows.map((row) => [String(row["path"]), knownFile(row)]));
    const met = new Set(this.inputs.map(({ path }) => path));
    const gone = await findVanished(known, { met, folders });
    const ids = new Map(rows.map(({ path, job_key }) => [String(path), String(job_key)]));
    for (const path of gone) {
      const { documentId = null, placeHint = "" } = known.get(path) ?? {};
      const outcomeId = ids.get(path) ?? null;
      this.inputs.push({ path, outcomeId, documentId, placeHint, isGone: true });
    }
    return gone.length;
  }

  private async writeRun(): Promise<void> {
    const { store, version } = this.handing;
    const inputs = this.given.options.inputs.map(({ input }) => input);
    const run = {
      runId: randomUUID(),
      startedAt: this.startedAt,
      version,
      rulesHash: hashRules(),
      command: ["ingest", ...inputs].join(" "),
    };
    await store.writeRun(run, this.inputs);
  }
}

function knownFile({ document_id, place_hint, version }: QueueRow): KnownFile {
  return {
    documentId: String(document_id),
    placeHint: String(place_hint),
    version: String(version),
    isQuarantined: false,
    isVanished: false,
  };
}
