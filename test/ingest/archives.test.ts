/** Archives as inputs: their documents are read one by one, under the archive's path. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { openDatabase, type PlainRow } from "../../pipeline/database.ts";
import { type IngestEvent, ingest } from "../../pipeline/index.ts";
import { makeFolder } from "../duban-process.ts";
import { give, startServer } from "../fetch/web-server.ts";

const folder = makeFolder();

async function pack(texts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [name, text] of Object.entries(texts)) archive.file(name, text);
  return await archive.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function rows(database: string, sql: string): Promise<readonly PlainRow[]> {
  const opened = await openDatabase(database, { readOnly: true });
  try {
    return await opened.rows(sql);
  } finally {
    opened.close();
  }
}

function speech(growth: number): string {
  return `# 2024年工作安排\n\n地区生产总值增长${growth}%以上。\n`;
}

describe("an archive", () => {
  it("gives its documents, which a second run finds unchanged", async () => {
    const database = join(folder, "one.duckdb");
    const file = join(folder, "reports.zip");
    const bytes = await pack({
      "a/one.md": speech(5),
      "a/two.md": speech(6),
      "a/style.css": "p{}",
    });
    writeFileSync(file, bytes);
    const notes: string[] = [];
    const request = {
      inputs: [folder],
      databasePath: database,
      report(event: IngestEvent) {
        if (event.kind === "progress") notes.push(event.path);
      },
    };
    expect(await ingest(request)).toMatchObject({ read: 2, quarantined: 0 });
    expect(await rows(database, "select path from documents order by path")).toEqual([
      { path: `${file}/a/one.md` },
      { path: `${file}/a/two.md` },
    ]);
    expect(notes).toHaveLength(2);
    expect(await ingest(request)).toMatchObject({ read: 0, unchanged: 2 });
  });

  it("without a document is noted, and one that is a text in truth is read", async () => {
    const other = makeFolder();
    const database = join(other, "two.duckdb");
    writeFileSync(join(other, "empty.zip"), await pack({ "style.css": "p{}" }));
    writeFileSync(join(other, "text.zip"), speech(7));
    expect(await ingest({ inputs: [other], databasePath: database })).toMatchObject({
      read: 1,
      quarantined: 1,
    });
  });

  it("puts no file where its names would lead", async () => {
    const other = join(makeFolder(), "inner");
    mkdirSync(other);
    const bytes = Buffer.from(await pack({ "a/one.md": speech(5), "xx/out.md": speech(6) }));
    // The name stands in the archive twice, and is as long as the one that leads out.
    const text = bytes.toString("latin1").replaceAll("xx/out.md", "../out.md");
    writeFileSync(join(other, "sly.zip"), Buffer.from(text, "latin1"));
    const database = join(other, "sly.duckdb");
    expect(await ingest({ inputs: [other], databasePath: database })).toMatchObject({ read: 1 });
    expect(readdirSync(join(other, ".."))).toEqual(["inner"]);
    expect(readdirSync(other).sort()).toEqual(["sly.duckdb", "sly.zip"]);
    expect(
      await rows(database, "select code from notes where severity = 'warning'"),
    ).toContainEqual({ code: "unsafe_path" });
  });

  it("may hold more documents than a batch", async () => {
    const other = makeFolder();
    const database = join(other, "many.duckdb");
    const texts = Array.from({ length: 40 }, (_, at) => [`${at}.md`, speech(at + 1)] as const);
    writeFileSync(join(other, "many.zip"), await pack(Object.fromEntries(texts)));
    expect(await ingest({ inputs: [other], databasePath: database })).toMatchObject({ read: 40 });
    const [row] = await rows(database, "select count(*) as n from documents");
    expect(row).toEqual({ n: 40 });
  });

  it("can be fetched; its documents have its address and date", async () => {
    const bytes = await pack({ "报告.md": speech(5), "b.md": speech(6) });
    const server = await startServer({
      "/files/reports.zip": give(bytes, { "content-type": "application/zip" }),
    });
    const database = join(makeFolder(), "three.duckdb");
    const url = `${server.origin}/files/reports.zip`;
    const summary = await ingest({ inputs: [url], databasePath: database, allowsPrivate: true });
    await server.close();
    expect(summary).toMatchObject({ read: 2, quarantined: 0 });
    expect(
      await rows(
        database,
        "select distinct d.url, collected_on is not null as is_dated from documents d join parts using (document_id)",
      ),
    ).toEqual([{ url, is_dated: true }]);
    expect(await rows(database, "select count(*) as n from fetched_pages")).toEqual([{ n: 1 }]);
  });
});
