import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findFiles } from "../../pipeline/ingest/find-files.ts";
import { makeFolder } from "../duban-process.ts";

function layFiles(...names: readonly string[]): string {
  const folder = makeFolder();
  for (const name of names) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), "今年增长6%。\n");
  }
  return folder;
}

describe("findFiles", () => {
  it("walks a folder for the known kinds, in a stable order, without hidden files", async () => {
    const folder = layFiles(
      "b.md",
      "a/2.TXT",
      "a/1.pdf",
      "c.pptx",
      "notes",
      ".hidden.md",
      ".git/x.md",
    );
    const { files, missing } = await findFiles([folder]);
    expect(files).toEqual(["a/1.pdf", "a/2.TXT", "b.md"].map((name) => join(folder, name)));
    expect(missing).toEqual([]);
  });

  it("takes a named file of any kind", async () => {
    const folder = layFiles("page.tpl");
    expect((await findFiles([join(folder, "page.tpl")])).files).toHaveLength(1);
  });

  it("names each file once, however it is reached", async () => {
    const folder = layFiles("a.md");
    const file = join(folder, "a.md");
    const { files } = await findFiles([file, folder, `${folder}/./a.md`, join(folder, "*.md")]);
    expect(files).toEqual([file]);
  });

  it("reads a list of paths, relative to the list, with comments and lost files", async () => {
    const folder = layFiles("one.md", "deep/two.md");
    const list = join(folder, "list.txt");
    writeFileSync(list, "# reports\none.md\n\ndeep\nlost.md\nlist.txt\n");
    const { files, missing } = await findFiles([list]);
    expect(files).toEqual(["one.md", "deep/two.md"].map((name) => join(folder, name)));
    expect(missing.map(({ path, note }) => [path, note.code])).toEqual([
      [join(folder, "lost.md"), "missing_path"],
    ]);
  });

  it("takes web addresses, each once, also from a list", async () => {
    const folder = layFiles("one.md");
    const list = join(folder, "list.txt");
    writeFileSync(list, "https://b.example/x#top\none.md\nhttps://b.example/x\n");
    const { files, missing } = await findFiles([list, "HTTPS://a.example"]);
    expect(files).toEqual(["https://b.example/x", join(folder, "one.md"), "https://a.example/"]);
    expect(missing).toEqual([]);
  });

  it("takes a text that opens with the address it was copied from for a document", async () => {
    const folder = layFiles();
    const file = join(folder, "speech.txt");
    writeFileSync(file, "https://a.example/x\n同志们：今年，地区生产总值增长6%。\n");
    expect((await findFiles([file])).files).toEqual([file]);
  });

  it("takes a text that names no path for a document", async () => {
    const folder = layFiles("speech.txt");
    const file = join(folder, "speech.txt");
    expect((await findFiles([file])).files).toEqual([file]);
  });

  it("leaves a circle of links", async () => {
    const folder = layFiles("a.md");
    symlinkSync(folder, join(folder, "again"));
    expect((await findFiles([folder])).files).toEqual([join(folder, "a.md")]);
  });

  it("says what leads nowhere", async () => {
    const { files, missing } = await findFiles(["/no/such/x.md", "/no/*.md"]);
    expect(files).toEqual([]);
    expect(missing.map(({ note }) => note.code)).toEqual(["missing_path", "missing_path"]);
  });
});
