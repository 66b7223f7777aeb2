/** Workers on machines of their own, one of which is cut off and comes back. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../pipeline/store/index.ts";
import { compareDatabases } from "./compare.ts";
import { writeDocuments } from "./documents.ts";
import { explainNoNamespaces, type Machine, makeMachine } from "./namespaces.ts";
import { missingPostgres, startPostgres, type TestServer } from "./postgres.ts";
import { buildProgram, callProgram, type Program, type Started, startDuban } from "./program.ts";
import { waitUntil } from "./wait-until.ts";

const reason = missingPostgres ?? explainNoNamespaces();
if (reason !== null) console.warn(`no machines of their own: ${reason}`);

const documents = 40;
const later = 6;

describe.skipIf(reason !== null)("a worker that is cut off", () => {
  let program: Program;
  let machines: readonly Machine[] = [];
  let server: TestServer;
  let workers: readonly Started[] = [];
  const folder = mkdtempSync(join(tmpdir(), "duban-network-"));
  const store = join(folder, "store");

  beforeAll(async () => {
    program = buildProgram();
    machines = [1, 2, 3].map(makeMachine);
    server = await startPostgres(machines.map(({ host }) => host));
  });

  afterAll(async () => {
    for (const { child } of workers) child.kill("SIGKILL");
    await server.remove();
    for (const machine of machines) machine.remove();
    program.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  async function ask(
    sql: string,
    ...values: readonly unknown[]
  ): Promise<readonly pg.QueryResultRow[]> {
    const client = new pg.Client({ connectionString: server.address });
    await client.connect();
    try {
      return (await client.query(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  async function count(sql: string, ...values: readonly unknown[]): Promise<number> {
    return Number(
      (await ask(`select count(*)::integer as found from ${sql}`, ...values))[0]?.["found"],
    );
  }

  /** Pulls the cable at a moment in which jobs are held behind it. Returns how many. */
  async function cutWhileHolding({ address, cut, join: plug }: Machine): Promise<number> {
    const held = (): Promise<number> =>
      count(
        "graphile_worker.jobs join duban.workers on workers.pool = jobs.locked_by where address = $1",
        address,
      );
    for (let tries = 0; tries < 20; tries += 1) {
      await waitUntil(async () => (await held()) > 0, { seconds: 60, what: "jobs held" });
      cut();
      const number = await held();
      if (number > 0) return number;
      plug();
    }
    return 0;
  }

  it("loses its jobs to others, comes back, and nothing is written twice", async () => {
    const inputs = join(folder, "documents");
    writeDocuments(inputs, documents);
    const shared = ["--queue", server.address, "--store", store];
    await callProgram(program, ["ingest", inputs, ...shared]);
    workers = machines.map(({ before, host }) => {
      const queue = server.address.replace("127.0.0.1", host);
      const words = ["worker", "--queue", queue, "--store", store, "--jobs", "1", "--lease", "2"];
      return startDuban(program, words, { before });
    });
    const [first, ...others] = machines;
    if (first === undefined) throw new Error("no machine");
    expect(await cutWhileHolding(first)).toBeGreaterThan(0);

    const finished = "duban.documents where finished_at is not null";
    await waitUntil(async () => (await count(finished)) === documents, {
      seconds: 120,
      what: "all documents, done by the others",
    });
    const gone = await ask("select state from duban.workers where address = $1", first.address);
    expect(gone).toEqual([{ state: "lost" }]);

    first.join();
    const working =
      "duban.workers where address = $1 and state = 'working' and expires_at >= now()";
    await waitUntil(async () => (await count(working, first.address)) === 1, {
      seconds: 60,
      what: "the worker that was cut off, back again",
    });
    for (const { child } of workers.slice(1)) child.kill("SIGTERM");
    expect(await Promise.all(workers.slice(1).map(({ ended }) => ended))).toEqual([0, 0]);
    writeDocuments(inputs, documents + later);
    await callProgram(program, ["ingest", inputs, ...shared]);
    await waitUntil(async () => (await count(finished)) === documents + later, {
      seconds: 120,
      what: "later documents, done by the one that came back",
    });
    expect(
      await count(
        "duban.workers where address = any($1)",
        others.map(({ address }) => address),
      ),
    ).toBe(2);

    await expectSameAsOneMachine(inputs);
  }, 300_000);

  async function expectSameAsOneMachine(inputs: string): Promise<void> {
    const [single, published] = [join(folder, "single.duckdb"), join(folder, "published.duckdb")];
    await callProgram(program, ["ingest", inputs, "--db", single]);
    await callProgram(program, ["publish", "--store", store, "--db", published]);
    const { differing, doubled } = await compareDatabases(single, published);
    expect([differing, doubled]).toEqual([[], 0]);
    const opened = await openStore(store);
    expect((await opened.listOutcomes()).size).toBe(documents + later);
    await opened.close();
  }
});
