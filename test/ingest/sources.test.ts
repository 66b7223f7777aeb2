/** `duban.yaml`: what it may say, how its faults are told, and a night by it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../pipeline/database.ts";
import { readSources, type SourcesFile } from "../../pipeline/ingest/sources-file.ts";
import { sourcesTemplate } from "../../pipeline/ingest/sources-template.ts";
import { callDuban, makeFolder, runDuban } from "../duban-process.ts";

// Whole ingests in processes of their own: a busy machine needs longer.
vi.setConfig({ testTimeout: 300_000 });

async function parse(text: string, language: "zh" | "en" = "en"): Promise<SourcesFile> {
  const file = join(makeFolder(), "duban.yaml");
  writeFileSync(file, text);
  return await readSources({ file, schedule: null, language });
}

describe("a sources file", () => {
  it("names inputs beside itself, addresses as they are, places and settings", async () => {
    const folder = makeFolder();
    const file = join(folder, "duban.yaml");
    writeFileSync(
      file,
      "database: a.duckdb\ntimeout: 30\nsources:\n  - path: reports\n    place: 澜川市\n  - url: https://example.org/a.html\n    schedule: weekly\n",
    );
    expect(await readSources({ file, schedule: null, language: "en" })).toEqual({
      inputs: [
        { input: join(folder, "reports"), placeHint: "澜川市" },
        { input: "https://example.org/a.html", placeHint: "" },
      ],
      database: join(folder, "a.duckdb"),
      companies: null,
      rate: null,
      timeout: 30,
      jobs: null,
    });
    const { inputs } = await readSources({ file, schedule: "weekly", language: "en" });
    expect(inputs).toHaveLength(1);
    await expect(readSources({ file, schedule: "daily", language: "en" })).rejects.toThrow(
      /no source of the schedule "daily".+weekly/,
    );
  });

  it("as `duban init` writes it is right", async () => {
    expect((await parse(sourcesTemplate)).inputs).toHaveLength(1);
  });

  it.each([
    ["sources:\n  - path: a\n    plaice: b\n", /yaml:2: .*plaice/],
    ["rate: fast\nsources:\n  - path: a\n", /yaml:1: rate: .*number/],
    ["sources:\n  - place: 澜川市\n", /yaml:2: sources.0: path \| url/],
    ["sources:\n  - path: a\n  - url: ftp://example.org\n", /yaml:3: sources.1.url: /],
    ["# nothing\n", /yaml:1: /],
    ["sources: []\n", /yaml:1: sources: /],
    ["sources:\n  - path: a\n - path: b\n", /yaml:[23]: /],
    ["timeout: 0\nrate: 1000\nsources:\n  - path: a\n", /yaml:1: timeout.+\n.+yaml:2: rate/],
  ])("is refused with the line of each fault: %j", async (text, message) => {
    await expect(parse(text)).rejects.toThrow(message);
  });

  it("is refused in Chinese where the user reads Chinese", async () => {
    await expect(parse("rate: fast\nsources:\n  - path: a\n", "zh")).rejects.toThrow(
      /:1: rate: .*\p{Script=Han}/u,
    );
  });
});

describe("a night by the sources file", () => {
  it("is begun by `duban init` and needs no arguments", async () => {
    const folder = makeFolder();
    const options = { folder };
    expect(await runDuban(["ingest"], options)).toMatchObject({ code: 2 });
    expect(await runDuban(["init"], options)).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "duban.yaml"), "utf8")).toBe(sourcesTemplate);
    expect(await runDuban(["init"], options)).toMatchObject({ code: 2 });
    mkdirSync(join(folder, "reports"));
    writeFileSync(
      join(folder, "reports", "a.md"),
      "# 2024年工作安排\n\n地区生产总值增长6%以上。\n",
    );
    const { code, stdout } = await runDuban(["ingest", "--log", "night.jsonl"], options);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("1 read") });
    expect(existsSync(join(folder, "duban.duckdb"))).toBe(true);
    const log = readFileSync(join(folder, "night.jsonl"), "utf8").trimEnd().split("\n");
    const events = log.map((line) => JSON.parse(line));
    expect(events[0]).toMatchObject({ event: "begin", command: ["reports"] });
    expect(events).toContainEqual(
      expect.objectContaining({ event: "file", status: "loaded", reason: "new" }),
    );
    expect(events.at(-1)).toMatchObject({ event: "end", exitCode: 0, read: 1 });
  });

  it("reads a file anew where another place is named for it", async () => {
    const folder = makeFolder();
    const report = join(folder, "a.md");
    const sources = join(folder, "duban.yaml");
    const database = join(folder, "duban.duckdb");
    writeFileSync(report, "# 2024年工作安排\n\n地区生产总值增长6%以上。\n");
    const placesAfter = async (place: string): Promise<unknown> => {
      writeFileSync(
        sources,
        `database: duban.duckdb\nsources:\n  - path: a.md\n    place: ${place}\n`,
      );
      expect(await callDuban(["ingest", "--sources", sources])).toMatchObject({ code: 0 });
      const opened = await openDatabase(database, { readOnly: true });
      const rows = await opened.rows("select place_hint, name from document_paths, places");
      opened.close();
      return rows;
    };
    expect(await placesAfter("湖南省")).toEqual([{ place_hint: "湖南省", name: "湖南省" }]);
    expect(await placesAfter("贵阳市")).toEqual([{ place_hint: "贵阳市", name: "贵阳市" }]);
  });
});
