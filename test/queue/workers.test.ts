import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serveMetrics } from "../../pipeline/queue/metrics.ts";
import { callDuban } from "../duban-process.ts";
import { findFreePort } from "./postgres.ts";
import { speechOf, useQueueCase } from "./queue-case.ts";
import { waitUntil } from "./wait-until.ts";
import { workHere } from "./work-here.ts";

const given = useQueueCase();

describe("workers", () => {
  it("pause, go on and are drained when asked", async () => {
    given.write("2024.txt", speechOf(2024));
    await given.handIn();
    await given.order("pause");
    const states: string[] = [];
    const done: string[] = [];
    const working = workHere(given, new AbortController(), (event) => {
      if (event.kind === "state") states.push(event.state);
      if (event.kind === "document") done.push(event.status);
    });
    await waitUntil(async () => states.includes("paused"), { seconds: 20, what: "a pause" });
    expect(await given.status()).toMatch(/The queue is paused/);
    expect(done).toEqual([]);
    const resumed = await given.order("resume");
    expect(resumed.stderr).toBe("resumed: 1 worker.\n");
    await waitUntil(async () => done.length === 1, { seconds: 60, what: "a document" });
    await given.order("drain");
    expect(await working).toMatchObject({ loaded: 1, quarantined: 0, failed: 0 });
    expect(states.slice(-2)).toEqual(["draining", "ended"]);
  });

  it("serve metrics that Prometheus reads", async () => {
    given.write("2024.txt", speechOf(2024));
    await given.handIn();
    const metrics = await serveMetrics(given.address, { host: "127.0.0.1", port: 0 });
    try {
      metrics.take({ kind: "document", path: "a", status: "loaded", milliseconds: 300 });
      const response = await fetch(metrics.address);
      expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
      const lines = (await response.text()).split("\n");
      expect(lines).toContain('duban_worker_documents_total{status="loaded"} 1');
      expect(lines).toContain('duban_worker_document_seconds_bucket{le="0.5"} 1');
      expect(
        lines.some((line) =>
          /^duban_queue_documents\{version=".+",state="waiting"\} 1$/.test(line),
        ),
      ).toBe(true);
      for (const line of lines) expect(line).toMatch(/^(?:#.*|[a-z_]+(?:\{.*\})? -?[\d.e+]+|)$/);
    } finally {
      await metrics.close();
    }
  });
});

it("the columns of the queue say in both languages what they are", async () => {
  const comments = await given.withQueue(async ({ pool }) => {
    const { rows } = await pool.query(`
      select c.relname || '.' || a.attname as name,
          col_description(c.oid, a.attnum) as comment
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'duban'::regnamespace and c.relkind = 'r'`);
    return rows;
  });
  expect(comments.length).toBeGreaterThan(25);
  for (const { name, comment } of comments) {
    expect(`${name}: ${comment}`).toMatch(/\p{Script=Han}[^｜]*｜[^｜]*[A-Za-z]/u);
  }
});

describe("what cannot be used is told in a line", () => {
  const nowhere = (port: number): string => `postgres://duban:duban@127.0.0.1:${port}/duban`;

  it.each([
    [
      "a server that is not there",
      async () => nowhere(await findFreePort()),
      3,
      /cannot be reached\. Check that PostgreSQL runs there/,
    ],
    [
      "a wrong password",
      async () => given.address.replace(":duban@", ":wrong@"),
      3,
      /refuses user or password/,
    ],
    [
      "a database that is not there",
      async () => `${given.address}_no`,
      3,
      /There is no such database/,
    ],
    [
      "another kind of address",
      async () => "redis://127.0.0.1",
      2,
      /takes the address of a PostgreSQL database/,
    ],
    ["a database without a queue", async () => given.address, 2, /holds no queue yet/],
  ])("%s", async (_, find, code, message) => {
    const finished = await callDuban(["status", "--queue", await find()]);
    expect(finished.code).toBe(code);
    expect(finished.stderr).toMatch(message);
    expect(finished.stderr).not.toMatch(/:duban@|:wrong@/);
    expect(finished.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("a store that is not there, and options that do not fit", async () => {
    const worker = ["worker", "--queue", given.address];
    const missing = await callDuban([...worker, "--store", join(given.folder, "none")]);
    expect([missing.code, missing.stderr]).toEqual([
      2,
      expect.stringMatching(/There is no store at/),
    ]);
    expect((await callDuban(worker)).stderr).toMatch(/no store is named/);
    expect((await callDuban(["worker"])).stderr).toMatch(/no queue is named/);
    const both = await callDuban([
      "ingest",
      given.folder,
      "--queue",
      given.address,
      "--store",
      given.store,
      "--db",
      "x.duckdb",
    ]);
    expect([both.code, both.stderr]).toEqual([
      2,
      expect.stringMatching(/--queue does not go with --db/),
    ]);
    const alone = await callDuban(["ingest", given.folder, "--store", given.store]);
    expect([alone.code, alone.stderr]).toEqual([
      2,
      expect.stringMatching(/--store goes with --queue/),
    ]);
  });
});
