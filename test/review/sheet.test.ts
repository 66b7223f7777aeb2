/** The way of a decision: out to a sheet, filled in, back, through a new ingest, and what the database then says. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { read as readBook, utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase, type PlainRow } from "../../pipeline/database.ts";
import { callDuban, type Finished, makeFolder } from "../duban-process.ts";

const folder = makeFolder();
const inputs = join(folder, "inputs");
const database = join(folder, "duban.duckdb");
const report = join(inputs, "2022.md");

const first = `# 澜川市2022年政府工作报告

——2022年1月10日在澜川市第八届人民代表大会第二次会议上

## 一、2021年工作回顾

地区生产总值增长7.1%。

## 二、2022年工作安排

地区生产总值增长6%以上，城镇新增就业3万人左右。由市商务局牵头，6月底前建成云栈物流园。
`;

const second = `# 澜川市2023年政府工作报告

——2023年1月12日在澜川市第八届人民代表大会第三次会议上

## 一、2022年工作回顾

地区生产总值增长5.1%，城镇新增就业3.1万人。

## 二、2023年工作安排

地区生产总值增长6.5%左右。
`;

type Cells = Record<string, string>;

beforeAll(async () => {
  mkdirSync(inputs);
  writeFileSync(report, first);
  writeFileSync(join(inputs, "2023.md"), second);
  await callDuban(["ingest", inputs, "--db", database]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function withDatabase<T>(work: (own: Database) => Promise<T>): Promise<T> {
  const own = await openDatabase(database, { readOnly: true });
  try {
    return await work(own);
  } finally {
    own.close();
  }
}

function ask(sql: string): Promise<readonly PlainRow[]> {
  return withDatabase((own) => own.rows(sql));
}

/** The exported sheet as rows by their titles, to be filled in and written again as CSV. */
async function exportSheet(ending: string): Promise<Cells[]> {
  const file = join(folder, `out.${ending}`);
  const { code } = await callDuban(["review", "export", "--db", database, "--out", file]);
  expect(code).toBe(0);
  const book = readBook(readFileSync(file), { type: "buffer" });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (sheet === undefined) throw new Error("the sheet is empty");
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: "" });
  const head = lines.findIndex((cells) => cells[0]?.includes("fact_id"));
  const titles = lines[head] ?? [];
  return lines
    .slice(head + 1)
    .map((cells) => Object.fromEntries(titles.map((title, at) => [title, cells[at] ?? ""])));
}

async function importRows(rows: readonly Cells[]): Promise<Finished> {
  const file = join(folder, `${parse(database).name}-in.csv`);
  const titles = Object.keys(rows[0] ?? {});
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const lines = [titles, ...rows.map((row) => titles.map((title) => row[title] ?? ""))];
  writeFileSync(file, lines.map((cells) => cells.map(quote).join(",")).join("\n"));
  return await callDuban(["review", "import", file, "--db", database]);
}

function rowOf(rows: readonly Cells[], quote: string, kind = ""): Cells {
  const row = rows.find(
    (own) => own["引文 quote"]?.includes(quote) && own["种类 kind"]?.startsWith(kind),
  );
  if (row === undefined) throw new Error(`no row of ${quote}`);
  return row;
}

describe("the sheet", () => {
  it.each(["xlsx", "csv"])("of %s puts what was missed first", async (ending) => {
    const rows = await exportSheet(ending);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows[0]?.["结论 verdict"]).toBe("missed");
  });

  it("names every bad row and keeps the good ones", async () => {
    const rows = await exportSheet("csv");
    const fill = (at: number, cells: Cells): Cells => ({ ...rows[at], ...cells }) as Cells;
    const { code, stdout, stderr } = await importRows([
      fill(0, { "决定 decision": "maybe", "复核人 reviewer": "甲" }),
      fill(1, { "决定 decision": "不属实 reject", "复核人 reviewer": "甲" }),
      fill(2, { "决定 decision": "属实 accept", "复核人 reviewer": "" }),
      fill(0, { "决定 decision": "属实 accept", "复核人 reviewer": "甲", "引文 quote": "别的" }),
      fill(1, {
        "决定 decision": "属实 accept",
        "复核人 reviewer": "甲",
        "事实编号 fact_id": "none",
      }),
      { ...rowOf(rows, "3.1万人"), "决定 decision": "属实 accept", "复核人 reviewer": "乙" },
      fill(3, {}),
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain("decisions taken: 1, bad rows: 5");
    for (const advice of [
      ":2: the decision cannot",
      ":3: a reason",
      ":4: the reviewer",
      ":5: the quote",
      ":6: the database holds no fact",
    ]) {
      expect(stderr).toContain(advice);
    }
  });

  it("is refused where it is none", async () => {
    const file = join(folder, "other.csv");
    writeFileSync(file, "a,b\n1,2\n");
    const { code, stderr } = await callDuban(["review", "import", file, "--db", database]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("no review sheet")]);
    const out = await callDuban([
      "review",
      "export",
      "--db",
      database,
      "--out",
      join(folder, "x.pdf"),
    ]);
    expect([out.code, out.stderr]).toEqual([2, expect.stringContaining(".xlsx or .csv")]);
  });
});

describe("a decision", () => {
  it("changes the verdict, says so, and survives a new ingest", async () => {
    const rows = await exportSheet("csv");
    const delivered = rowOf(rows, "增长5.1%");
    await importRows([
      {
        ...delivered,
        "决定 decision": "更正 correct",
        "改为 low": "6.1",
        "改为 high": "6.1",
        "理由 reason": "原件为6.1",
        "复核人 reviewer": "甲",
      },
    ]);
    const verdict =
      "select verdict, delivered, delivery_decision from promises where year = 2022 and indicator_id = 'gdp'";
    const decided = [{ verdict: "met", delivered: 6.1, delivery_decision: "corrected" }];
    expect(await ask(verdict)).toEqual(decided);
    await callDuban(["ingest", inputs, "--db", database, "--force"]);
    expect(await ask(verdict)).toEqual(decided);
    expect(
      await ask(
        "select low, low_base from results where fact_id in (select fact_id from facts where decision = 'corrected')",
      ),
    ).toEqual([{ low: 6.1, low_base: 6.1 }]);
  });

  it("of two reviewers who disagree is not applied, and their agreement is told", async () => {
    const rows = await exportSheet("csv");
    const target = rowOf(rows, "增长6%以上");
    await importRows([
      { ...target, "决定 decision": "属实 accept", "复核人 reviewer": "甲" },
      {
        ...target,
        "决定 decision": "不属实 reject",
        "复核人 reviewer": "乙",
        "理由 reason": "没有这话",
      },
    ]);
    expect(
      await ask("select decision from facts where kind = 'target' and quote like '%增长6%以上%'"),
    ).toEqual([{ decision: "disputed" }]);
    expect(
      await ask("select count(*) as n from promises where year = 2022 and indicator_id = 'gdp'"),
    ).toEqual([{ n: 1 }]);
    const { stdout } = await callDuban(["review", "status", "--db", database]);
    expect(stdout).toMatch(/alpha, nominal\): -?\d\.\d{3}/);
  });

  it("that rejects takes the fact out of promises and commitments", async () => {
    const rows = await exportSheet("csv");
    await importRows([
      {
        ...rowOf(rows, "云栈物流园", "commitment"),
        "决定 decision": "不属实 reject",
        "复核人 reviewer": "甲",
        "理由 reason": "试",
      },
    ]);
    expect(
      await ask("select count(*) as n from hard_commitments where quote like '%云栈物流园%'"),
    ).toEqual([{ n: 0 }]);
  });

  it("finds its words in a changed document, and expires where they changed", async () => {
    writeFileSync(join(inputs, "2023.md"), `${second}\n全市上下要鼓足干劲。\n`);
    await callDuban(["ingest", inputs, "--db", database]);
    expect(await ask("select state from reviews where quote like '%5.1%'")).toEqual([
      { state: "applied" },
    ]);
    writeFileSync(join(inputs, "2023.md"), second.replace("增长5.1%", "增长5.2%"));
    await callDuban(["ingest", inputs, "--db", database]);
    expect(await ask("select state, fact_id from reviews where quote like '%5.1%'")).toEqual([
      { state: "expired", fact_id: null },
    ]);
    expect(
      await ask("select delivered from promises where year = 2022 and indicator_id = 'gdp'"),
    ).toEqual([{ delivered: 5.2 }]);
  });

  it("is kept in a log that names a broken line", async () => {
    writeFileSync(`${database}.decisions.jsonl`, "{}\n", { flag: "a" });
    const { code, stderr } = await callDuban(["ingest", inputs, "--db", database, "--force"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/decisions\.jsonl:\d+ is no decision/);
  });
});
