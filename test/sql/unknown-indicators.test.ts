/** The saved query that tells staff which phrases the lexicon lacks. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { callDuban, makeFolder } from "../duban-process.ts";

const folder = makeFolder();
const database = join(folder, "unknown.duckdb");

const reports: Readonly<Record<string, readonly string[]>> = {
  "2022": [
    "新建岚光步道12公里，岚光步道示范段获好评。",
    "云栈驿客数增长6.5%。",
    "地区生产总值增长6%。",
    "举办汀歌晚会3场。",
  ],
  "2023": ["改造岚光步道8公里。", "驿客云栈数增长7%。", "新建雾桥驿亭9座。"],
};

type Row = Readonly<Record<string, unknown>>;

async function ask(...more: readonly string[]): Promise<readonly Row[]> {
  const words = ["query", "unknown_indicators", "--db", database, "--format", "json", ...more];
  const { code, stdout } = await callDuban(words);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

beforeAll(async () => {
  for (const [year, lines] of Object.entries(reports)) {
    const head = `# 澜川市${Number(year) + 1}年政府工作报告\n\n## 一、${year}年工作回顾\n\n`;
    writeFileSync(join(folder, `${year}.md`), `${head}${lines.join("\n\n")}\n`);
  }
  const { code } = await callDuban(["ingest", folder, "--db", database]);
  expect(code).toBe(0);
});

describe("unknown_indicators", () => {
  it("folds what differs by verb, order and 数, and counts it", async () => {
    const rows = await ask("--param", "least=2");
    expect(rows).toMatchObject([
      { occurrence_count: 2, document_count: 2, usual_unit: "%", usual_measure: "growth" },
      { occurrence_count: 2, document_count: 2, usual_unit: "公里", usual_measure: "level" },
    ]);
    expect(rows.map(({ indicator }) => indicator)).toEqual([
      expect.stringContaining("云栈"),
      expect.stringContaining("岚光步道"),
    ]);
  });

  it("shows the shortest sentence and its document", async () => {
    const [, path] = await ask("--param", "least=2");
    expect(path).toMatchObject({
      example: "改造岚光步道8公里。",
      document: expect.stringContaining("2023.md"),
    });
  });

  it("leaves out known indicators and nouns that are counted once", async () => {
    const listed = JSON.stringify((await ask()).map(({ indicator }) => indicator));
    for (const phrase of ["地区生产总值", "汀歌", "雾桥"]) expect(listed).not.toContain(phrase);
  });

  it("can be asked of one place", async () => {
    expect((await ask("--param", "place=澜川市")).length).toBeGreaterThan(0);
    expect(await ask("--param", "place=贵阳市")).toEqual([]);
  });
});
