import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../pipeline/database.ts";
import { EnvironmentError, UsageError } from "../../pipeline/error.ts";
import { loadDocuments, openWork, type Work } from "../../pipeline/load/index.ts";
import { runDuban } from "../duban-process.ts";
import { makeDocument } from "./document.ts";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duban-"));
  path = join(folder, "duban.duckdb");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function write(...names: readonly string[]): Promise<Work> {
  const writing = await openWork(path);
  await loadDocuments(
    await writing.write(),
    names.map((name) => makeDocument({ path: name })),
    { version: "v1" },
  );
  return writing;
}

async function readPaths(): Promise<readonly unknown[]> {
  const database = await openDatabase(path, { readOnly: true });
  const rows = await database.rows("select path from documents order by path");
  database.close();
  return rows.map((row) => row["path"]);
}

/** A file that another process holds for writing until its standard input ends. */
async function holdElsewhere(file: string): Promise<() => Promise<void>> {
  const script = `
    const { DuckDBInstance } = await import("@duckdb/node-api");
    // Reachable for as long as the process lives: the file is let go of with the object.
    globalThis.instance = await DuckDBInstance.create(process.argv[1]);
    await (await globalThis.instance.connect()).run("create table if not exists held (n integer)");
    console.log("held");
    process.stdin.resume();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, file], {
    stdio: ["pipe", "pipe", "inherit"],
    cwd: join(import.meta.dirname, "..", ".."),
  });
  await once(child.stdout, "data");
  return async () => {
    child.stdin.end();
    await once(child, "exit");
  };
}

/** What another ingest into the same file says on standard error. */
async function callElsewhere(file: string): Promise<string> {
  const text = join(folder, "c.md");
  writeFileSync(text, "今年，澜川市地区生产总值增长6%以上。\n");
  const { stderr } = await runDuban(["ingest", text, "--db", file]);
  return stderr;
}

describe("publishing", () => {
  it("swaps the new file in whole; a reader keeps what it has open", async () => {
    await (await write("a.txt")).publish();
    const reader = await openDatabase(path, { readOnly: true });
    const writing = await write("b.txt");
    expect(await readPaths()).toEqual(["a.txt"]);
    await writing.publish();
    expect(await readPaths()).toEqual(["a.txt", "b.txt"]);
    expect(await reader.rows("select count(*) as n from documents")).toEqual([{ n: 1 }]);
    reader.close();
    expect(readdirSync(folder)).toEqual(["duban.duckdb"]);
  });

  it("leaves the published file whole when a run is interrupted, and goes on from there", async () => {
    await (await write("a.txt")).publish();
    await (await write("b.txt")).suspend();
    expect(await readPaths()).toEqual(["a.txt"]);
    const resumed = await write("c.txt");
    expect(resumed.isResumed).toBe(true);
    await resumed.publish();
    expect(await readPaths()).toEqual(["a.txt", "b.txt", "c.txt"]);
    expect(readdirSync(folder)).toEqual(["duban.duckdb"]);
  });

  it("drops work that is broken, or was begun on another file", async () => {
    await (await write("a.txt")).publish();
    await (await write("b.txt")).suspend("broken");
    expect(readdirSync(folder)).toEqual(["duban.duckdb"]);
    await (await write("b.txt")).suspend();
    copyFileSync(path, `${path}.copy`);
    renameSync(`${path}.copy`, path);
    const anew = await write("c.txt");
    expect(anew.isResumed).toBe(false);
    await anew.publish();
    expect(await readPaths()).toEqual(["a.txt", "c.txt"]);
  });

  it("copies nothing while nothing is written", async () => {
    await (await write("a.txt")).publish();
    const work = await openWork(path);
    expect(work.isWriting()).toBe(false);
    expect(await work.known()?.rows("select count(*) as n from documents")).toEqual([{ n: 1 }]);
    expect(readdirSync(folder).sort()).toEqual(["duban.duckdb", "duban.duckdb.lock"]);
    await work.suspend();
    expect(readdirSync(folder)).toEqual(["duban.duckdb"]);
  });

  it("refuses a file that is read-only", async () => {
    await (await write("a.txt")).publish();
    chmodSync(path, 0o444);
    await expect(openWork(path)).rejects.toThrow(/read-only.+chmod/);
  });

  it("removes what an interrupted run left, broken or not", async () => {
    await (await write("a.txt")).publish();
    writeFileSync(`${path}.new`, "half a file");
    await (await write("b.txt")).publish();
    expect(await readPaths()).toEqual(["a.txt", "b.txt"]);
  });

  it("says so while another ingest writes beside the same file", async () => {
    await (await write("a.txt")).publish();
    const release = await holdElsewhere(`${path}.new`);
    await expect(openWork(path)).rejects.toThrow(/in use by PID \d+.*Wait/);
    expect(existsSync(`${path}.new`)).toBe(true);
    await release();
    const first = await openWork(path);
    await expect(callElsewhere(path)).resolves.toMatch(/in use by PID \d+.*Wait/);
    await first.suspend();
    expect(await readPaths()).toEqual(["a.txt"]);
  });
});

describe("opening", () => {
  it("tells what to do where the file is missing", async () => {
    const opening = openDatabase(path, { readOnly: true });
    await expect(opening).rejects.toThrow(UsageError);
    await expect(opening).rejects.toThrow("duban ingest");
  });

  it("refuses a folder, a file of another kind, and a database of another program", async () => {
    mkdirSync(path);
    await expect(openDatabase(path, { readOnly: true })).rejects.toThrow("is a folder");
    const text = join(folder, "text.duckdb");
    writeFileSync(text, "not a database, but long enough to hold a header\n".repeat(400));
    const openingText = openDatabase(text, { readOnly: true });
    await expect(openingText).rejects.toThrow(EnvironmentError);
    await expect(openingText).rejects.toThrow("is no DuckDB database");
    const other = join(folder, "other.duckdb");
    (await openDatabase(other, { readOnly: false })).close();
    await expect(openDatabase(other, { readOnly: true })).rejects.toThrow("no tables of duban");
  });

  it("refuses a file of an older schema", async () => {
    const writing = await write("a.txt");
    await (await writing.write()).run("update schema_versions set schema_version = 0");
    await writing.publish();
    await expect(openDatabase(path, { readOnly: true })).rejects.toThrow("has schema 0");
    await expect(openWork(path)).rejects.toThrow("has schema 0");
  });

  it("says who holds a locked file", async () => {
    await (await write("a.txt")).publish();
    const release = await holdElsewhere(path);
    await expect(openDatabase(path, { readOnly: true })).rejects.toThrow(/in use by PID \d+/);
    await release();
  });
});
