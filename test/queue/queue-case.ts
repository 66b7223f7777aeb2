/** What tests of the queue share: a server for all, a database and a store for each, and the commands on them. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { openQueue, type Queue } from "../../pipeline/queue/connect.ts";
import { openStore } from "../../pipeline/store/index.ts";
import { callDuban, type Finished, makeFolder } from "../duban-process.ts";
import { missingPostgres, startPostgres, type TestServer } from "./postgres.ts";

export class QueueCase {
  address = "";
  folder = "";
  store = "";

  /** A file to be handed in. */
  write(name: string, content: string): string {
    mkdirSync(join(this.folder, "in"), { recursive: true });
    writeFileSync(join(this.folder, "in", name), content);
    return join(this.folder, "in", name);
  }

  handIn(...more: readonly string[]): Promise<Finished> {
    const shared = ["--queue", this.address, "--store", this.store];
    return callDuban(["ingest", join(this.folder, "in"), ...shared, ...more]);
  }

  runWorker(): Promise<Finished> {
    const shared = ["--queue", this.address, "--store", this.store];
    return callDuban(["worker", ...shared, "--jobs", "1", "--lease", "1", "--until-empty"]);
  }

  order(order: string): Promise<Finished> {
    return callDuban(["queue", order, "--queue", this.address]);
  }

  async status(): Promise<string> {
    return (await callDuban(["status", "--queue", this.address])).stdout;
  }

  async makeStore(): Promise<void> {
    mkdirSync(this.store);
    await (await openStore(this.store, { mayMake: true })).close();
  }

  async withQueue<T>(use: (queue: Queue) => Promise<T>): Promise<T> {
    const queue = await openQueue(this.address, "make");
    try {
      return await use(queue);
    } finally {
      await queue.close();
    }
  }
}

/** Every test has a database and a store of its own. */
export function useQueueCase(): QueueCase {
  const current = new QueueCase();
  let server: TestServer | null = null;
  let count = 0;
  beforeAll(async () => {
    if (missingPostgres === null) server = await startPostgres();
  });
  afterAll(() => server?.remove());
  beforeEach(async (context) => {
    if (server === null) return context.skip();
    count += 1;
    const client = new pg.Client({ connectionString: server.address });
    await client.connect();
    await client.query(`create database case_${count}`);
    await client.end();
    current.address = server.address.replace(/duban$/, `case_${count}`);
    current.folder = makeFolder();
    current.store = join(current.folder, "store");
    return () => rmSync(current.folder, { recursive: true, force: true });
  });
  return current;
}

export function speechOf(year: number): string {
  return `澜川市${year}年政府工作报告\n\n${year}年，地区生产总值增长6%左右，城镇新增就业3万人以上。\n`;
}
