import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { enqueueDocuments } from "../../pipeline/queue/enqueue.ts";
import type { WorkerEvent } from "../../pipeline/queue/events.ts";
import { type DocumentJob, taskOf } from "../../pipeline/queue/job.ts";
import { waitPatiently } from "../../pipeline/queue/patience.ts";
import { beat } from "../../pipeline/queue/presence.ts";
import { takeJobs } from "../../pipeline/queue/taking.ts";
import { openStore, StoreError } from "../../pipeline/store/index.ts";
import { speechOf, useQueueCase } from "./queue-case.ts";
import { waitUntil } from "./wait-until.ts";
import { workHere } from "./work-here.ts";

const given = useQueueCase();

const job = (path: string, reason: DocumentJob["reason"] = "new"): DocumentJob => ({
  path,
  documentId: "0".repeat(64),
  byteCount: 1,
  placeHint: "",
  origin: null,
  reason,
  notes: [],
  page: null,
});

describe("documents handed in", () => {
  it("are read by a worker, each once, and a broken one is an outcome with notes", async () => {
    given.write("2023.txt", speechOf(2023));
    given.write("2024.txt", speechOf(2024));
    given.write("broken.docx", "PK\u0003\u0004 cut off");
    expect((await given.handIn()).stdout).toMatch(/^3 files found: 3 handed in, 0 waiting/);
    expect((await given.handIn()).stdout).toMatch(/^3 files found: 0 handed in, 3 waiting/);
    expect(await given.status()).toMatch(/No worker with rules \S+ is there for 3 documents/);
    const { stdout, code } = await given.runWorker();
    expect(code).toBe(0);
    expect(stdout).toMatch(/2 documents read, 1 quarantined, 0 attempts failed/);
    expect((await given.handIn()).stdout).toMatch(
      /: 0 handed in, 0 waiting from before, 3 unchanged/,
    );
    const opened = await openStore(given.store);
    const ids = [...(await opened.listOutcomes())];
    const outcomes = await Promise.all(ids.map((id) => opened.readOutcome(id)));
    await opened.close();
    expect(outcomes.map((outcome) => outcome?.status).sort()).toEqual([
      "loaded",
      "loaded",
      "quarantined",
    ]);
    const broken = outcomes.find((outcome) => outcome?.status === "quarantined");
    expect(broken?.notes.map(({ severity }) => severity)).toContain("error");
  });

  it("are handed in again where they changed, where they are forced, and where the store lost them", async () => {
    const file = given.write("2024.txt", speechOf(2024));
    await given.handIn();
    await given.runWorker();
    writeFileSync(file, speechOf(2025));
    expect((await given.handIn()).stdout).toMatch(/: 1 handed in/);
    await given.runWorker();
    expect((await given.handIn("--force")).stdout).toMatch(/: 1 handed in/);
    await given.runWorker();
    rmSync(given.store, { recursive: true });
    expect((await given.handIn()).stdout).toMatch(/: 1 handed in/);
  });

  it("come in the order of their reasons: what is new before what is extracted again", async () => {
    await given.withQueue(async (queue) => {
      await enqueueDocuments(queue, "1", [job("a", "rules"), job("b", "forced")]);
      await enqueueDocuments(queue, "1", [job("c", "new"), job("d", "changed")]);
      const taken: string[] = [];
      const task = { task: taskOf("1"), atOnce: 1 };
      const taking = await takeJobs(queue, task, async ({ path }) => void taken.push(path));
      await waitUntil(async () => taken.length === 4, { seconds: 20, what: "four jobs" });
      await taking.stop();
      expect([taken.slice(0, 2).sort(), taken.slice(2).sort()]).toEqual([
        ["c", "d"],
        ["a", "b"],
      ]);
    });
  });

  it("wait for a worker of their own version of the rules, until they are handed in anew", async () => {
    const file = given.write("2024.txt", speechOf(2024));
    await given.makeStore();
    await given.withQueue((queue) => enqueueDocuments(queue, "0.0.0+other", [job(file)]));
    expect((await given.runWorker()).stdout).toMatch(/0 documents read/);
    expect(await given.status()).toMatch(
      /No worker with rules 0\.0\.0\+other is there for 1 document/,
    );
    await given.handIn();
    expect((await given.runWorker()).stdout).toMatch(/1 document read/);
    expect(await given.status()).not.toMatch(/No worker/);
  });
});

describe("what fails", () => {
  it("is tried again later, given up at last with its reason, and tried anew when asked", async () => {
    given.write("2024.txt", speechOf(2024));
    await given.handIn();
    rmSync(join(given.store, "bytes"), { recursive: true });
    const attempt = async (): Promise<string> => {
      const end = new AbortController();
      let reason = "";
      const report = (event: WorkerEvent): void => {
        if (event.kind !== "failed") return;
        reason = event.reason;
        end.abort();
      };
      await workHere(given, end, report);
      return reason;
    };
    expect(await attempt()).toMatch(/lacks bytes/);
    expect(await given.status()).toMatch(
      /2024\.txt: 1 of 8 attempts failed: The store .* lacks bytes/,
    );
    await given.withQueue((queue) =>
      queue.pool.query("update graphile_worker._private_jobs set attempts = 7, run_at = now()"),
    );
    await attempt();
    expect(await given.status()).toMatch(/2024\.txt: given up after 8 attempts .*: The store/);
    expect((await given.order("retry")).stderr).toBe("1 document will be tried again.\n");
  });

  it("is not a document whose worker was lost: another one does it", async () => {
    given.write("2024.txt", speechOf(2024));
    await given.handIn();
    await given.withQueue(async (queue) => {
      const { version } = (await queue.pool.query("select version from duban.documents")).rows[0];
      const task = { task: taskOf(String(version)), atOnce: 1 };
      let isTaken = false;
      let letGo: () => void = () => undefined;
      const taking = await takeJobs(queue, task, () => {
        isTaken = true;
        return new Promise((resolve) => {
          letGo = resolve;
        });
      });
      const lost = { worker: "lost", version: String(version), jobs: 1, leaseSeconds: 1 };
      await beat(queue, lost, { pool: taking.pool, state: "working", trouble: null });
      await waitUntil(async () => isTaken, { seconds: 10, what: "a job taken" });
      const { stdout, stderr } = await given.runWorker();
      expect(stderr).toMatch(/a worker was lost; 1 document it held/);
      expect(stdout).toMatch(/1 document read/);
      // It comes back, and is through with what it had: nothing happens.
      letGo();
      await taking.stop();
      const { rows } = await queue.pool.query("select worker from duban.documents");
      expect(rows[0].worker).not.toBe("lost");
    });
  });

  it("is not a store that is full: what was done is held until there is room", async () => {
    const told: (string | null)[] = [];
    const patience = waitPatiently((trouble) => told.push(trouble), new AbortController().signal);
    let tries = 0;
    const done = await patience.wait(async () => {
      tries += 1;
      if (tries < 3) throw new StoreError("full", "no room");
      return "written";
    });
    expect([done, tries]).toEqual(["written", 3]);
    expect(told).toEqual(["no room", "no room", null]);
    const lost = patience.wait(() => Promise.reject(new StoreError("lost", "gone")));
    await expect(lost).rejects.toThrow("gone");
  });
});
