/** What can go wrong in a night: each ends with a message that says what to do, and nothing is lost. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type IngestEvent, ingest } from "../../pipeline/index.ts";
import { ingest as ingestWith, usualLimits } from "../../pipeline/ingest.ts";
import { openWork } from "../../pipeline/load/index.ts";
import { makeFolder, root } from "../duban-process.ts";
import { endOf, exportFacts, startIngest, writeTexts } from "./nights.ts";

// Whole ingests in processes of their own: a busy machine needs longer.
vi.setConfig({ testTimeout: 300_000 });

const folder = makeFolder();
const texts = join(folder, "texts");
const isRoot = process.getuid?.() === 0;
let whole: Readonly<Record<string, string>>;

beforeAll(async () => {
  writeTexts(texts, 40);
  const database = join(folder, "whole.duckdb");
  await ingest({ inputs: [texts], databasePath: database, jobs: 1 });
  whole = await exportFacts(database);
});

describe("a database", () => {
  it("that is read-only ends the run with 3 and stays", async () => {
    const database = join(folder, "closed.duckdb");
    copyFileSync(join(folder, "whole.duckdb"), database);
    chmodSync(database, 0o444);
    const end = await endOf(startIngest([texts], database));
    expect(end).toMatchObject({ code: 3 });
    expect(end.stderr).toMatch(/read-only.+chmod u\+w.+--db/);
    expect(await exportFacts(database)).toEqual(whole);
  });

  it.skipIf(isRoot)("in a folder that may not be written ends the run with 3", async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed);
    copyFileSync(join(folder, "whole.duckdb"), join(closed, "x.duckdb"));
    chmodSync(closed, 0o555);
    const end = await endOf(startIngest([texts], join(closed, "x.duckdb")));
    expect(end.code).toBe(3);
    expect(end.stderr).toMatch(/allow writing|cannot be opened/i);
    chmodSync(closed, 0o755);
    expect(await exportFacts(join(closed, "x.duckdb"))).toEqual(whole);
  });

  it("that two ingests want at once takes one, and tells the other to wait", async () => {
    const database = join(folder, "two.duckdb");
    const ends = await Promise.all([
      endOf(startIngest([texts], database)),
      endOf(startIngest([texts], database)),
    ]);
    expect(ends.map(({ code }) => code).sort()).toEqual([0, 3]);
    expect(ends.find(({ code }) => code === 3)?.stderr).toMatch(/in use by PID \d+.*Wait/);
    expect(await exportFacts(database)).toEqual(whole);
  });
});

/** The work of a run that was interrupted after its documents, beside an empty place for the published file. */
async function leaveWork(name: string): Promise<string> {
  const database = join(folder, name);
  const work = await openWork(database);
  await work.write();
  await work.suspend();
  return database;
}

describe("power that fails", () => {
  it.each([0, 0.3, 0.9])(
    "with %d of the work file on the disk costs only that work",
    async (share) => {
      const database = await leaveWork(`cut-${share}.duckdb`);
      truncateSync(`${database}.new`, Math.floor(statSync(`${database}.new`).size * share));
      await ingest({ inputs: [texts], databasePath: database, jobs: 1 });
      expect(await exportFacts(database)).toEqual(whole);
    },
  );

  it("while the copy was made leaves nothing behind", async () => {
    const database = join(folder, "copying.duckdb");
    copyFileSync(join(folder, "whole.duckdb"), database);
    writeFileSync(`${database}.new.copy`, "half a copy");
    writeFileSync(join(texts, "late.md"), "今年，澜川市新建农村公路12公里。\n");
    await ingest({ inputs: [texts], databasePath: database, jobs: 1 });
    rmSync(join(texts, "late.md"));
    expect(existsSync(`${database}.new.copy`)).toBe(false);
    const { documents } = await exportFacts(database);
    expect(documents?.split(" ")[0]).toBe("41");
  });

  it("in the middle of a line of the runs beside the database leaves the others", async () => {
    const database = join(folder, "runs.duckdb");
    copyFileSync(join(folder, "whole.duckdb"), database);
    for (let night = 0; night < 2; night += 1) {
      await ingest({ inputs: [texts], databasePath: database, jobs: 1 });
    }
    const runs = `${database}.runs.jsonl`;
    truncateSync(runs, statSync(runs).size - 20);
    writeFileSync(join(texts, "new.md"), "今年，澜川市新建农村公路12公里。\n");
    await ingest({ inputs: [texts], databasePath: database, jobs: 1 });
    rmSync(join(texts, "new.md"));
    expect(existsSync(runs)).toBe(false);
  });
});

/** A disk of `megabytes`; null where this user may not mount one. */
function mountDisk(megabytes: number): string | null {
  const disk = join(folder, "disk");
  mkdirSync(disk, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", disk], {
      stdio: "ignore",
    });
    return disk;
  } catch {
    return null;
  }
}

describe("a full disk", () => {
  it("ends the run with 3; with room again the next run goes on", async (context) => {
    const disk = mountDisk(3);
    if (disk === null) return context.skip("no disk can be mounted here");
    try {
      const database = join(disk, "full.duckdb");
      const end = await endOf(startIngest([texts], database));
      expect(end.code).toBe(3);
      expect(end.stderr).toMatch(/full: make room and run again/);
      expect(existsSync(database)).toBe(false);
      execFileSync("mount", ["-o", "remount,size=300m", disk]);
      expect(await endOf(startIngest([texts], database))).toMatchObject({ code: 0 });
      expect(await exportFacts(database)).toEqual(whole);
    } finally {
      execFileSync("umount", [disk]);
    }
  });
});

describe("files that change under the run", () => {
  it("removed before their turn, are named; all others are in", async () => {
    const own = join(folder, "removed");
    writeTexts(own, 40);
    const notes: string[] = [];
    const report = (event: IngestEvent): void => {
      if (event.kind === "progress") rmSync(join(own, "0039.md"), { force: true });
      if (event.kind === "note" && event.note.severity === "error") {
        notes.push(`${event.path} ${event.note.code}`);
      }
    };
    const database = join(folder, "removed.duckdb");
    const summary = await ingest({ inputs: [own], databasePath: database, jobs: 1, report });
    expect(summary).toMatchObject({ read: 39, quarantined: 1 });
    expect(notes).toEqual([`${join(own, "0039.md")} missing_path`]);
  });

  it("gone since the last run, are marked and keep their facts; found again, they are as before", async () => {
    const own = join(folder, "gone");
    writeTexts(own, 3);
    const request = { inputs: [own], databasePath: join(folder, "gone.duckdb"), jobs: 1 };
    await ingest(request);
    const before = await exportFacts(request.databasePath);
    rmSync(join(own, "0002.md"));
    expect(await ingest(request)).toMatchObject({ unchanged: 2, vanished: 1, read: 0 });
    const gone = await exportFacts(request.databasePath);
    expect({ ...gone, document_paths: "" }).toEqual({ ...before, document_paths: "" });
    expect(gone["document_paths"]).not.toBe(before["document_paths"]);
    expect(await ingest(request)).toMatchObject({ unchanged: 2, vanished: 0 });
    writeTexts(own, 3);
    await ingest(request);
    expect(await exportFacts(request.databasePath)).toEqual(before);
  });

  it("changed, replace their facts, though the clock was moved back", async () => {
    const own = join(folder, "clock");
    writeTexts(own, 2);
    const file = join(own, "0000.md");
    const options = {
      inputs: [{ input: own, placeHint: "" }],
      databasePath: join(folder, "clock.duckdb"),
      jobs: 1,
      isForced: false,
      provesBytes: false,
      allowsPrivate: false,
      requestsPerSecond: 1,
      companies: "",
      limits: usualLimits,
    };
    let hour = 0;
    // Every look at the clock finds it an hour earlier.
    const now = (): Date => {
      hour += 1;
      return new Date(Date.now() - hour * 3_600_000);
    };
    const effects = { now, report: () => undefined };
    const { seconds } = await ingestWith(options, effects);
    expect(seconds).toBe(0);
    const state = statSync(file);
    const text = "# 2016年工作安排\n\n地区生产总值增长9.9%左右。\n".padEnd(state.size - 60, "。");
    writeFileSync(file, Buffer.concat([Buffer.from(text)]).subarray(0, state.size));
    utimesSync(file, state.atime, state.mtime);
    expect(await ingestWith(options, effects)).toMatchObject({ read: 1, unchanged: 1 });
  });
});

describe("a night with broken files", () => {
  it("has all good ones in and all bad ones named", async () => {
    const own = join(folder, "night");
    writeTexts(own, 97);
    const broken = join(root, "fixtures", "broken");
    const bad = ["half.pdf", "half.docx", "empty.txt"].map((name) => join(own, `zz-${name}`));
    for (const path of bad) copyFileSync(join(broken, path.slice(path.indexOf("zz-") + 3)), path);
    const named = new Set<string>();
    const report = (event: IngestEvent): void => {
      if (event.kind === "note" && event.note.severity === "error") named.add(event.path);
    };
    const databasePath = join(folder, "night.duckdb");
    const summary = await ingest({ inputs: [own], databasePath, report });
    expect(summary).toMatchObject({ read: 97, quarantined: 3 });
    expect([...named].sort()).toEqual(bad.toSorted());
  });
});
