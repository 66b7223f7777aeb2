/** A file that hangs, swells or ends the process that reads it costs itself and no other. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { openDatabase, type PlainRow } from "../../pipeline/database.ts";
import { type IngestEvent, type IngestSummary, ingest } from "../../pipeline/index.ts";
import type { FileLimits } from "../../pipeline/ingest.ts";
import { makeFolder } from "../duban-process.ts";

// Whole ingests in processes of their own: a busy machine needs longer.
vi.setConfig({ testTimeout: 300_000 });

const folder = makeFolder();
const good = join(folder, "good.md");
const huge = join(folder, "huge.txt");
const sentence = "全市地区生产总值增长6.5%左右，由市发展改革委牵头，年底前建成码头三期。\n";
writeFileSync(good, `# 2024年工作安排\n\n${sentence}`);
// Ten megabytes take a minute.
writeFileSync(huge, sentence.repeat(100_000));

let notes: string[] = [];
let readReasons: (string | null)[] = [];

async function run(
  name: string,
  limits: Partial<FileLimits>,
  onStart: () => void = () => undefined,
): Promise<IngestSummary> {
  notes = [];
  readReasons = [];
  const report = (event: IngestEvent): void => {
    if (event.kind === "note") notes.push(event.note.code);
    if (event.kind === "file") readReasons.push(event.reason);
    if (event.kind === "progress") onStart();
  };
  const inputs = [good, huge];
  return await ingest({ inputs, databasePath: join(folder, name), limits, jobs: 1, report });
}

async function rows(name: string, sql: string): Promise<readonly PlainRow[]> {
  const database = await openDatabase(join(folder, name), { readOnly: true });
  try {
    return await database.rows(sql);
  } finally {
    database.close();
  }
}

/** Processes whose parent is this one, by what they run. */
function findChildren(): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        const parent = / \S (\d+) /.exec(readFileSync(`/proc/${id}/stat`, "utf8"))?.[1];
        const command = readFileSync(`/proc/${id}/cmdline`, "utf8");
        return Number(parent) === process.pid && command.includes("reader-source");
      } catch {
        return false;
      }
    });
}

describe("a file that is too much", () => {
  it("is given up after its time, named, and not tried again while it is the same", async () => {
    const limits = { seconds: 3 };
    expect(await run("time.duckdb", limits)).toMatchObject({ read: 1, quarantined: 1 });
    expect(notes).toContain("timed_out");
    expect(await run("time.duckdb", limits)).toMatchObject({ unchanged: 1, quarantined: 1 });
    expect(notes).toEqual(["timed_out"]);
    expect(readReasons).toEqual([null, null]);
    expect(
      await rows("time.duckdb", "select status, count(*) as n from documents group by all"),
    ).toEqual(
      expect.arrayContaining([
        { status: "loaded", n: 1 },
        { status: "quarantined", n: 1 },
      ]),
    );
  });

  it("is given up where it takes too much memory", async () => {
    expect(await run("memory.duckdb", { megabytes: 600 })).toMatchObject({
      read: 1,
      quarantined: 1,
    });
    expect(notes).toContain("out_of_memory");
  });

  it.skipIf(process.platform !== "linux")("costs only itself where the process dies", async () => {
    const summary = await run("crash.duckdb", { megabytes: 4000 }, () => {
      setTimeout(() => {
        for (const id of findChildren()) process.kill(id, "SIGSEGV");
      }, 1000);
    });
    expect(summary).toMatchObject({ read: 1, quarantined: 1 });
    expect(notes).toContain("crashed");
    expect(
      await rows("crash.duckdb", "select path from documents where status = 'loaded'"),
    ).toEqual([{ path: good }]);
  });
});
