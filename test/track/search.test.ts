/** Full-text search over documents of our own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { ingest } from "../../pipeline/index.ts";
import { cutWords } from "../../pipeline/track/search/cut-words.ts";
import { search } from "../../pipeline/track/search/index.ts";
import { parseQuestion } from "../../pipeline/track/search/parse-question.ts";
import { cutSnippet } from "../../pipeline/track/search/snippet.ts";

const folder = mkdtempSync(join(tmpdir(), "duban-search-"));
const path = join(folder, "duban.duckdb");
let database: Database;

const documents: Readonly<Record<string, string>> = {
  "2021.md": `# 澜川市2021年政府工作报告

——2021年1月12日在澜川市第八届人民代表大会第一次会议上

## 一、2020年工作回顾

全市实际使用外商直接投资2.1亿美元。内河港口建设提速，口岸通关时间压缩三成。

## 二、2021年工作安排

由市发改委牵头，年底前完成低空经济产业规划。高质量发展是硬任务，产业发展要高质量。
`,
  "2022.md": `# 澜川市2022年政府工作报告

——2022年1月10日在澜川市第八届人民代表大会第二次会议上

## 一、2021年工作回顾

实际利用外资2.3亿美元，增长9%。利用各类资金补齐短板，外资外贸平稳。

## 二、2022年工作安排

发展和改革委员会要把好项目关，推动ＧＤＰ增长6%以上。
`,
  "traditional.md": `# 澜川市2023年招商座談會講話

——2023年3月2日

我們要積極發展低空經濟，對開關於實現進過這個們時間達應計劃總額東車電的產業給予支持。
`,
};

async function find(text: string, filter = {}): Promise<readonly string[]> {
  return (await search(database, text, filter)).map(({ snippet }) => snippet);
}

beforeAll(async () => {
  const inputs = join(folder, "inputs");
  mkdirSync(inputs);
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(inputs, name), text);
  await ingest({ inputs: [inputs], databasePath: path });
  database = await openDatabase(path, { readOnly: true });
});

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("search", () => {
  it("puts what is said letter by letter first, then other names of the indicator", async () => {
    const found = await find("实际利用外资");
    expect(found[0]).toContain("[实际利用外资]2.3亿美元");
    expect(found[1]).toContain("[实际使用外商直接投资]2.1亿美元");
  });

  it("finds a body by its full and its short name", async () => {
    const found = await find("发展改革委");
    expect(found.join()).toContain("[发改委]");
    expect(found.join()).toContain("[发展和改革委员会]");
  });

  it("finds a word within longer words", async () => {
    expect((await find("外资", { year: 2022 })).join()).toContain("[实际利用外资]");
  });

  it("keeps to the letter of a quoted phrase", async () => {
    expect((await find('"高质量发展"')).length).toBe(1);
    expect(await find('"产业高质量"')).toEqual([]);
  });

  it("leaves out sentences that hold an unwanted word", async () => {
    expect((await find("外资 -实际")).every((own) => !own.includes("实际"))).toBe(true);
  });

  it("wants all words where a sentence holds them all", async () => {
    const found = await find("低空经济 规划");
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("[低空经济");
  });

  it("reads widths, cases and scripts alike", async () => {
    expect((await find("gdp 增长"))[0]).toContain("[ＧＤＰ]");
    for (const asked of ["低空经济", "低空經濟"]) {
      const found = (await find(asked)).join();
      expect(found).toContain("低空經濟");
      expect(found).toContain("低空经济");
    }
  });

  it("keeps to place, year and kind", async () => {
    const years = async (filter: object): Promise<readonly unknown[]> =>
      (await search(database, "实际", filter)).map(({ year }) => year);
    expect(new Set(await years({ place: "澜川" }))).toEqual(new Set([2021, 2022]));
    expect(new Set(await years({ place: "澜川", year: 2021 }))).toEqual(new Set([2021]));
    expect(await years({ place: "岚江省" })).toEqual([]);
    expect(await years({ kind: "communique" })).toEqual([]);
    await expect(search(database, "外资", { kind: "letter" })).rejects.toThrow("work_report");
  });

  it("says where a sentence stands", async () => {
    const [hit] = await search(database, "低空经济产业规划");
    expect(hit).toMatchObject({ place: "澜川市", year: 2021, outline: ["二、2021年工作安排"] });
    const [row] = await database.rows(
      "select substr(text, $start::bigint + 1, ($end - $start)::bigint) as text from parts where part_id = $part",
      { start: hit?.span_start ?? 0, end: hit?.span_end ?? 0, part: hit?.part_id ?? "" },
    );
    expect(row?.["text"]).toBe(hit?.sentence);
  });

  it("finds nothing for words that are nowhere, and refuses an empty question", async () => {
    expect(await find("磁悬浮")).toEqual([]);
    await expect(search(database, "，。")).rejects.toThrow("nothing to search for");
  });

  it("is of the texts that are there now", async () => {
    const changed = join(folder, "changed");
    const file = join(changed, "a.md");
    const own = join(folder, "changed.duckdb");
    mkdirSync(changed);
    for (const word of ["风力", "光伏"]) {
      writeFileSync(file, `# 澜川市2024年讲话\n\n2024年要建成${word}电站三个。\n`);
      await ingest({ inputs: [changed], databasePath: own });
    }
    const now = await openDatabase(own, { readOnly: true });
    expect(await search(now, "风力")).toEqual([]);
    expect(await search(now, "光伏")).toHaveLength(1);
    now.close();
  });
});

describe("what is typed", () => {
  it("is taken apart at blanks and marks, but for quoted phrases", () => {
    expect(parseQuestion("外资，港口 “重大 项目” -减税")).toEqual({
      wanted: [
        { text: "外资", isPhrase: false },
        { text: "港口", isPhrase: false },
        { text: "重大 项目", isPhrase: true },
      ],
      unwanted: ["减税"],
    });
  });

  it("is cut into the fewest words of the index", () => {
    const known = new Set(["高", "质量", "高质量", "发展", "高质", "量", "由", "市"]);
    expect(cutWords("高质量发展", known)).toEqual(["高质量", "发展"]);
    expect(cutWords("由市高质量", known)).toEqual(["高质量"]);
    expect(cutWords("由市", known)).toEqual(["由市"]);
    expect(cutWords("3号线", new Set(["3", "号线"]))).toEqual(["3", "号线"]);
  });
});

describe("a snippet", () => {
  it("is cut around what was found and marks the longest names", () => {
    const sentence = `${"甲".repeat(80)}实际利用外资增长${"乙".repeat(80)}`;
    const snippet = cutSnippet(sentence, ["外资", "实际利用外资"]);
    expect(snippet).toMatch(/^…甲+\[实际利用外资\]增长乙+…$/);
    expect(snippet.length).toBeLessThan(100);
  });
});
