/** Files that cannot be read earn a note, stand in `status`, and cost no other file. */
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../pipeline/database.ts";
import { callDuban, type Finished, makeFolder, root, runDuban } from "./duban-process.ts";

const folder = makeFolder();
const database = join(folder, "broken.duckdb");
const broken = join(root, "fixtures", "broken");
const isRoot = process.getuid?.() === 0;

const sound = join(folder, "sound.txt");
const zeros = join(folder, "zeros.txt");
const closed = join(folder, "closed.txt");
const emptyFolder = join(folder, "empty");
const missing = join(folder, "missing.md");

/** The note that each file earns. */
const codes: Readonly<Record<string, string>> = {
  "binary.txt": "binary_file",
  "empty.txt": "empty_file",
  "half.docx": "damaged_file",
  "half.pdf": "damaged_file",
  "password.pdf": "password_protected",
  "zip-not-docx.docx": "not_a_document",
};
/** Readable in spite of their name. */
const misnamed = ["wrong-extension.docx"];

let run: Finished;

beforeAll(async () => {
  writeFileSync(sound, "今年，澜川市地区生产总值增长6%以上，城镇新增就业3万人左右。\n");
  writeFileSync(zeros, Buffer.alloc(50 * 1024 * 1024));
  writeFileSync(closed, "今年，澜川市地区生产总值增长5%以上。\n");
  chmodSync(closed, 0o000);
  mkdirSync(emptyFolder);
  const inputs = [broken, zeros, emptyFolder, missing, ...(isRoot ? [] : [closed]), sound];
  run = await callDuban(["ingest", ...inputs, "--db", database]);
});

describe("a batch with broken files", () => {
  it("knows every file of the folder", () => {
    expect(readdirSync(broken).sort()).toEqual([...Object.keys(codes), ...misnamed].sort());
  });

  it.each(Object.entries(codes))("%s earns the note %s", (name, code) => {
    const line = run.stderr
      .split("\n")
      .find((each) => each.startsWith(`${join(broken, name)}: error`));
    expect(line).toContain(`[${code}]`);
    expect(line).toMatch(/; .{10}/);
  });

  it("refuses 50 MB of zeros", () => {
    expect(run.stderr).toMatch(/zeros\.txt: error: .+\[(binary_file|file_too_large)\]/);
  });

  it("names a path that is not there", () => {
    expect(run.stderr).toMatch(/missing\.md: error: .+\[missing_path\]/);
  });

  it.skipIf(isRoot)("names a file that may not be read", () => {
    expect(run.stderr).toMatch(/closed\.txt: error: .+\[no_permission\]/);
  });

  it("reads a file whose name promises another format", () => {
    expect(run.stderr).toMatch(/wrong-extension\.docx: warning: .+\[extension_mismatch\]/);
  });

  it("ends with 0, or with 1 where it is strict", async () => {
    expect(run.code).toBe(0);
    const strict = await callDuban(["ingest", missing, sound, "--strict", "--db", database]);
    expect(strict.code).toBe(1);
  });

  it("loads every sound file", async () => {
    const opened = await openDatabase(database, { readOnly: true });
    const rows = await opened.rows(
      "select path from documents where status = 'loaded' and path like '%sound.txt'",
    );
    opened.close();
    expect(rows).toHaveLength(1);
  });

  it("keeps what could not be read in the status", async () => {
    const { code, stdout } = await callDuban(["status", "--db", database]);
    expect(code).toBe(0);
    const listed = [...Object.values(codes), "missing_path"];
    for (const each of listed) expect(stdout).toContain(each);
  });
});

describe("one broken file", () => {
  it.each(Object.keys(codes))("extract %s ends with 1 and prints no fact", async (name) => {
    const { code, stdout } = await callDuban(["extract", join(broken, name)]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  it("a folder is no file", async () => {
    const { code, stderr } = await callDuban(["extract", emptyFolder]);
    expect(code).toBe(1);
    expect(stderr).toContain("[folder]");
  });

  it("an empty folder leaves the database alone", async () => {
    const untouched = join(folder, "untouched.duckdb");
    const { code } = await callDuban(["ingest", emptyFolder, "--db", untouched]);
    expect(code).toBe(2);
    expect(readdirSync(folder)).not.toContain("untouched.duckdb");
  });

  it("a damaged file ends the process cleanly", async () => {
    const { code, stderr } = await runDuban(["extract", join(broken, "half.pdf")]);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
