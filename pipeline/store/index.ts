/**
 * The store: what machines share. Bytes by their hash, facts as Parquet, in a folder or a bucket.
 *
 *   openStore(address, {mayMake})     makes it where it is missing only if asked to: an unmounted share is no store
 *   store.keepBytes, readBytes        a file's bytes, named by their SHA-256
 *   store.writeOutcome(outcome)       parts first, the manifest last: a document is there whole or not at all
 *   store.hasOutcome(id), listOutcomes()   what is done; the id comes of `outcomeIdOf(key)` before anything is read
 *   store.writeRun(run, inputs)       which paths belong, in their order; publishing goes by it
 *   store.tables                      all that is finished in a few large files, a generation after another
 *
 *   tables/<generation>/<table>/<sha256>.parquet
 *   bytes/ab/<sha256>   parts/<table>/ab/<sha256>.parquet   outcomes/ab/<id>.json   runs/<time>-<id>.json
 *
 * Every call may throw a `StoreError`; then it can be tried again.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../error.ts";
import { parseAddress } from "./address.ts";
import type { Blobs } from "./blobs.ts";
import { openBucket } from "./bucket-blobs.ts";
import { damagedPart, lostPart, StoreError } from "./faults.ts";
import { FolderBlobs, unfinished } from "./folder-blobs.ts";
import {
  makeManifest,
  type OutcomeManifest,
  outcomeIdOf,
  type PartFile,
  parseManifest,
  type StoredOutcome,
  storeFormat,
  type TableRows,
} from "./outcome.ts";
import { PartEngine, readTable } from "./part-engine.ts";
import {
  inputRows,
  type RunInput,
  type RunManifest,
  readInput,
  type StoredRun,
} from "./run-manifest.ts";
import { StoreTables } from "./tables.ts";

export { StoreError } from "./faults.ts";
export {
  type OutcomeKey,
  type OutcomeManifest,
  outcomeIdOf,
  type PartFile,
  type StoredOutcome,
  type TableRows,
} from "./outcome.ts";
export type { RunInput, RunManifest, StoredRun } from "./run-manifest.ts";
export type { TablesManifest } from "./tables-manifest.ts";

const marker = "duban-store.json";

/** Opens the store at `address`. Throws a `UsageError` where there is none and none may be made. */
export async function openStore(
  address: string,
  { mayMake = false }: { readonly mayMake?: boolean } = {},
): Promise<Store> {
  const place = parseAddress(address);
  const blobs = place.kind === "folder" ? new FolderBlobs(place.folder) : await openBucket(place);
  try {
    await checkStore(blobs, mayMake);
    return new Store(blobs);
  } catch (error) {
    blobs.close();
    throw error;
  }
}

async function checkStore(blobs: Blobs, mayMake: boolean): Promise<void> {
  const text = await blobs.get(marker);
  if (text !== null) checkMarker(text, blobs.address);
  else if (mayMake) await makeStore(blobs);
  else {
    throw new UsageError(
      `There is no store at ${blobs.address}. See whether its share is mounted; \`duban ingest <files> --queue … --store …\` makes a new one.`,
    );
  }
}

function checkMarker(text: Uint8Array, address: string): void {
  const [, format] = /"format":\s*(\d+)/.exec(Buffer.from(text).toString()) ?? [];
  if (Number(format) === storeFormat) return;
  throw new StoreError(
    "foreign",
    `The store ${address} has format ${format ?? "unknown"}, this program reads ${storeFormat}: update duban on this machine.`,
  );
}

async function makeStore(blobs: Blobs): Promise<void> {
  for await (const key of blobs.list("")) {
    if (key.startsWith(`${unfinished}/`)) continue;
    // Another machine may just have made it.
    if (await blobs.has(marker)) return;
    throw new UsageError(
      `${blobs.address} holds other files (${key}) and no store of duban. Name an empty folder, or a new one, with --store.`,
    );
  }
  await blobs.put(marker, Buffer.from(`${JSON.stringify({ format: storeFormat })}\n`));
}

/** The statement that makes the table of the outcomes that stand in the tables. */
export function readOutcomesTable(): string {
  return readTable("outcomes");
}

export class Store {
  readonly address: string;
  /** Its files are files of this machine. */
  readonly isFolder: boolean;
  readonly tables: StoreTables;
  private readonly blobs: Blobs;
  private readonly engine: PartEngine = new PartEngine();
  private folded: Promise<ReadonlySet<string>> | null = null;

  constructor(blobs: Blobs) {
    this.address = blobs.address;
    this.isFolder = blobs instanceof FolderBlobs;
    this.blobs = blobs;
    this.tables = new StoreTables(blobs);
  }

  /** Returns their SHA-256 in hexadecimal: the id of the document. */
  async keepBytes(bytes: Uint8Array): Promise<string> {
    const sha256 = hashOf(bytes);
    await this.putOnce(keyOfBytes(sha256), bytes);
    return sha256;
  }

  /** Throws where they are not there, or are others than the name says. */
  async readBytes(sha256: string): Promise<Uint8Array> {
    return await this.getProved(keyOfBytes(sha256), sha256);
  }

  /** Returns the id of the outcome, which is visible from then on. What was there under that id is replaced. */
  async writeOutcome(outcome: StoredOutcome): Promise<string> {
    const owner = outcomeIdOf(outcome);
    const manifest = makeManifest(outcome, await this.writeParts(outcome.tables, owner));
    const text = `${JSON.stringify(manifest, null, 1)}\n`;
    await this.blobs.put(keyOfOutcome(manifest.outcomeId), Buffer.from(text));
    return manifest.outcomeId;
  }

  async hasOutcome(outcomeId: string): Promise<boolean> {
    if (await this.blobs.has(keyOfOutcome(outcomeId))) return true;
    this.folded ??= this.listFolded();
    return (await this.folded).has(outcomeId);
  }

  /** Null where it is not done yet, or stands in the tables. */
  async readOutcome(outcomeId: string): Promise<OutcomeManifest | null> {
    const key = keyOfOutcome(outcomeId);
    const text = await this.blobs.get(key);
    return text === null ? null : parseManifest(Buffer.from(text).toString(), this.address, key);
  }

  /** Ids of all that is done. */
  async listOutcomes(): Promise<ReadonlySet<string>> {
    const ids = new Set(await this.listFolded());
    for await (const key of this.blobs.list("outcomes/")) {
      const [, id] = /\/([0-9a-f]{32})\.json$/.exec(key) ?? [];
      if (id !== undefined) ids.add(id);
    }
    return ids;
  }

  /** Ids of what stands in the tables; its own files may be gone. */
  async listFolded(): Promise<ReadonlySet<string>> {
    const current = await this.tables.read();
    if (current === null) return new Set();
    const scratch = await mkdtemp(join(tmpdir(), "duban-outcomes-"));
    try {
      const files = await this.tables.filesOf(current, "outcomes", scratch);
      const rows = await Promise.all(files.map((file) => this.engine.read(file)));
      return new Set(rows.flat().map(({ outcome_id }) => String(outcome_id)));
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  /** Removes an outcome that stands in the tables: the manifest first, then what it names. Returns the number of files. */
  async removeOutcome(outcomeId: string): Promise<number> {
    const manifest = await this.readOutcome(outcomeId);
    if (manifest === null) return 0;
    const parts = Object.entries(manifest.parts);
    await this.blobs.remove(keyOfOutcome(outcomeId));
    for (const [table, { sha256 }] of parts) await this.blobs.remove(keyOfPart(table, sha256));
    return parts.length + 1;
  }

  /** Enters a run with every path that it met. Call it when all are known; writing it again replaces it. */
  async writeRun(run: StoredRun, inputs: readonly RunInput[]): Promise<void> {
    const parts = await this.writeParts({ run_inputs: inputRows(inputs) }, run.runId);
    const manifest: RunManifest = {
      format: storeFormat,
      ...run,
      inputs: parts["run_inputs"] ?? null,
    };
    await this.blobs.put(keyOfRun(run), Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  }

  /** From the earliest to the latest. */
  async readRuns(): Promise<readonly RunManifest[]> {
    const runs: RunManifest[] = [];
    for await (const key of this.blobs.list("runs/")) {
      const text = await this.blobs.get(key);
      if (text !== null) runs.push(JSON.parse(Buffer.from(text).toString()));
    }
    return runs.sort((a, b) => (keyOfRun(a) < keyOfRun(b) ? -1 : 1));
  }

  /** The paths that a run met, in their order; what must be copied for it goes into `scratch`. */
  async readInputs({ inputs }: RunManifest, scratch: string): Promise<readonly RunInput[]> {
    if (inputs === null) return [];
    const rows = await this.engine.read(await this.fileOfPart("run_inputs", inputs, scratch));
    return rows.map(readInput);
  }

  /** A file of this machine that holds the part: the store's own, or a copy in `scratch`. Throws where it is damaged. */
  async fileOfPart(table: string, { sha256 }: PartFile, scratch: string): Promise<string> {
    const key = keyOfPart(table, sha256);
    const file = await this.blobs.fileOf(key, scratch);
    if (hashOf(await readFile(file)) !== sha256) throw damagedPart(this.address, key);
    return file;
  }

  /** Writes, reads and removes a file; returns the milliseconds it took. Throws where one of these is not allowed. */
  async tryOut(): Promise<number> {
    const startedAt = performance.now();
    const key = `${unfinished}/try-${randomUUID()}`;
    const bytes = Buffer.from(key);
    await this.blobs.put(key, bytes);
    const found = await this.blobs.get(key);
    await this.blobs.remove(key);
    if (found === null || !bytes.equals(found)) throw damagedPart(this.address, key);
    return Math.round(performance.now() - startedAt);
  }

  /** Removes what writers left that died; returns the number of files. */
  async sweep(): Promise<number> {
    return await this.blobs.sweep();
  }

  async close(): Promise<void> {
    this.blobs.close();
    await this.engine.close();
  }

  private async writeParts(tables: TableRows, owner: string): Promise<Record<string, PartFile>> {
    const written = await this.engine.write(tables, owner);
    const parts = written.map(async ({ table, rows, bytes }) => {
      const sha256 = hashOf(bytes);
      await this.putOnce(keyOfPart(table, sha256), bytes);
      return [table, { sha256, rows, bytes: bytes.byteLength }] as const;
    });
    return Object.fromEntries(await Promise.all(parts));
  }

  /** What is named by its bytes need not be written again. */
  private async putOnce(key: string, bytes: Uint8Array): Promise<void> {
    if (!(await this.blobs.has(key))) await this.blobs.put(key, bytes);
  }

  private async getProved(key: string, sha256: string): Promise<Uint8Array> {
    const bytes = await this.blobs.get(key);
    if (bytes === null) throw lostPart(this.address, key);
    if (hashOf(bytes) !== sha256) throw damagedPart(this.address, key);
    return bytes;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function keyOfBytes(sha256: string): string {
  return `bytes/${sha256.slice(0, 2)}/${sha256}`;
}

function keyOfPart(table: string, sha256: string): string {
  return `parts/${table}/${sha256.slice(0, 2)}/${sha256}.parquet`;
}

function keyOfOutcome(outcomeId: string): string {
  return `outcomes/${outcomeId.slice(0, 2)}/${outcomeId}.json`;
}

/** In the order of time. */
function keyOfRun({ startedAt, runId }: StoredRun): string {
  return `runs/${startedAt.replace(/[^0-9TZ]/g, "-")}-${runId}.json`;
}
