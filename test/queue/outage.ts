/**
 * A run with everything that goes wrong: a worker killed each second, PostgreSQL restarted in the middle, storage full
 * for a while. Its published facts must be those of a single machine.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Comparison, compareDatabases } from "./compare.ts";
import { writeDocuments } from "./documents.ts";
import { startPostgres, type TestServer } from "./postgres.ts";
import { callProgram, type Program } from "./program.ts";
import { waitUntil } from "./wait-until.ts";
import { Crew, countFinished } from "./workers.ts";

export interface OutageResult extends Comparison {
  readonly killed: number;
  /** Workers that ended by themselves, and were started again. */
  readonly failed: number;
  /** Of the three workers that lived at the end. */
  readonly exitCodes: readonly (number | null)[];
  readonly secondsWorking: number;
  readonly isStorageReallyFull: boolean;
  /** Workers that told that they waited for the storage, and that the queue was away. */
  readonly waited: number;
  readonly lostQueue: number;
}

const crewSize = 3;
const outageMilliseconds = 3000;

export async function runOutage(program: Program, documents: number): Promise<OutageResult> {
  const folder = mkdtempSync(join(tmpdir(), "duban-outage-"));
  const storage = new Storage(join(folder, "store"));
  const server = await startPostgres();
  const shared = ["--queue", server.address, "--store", storage.folder];
  const scratch = join(folder, "scratch");
  const crew = new Crew(program, [...shared, "--jobs", "1", "--lease", "3"], scratch);
  try {
    const inputs = join(folder, "documents");
    writeDocuments(inputs, documents);
    const single = join(folder, "single.duckdb");
    await callProgram(program, ["ingest", inputs, "--db", single]);
    await callProgram(program, ["ingest", inputs, ...shared]);
    mkdirSync(scratch);
    const startedAt = Date.now();
    crew.start(crewSize);
    await suffer(crew, { server, storage, documents });
    const secondsWorking = (Date.now() - startedAt) / 1000;
    const exitCodes = await crew.end();
    const published = join(folder, "published.duckdb");
    await callProgram(program, ["publish", "--store", storage.folder, "--db", published]);
    const comparison = await compareDatabases(single, published);
    const saying = (what: RegExp): number => crew.said.filter((said) => what.test(said)).length;
    return {
      ...comparison,
      killed: crew.killed,
      failed: crew.failed,
      exitCodes,
      secondsWorking,
      isStorageReallyFull: storage.isMounted,
      waited: saying(/^waiting: The sto/m),
      lostQueue: saying(/^the queue cannot be reached/m),
    };
  } finally {
    crew.dismiss();
    await server.remove();
    storage.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Scene {
  readonly documents: number;
  readonly server: TestServer;
  readonly storage: Storage;
}

/** Kills on, until every document is through; the two outages begin at a third and at two thirds. */
async function suffer(crew: Crew, scene: Scene): Promise<void> {
  const { server, storage, documents } = scene;
  const over = new AbortController();
  const killing = killOn(crew, scene, over.signal);
  const reach = (share: number): Promise<void> =>
    waitUntil(async () => (await countFinished(server.address)) >= documents * share, {
      seconds: 60 + documents * 2,
      what: `${Math.round(share * 100)} % of ${documents} documents`,
    });
  try {
    await reach(1 / 3);
    // The one that takes its place begins while PostgreSQL is away.
    await crew.killOne();
    await server.stop();
    await sleep(outageMilliseconds);
    await server.start();
    await reach(2 / 3);
    storage.fill();
    await sleep(outageMilliseconds);
    storage.free();
    // The broken ones are through as well: their outcome is what was noted on them.
    await reach(1);
  } finally {
    over.abort();
    await killing;
  }
}

/** So many documents at least are through from one kill to the next: on a busy machine a start takes seconds. */
const documentsBetweenKills = 5;

/** A kill each second, or as soon as the workers get on. */
async function killOn(crew: Crew, { server }: Scene, over: AbortSignal): Promise<void> {
  for (let finished = 0; ; ) {
    await sleep(1000);
    if (over.aborted) return;
    const now = await countFinished(server.address);
    if (now < finished + documentsBetweenKills) continue;
    finished = now;
    await crew.killOne();
  }
}

/** A file system of its own that can be filled, where this user may mount one; else a folder that may not be written. */
class Storage {
  readonly folder: string;
  readonly isMounted: boolean;
  private readonly filler: string;

  constructor(folder: string) {
    mkdirSync(folder);
    this.folder = folder;
    this.filler = join(folder, "unfinished", "filler");
    this.isMounted = process.getuid?.() === 0 && mount(folder);
  }

  fill(): void {
    if (!this.isMounted) {
      chmodSync(join(this.folder, "unfinished"), 0o500);
      return;
    }
    for (let size = 8 * 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
      const block = Buffer.alloc(size);
      try {
        for (;;) writeFileSync(this.filler, block, { flag: "a" });
      } catch {
        // Full for a block of this size; a smaller one may fit.
      }
    }
  }

  free(): void {
    if (this.isMounted) rmSync(this.filler, { force: true });
    else chmodSync(join(this.folder, "unfinished"), 0o700);
  }

  remove(): void {
    if (this.isMounted) execFileSync("umount", ["--lazy", this.folder]);
  }
}

function mount(folder: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=512m", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
