/** The store in a folder: whole or not at all, one however often it is done, and faults that say what to do. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type OutcomeKey,
  openStore,
  outcomeIdOf,
  type Store,
  StoreError,
} from "../../pipeline/store/index.ts";
import { callDuban } from "../duban-process.ts";
import { makeOutcome } from "./make-outcome.ts";

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "duban-store-"));
  store = await openStore(folder, { mayMake: true });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function files(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[a-z]+$|bytes\/..\/./.test(name))
    .sort();
}

describe("bytes", () => {
  it("come back under their hash, and are kept once", async () => {
    const bytes = Buffer.from("澜川市政府工作报告");
    const id = await store.keepBytes(bytes);
    expect(await store.keepBytes(bytes)).toBe(id);
    expect(Buffer.from(await store.readBytes(id))).toEqual(bytes);
    expect(files()).toEqual([`bytes/${id.slice(0, 2)}/${id}`, "duban-store.json"]);
  });

  it("that are missing or damaged are named, with what to do", async () => {
    const id = await store.keepBytes(Buffer.from("a"));
    writeFileSync(join(folder, "bytes", id.slice(0, 2), id), "b");
    await expect(store.readBytes(id)).rejects.toThrow(/is not what its name says.*restore it/);
    await expect(store.readBytes(id)).rejects.toThrow(StoreError);
    await expect(store.readBytes("0".repeat(64))).rejects.toThrow(/lacks bytes\/00\/0.*restore it/);
  });
});

describe("an outcome", () => {
  it("is there when its manifest is, with a part for each table that has rows", async () => {
    const outcome = makeOutcome("澜川市/2024.md");
    expect(await store.hasOutcome(outcomeIdOf(outcome))).toBe(false);
    const id = await store.writeOutcome(outcome);
    expect(id).toBe(outcomeIdOf(outcome));
    const manifest = await store.readOutcome(id);
    const { tables, ...rest } = outcome;
    expect(manifest).toMatchObject(rest);
    const filled = Object.entries(tables).filter(([, rows]) => rows.length > 0);
    expect(filled.length).toBeGreaterThan(8);
    const counts = Object.entries(manifest?.parts ?? {}).map(([name, { rows }]) => [name, rows]);
    expect(counts.sort()).toEqual(filled.map(([name, rows]) => [name, rows.length]).sort());
    expect([...(await store.listOutcomes())]).toEqual([id]);
  });

  it("done twice, by two machines, is one: the same files", async () => {
    await store.writeOutcome(makeOutcome("a.md"));
    const once = files();
    const other = await openStore(folder);
    await other.writeOutcome({ ...makeOutcome("a.md"), durationMilliseconds: 99 });
    await other.close();
    expect(files()).toEqual(once);
    expect((await store.listOutcomes()).size).toBe(1);
  });

  it("of another path, place, time of fetching or version is another", () => {
    const key: OutcomeKey = makeOutcome("a.md");
    const ids = [
      key,
      { ...key, path: "b.md" },
      { ...key, documentId: null },
      { ...key, placeHint: "澜川市" },
      { ...key, origin: "{}" },
      { ...key, version: "v2" },
    ].map(outcomeIdOf);
    expect(new Set(ids).size).toBe(6);
  });

  it("whose manifest is half-written or foreign is named", async () => {
    const id = await store.writeOutcome(makeOutcome("a.md"));
    const file = join(folder, "outcomes", id.slice(0, 2), `${id}.json`);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.slice(0, 40));
    await expect(store.readOutcome(id)).rejects.toThrow(/is no JSON: remove it/);
    writeFileSync(file, text.replace('"format": 1', '"format": 9'));
    await expect(store.readOutcome(id)).rejects.toThrow(/format 9, this program reads 1: update/);
  });

  it("whose rows do not fit leaves nothing visible, and the store goes on", async () => {
    const broken = { ...makeOutcome("a.md"), tables: { facts: [{ nonsense: 1 }] } };
    await expect(store.writeOutcome(broken)).rejects.toThrow("nonsense");
    expect((await store.listOutcomes()).size).toBe(0);
    await store.writeOutcome(makeOutcome("a.md"));
    expect((await store.listOutcomes()).size).toBe(1);
  });
});

describe("runs", () => {
  it("come back in the order of time", async () => {
    const run = { version: "v1", rulesHash: "h", command: "ingest reports" };
    const input = {
      path: "a.md",
      outcomeId: "0".repeat(32),
      documentId: null,
      placeHint: "",
      isGone: false,
    };
    const gone = { ...input, path: "b.md", outcomeId: null, placeHint: "澜川市", isGone: true };
    await store.writeRun({ ...run, runId: "b", startedAt: "2024-02-01T00:00:00.000Z" }, [
      input,
      gone,
    ]);
    await store.writeRun({ ...run, runId: "a", startedAt: "2024-01-01T00:00:00.000Z" }, []);
    const runs = await store.readRuns();
    expect(runs.map(({ runId, inputs }) => [runId, inputs?.rows ?? 0])).toEqual([
      ["a", 0],
      ["b", 2],
    ]);
    const [first, second] = runs.map((each) => store.readInputs(each, folder));
    expect(await first).toEqual([]);
    expect(await second).toEqual([input, gone]);
  });
});

describe("what a writer leaves that dies", () => {
  it("is seen by nobody, and swept after a day", async () => {
    const left = join(folder, "unfinished", "left");
    writeFileSync(left, "half");
    expect((await store.listOutcomes()).size).toBe(0);
    expect(await store.sweep()).toBe(0);
    const days = new Date(Date.now() - 25 * 3600 * 1000);
    utimesSync(left, days, days);
    expect(await store.sweep()).toBe(1);
    expect(existsSync(left)).toBe(false);
  });

  it("does not keep a store from being made", async () => {
    const other = join(folder, "other");
    mkdirSync(join(other, "unfinished"), { recursive: true });
    writeFileSync(join(other, "unfinished", "left"), "half");
    expect(await (await openStore(other, { mayMake: true })).tryOut()).toBeGreaterThanOrEqual(0);
    expect(readdirSync(join(other, "unfinished"))).toEqual(["left"]);
  });
});

describe("an address", () => {
  it("must name a store, or an empty folder where one may be made", async () => {
    await expect(openStore(join(folder, "none"))).rejects.toThrow(/no store at .*mounted/);
    writeFileSync(join(folder, "file.txt"), "");
    await expect(openStore(join(folder, "file.txt"))).rejects.toThrow(/is a file, not a folder/);
    const other = join(folder, "other");
    mkdirSync(other);
    writeFileSync(join(other, "thesis.docx"), "");
    await expect(openStore(other, { mayMake: true })).rejects.toThrow(
      /holds other files \(thesis.docx\)/,
    );
    await expect(openStore("")).rejects.toThrow(/--store is empty/);
    await expect(openStore("ftp://host/folder")).rejects.toThrow(/cannot be at ftp:/);
  });

  it("of another format is refused", async () => {
    writeFileSync(join(folder, "duban-store.json"), '{"format":2}\n');
    await expect(openStore(folder)).rejects.toThrow(/format 2, this program reads 1: update/);
  });

  it("may be an address of a file, and made by two machines at once", async () => {
    const address = `file://${join(folder, "..", `${folder.split("/").at(-1)}-two`)}`;
    const made = await Promise.all([1, 2, 3].map(() => openStore(address, { mayMake: true })));
    const id = await made[0]?.keepBytes(Buffer.from("a"));
    expect((await made[1]?.readBytes(id ?? ""))?.byteLength).toBe(1);
    rmSync(new URL(address), { recursive: true });
  });

  it("is tried by doctor", async () => {
    const tried = await callDuban(["doctor", "--store", folder]);
    expect(tried.stdout).toMatch(/✓ store: write, read, remove: .*, \d+ ms\n$/);
    expect(tried.code).toBe(0);
    const none = await callDuban(["doctor", "--store", join(folder, "none")]);
    expect(none.stdout).toMatch(/✗ store: .*no store at .*mounted/);
    expect(none.code).toBe(3);
  });
});

describe("storage that fails", () => {
  let disk: string;

  beforeEach(() => {
    disk = mkdtempSync(join(tmpdir(), "duban-disk-"));
  });

  afterEach(() => {
    spawnSync("umount", ["--lazy", disk]);
    chmodSync(disk, 0o700);
    rmSync(disk, { recursive: true, force: true });
  });

  function mount(...options: readonly string[]): boolean {
    return spawnSync("mount", ["-t", "tmpfs", "-o", options.join(","), "tmpfs", disk]).status === 0;
  }

  it("because it is full leaves nothing half-written, and goes on when there is room", async (context) => {
    if (!mount("size=200k")) context.skip("no file system can be mounted here");
    const small = await openStore(disk, { mayMake: true });
    const writing = async (): Promise<void> => {
      for (let at = 0; at < 40; at += 1) await small.writeOutcome(makeOutcome(`${at}.md`));
    };
    await expect(writing()).rejects.toThrow(/storage of .* is full: make room/);
    await expect(writing()).rejects.toThrow(StoreError);
    expect(readdirSync(join(disk, "unfinished"))).toEqual([]);
    const done = await small.listOutcomes();
    for (const id of done) expect((await small.readOutcome(id))?.outcomeId).toBe(id);
    mount("remount", "size=20m");
    await writing();
    expect((await small.listOutcomes()).size).toBe(40);
    expect(done.size).toBeLessThan(40);
    await small.close();
  });

  it("because it may not be written says so", async (context) => {
    const isSuperuser = process.getuid?.() === 0;
    if (isSuperuser && !mount("size=1m")) context.skip("the superuser may write anywhere");
    const kept = await openStore(disk, { mayMake: true });
    if (isSuperuser) mount("remount", "ro");
    else chmodSync(disk, 0o500);
    await expect(kept.keepBytes(Buffer.from("a"))).rejects.toThrow(
      /may not be written or read here \((?:EROFS|EACCES)\): allow it/,
    );
    await kept.close();
  });
});
