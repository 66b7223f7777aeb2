/** The rates of projects in one report: from the numbers that it counts, and from named projects, plans left out. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { ingest } from "../../pipeline/index.ts";

const folder = mkdtempSync(join(tmpdir(), "duban-rates-"));
const path = join(folder, "city.duckdb");
let database: Database;

const report = `# 2024年澜川市政府工作报告

——2024年1月17日在澜川市第五届人民代表大会第四次会议上

## 一、2023年工作回顾

2023年，全市签约项目120个，开工项目80个，投产项目30个，签约金额200亿元，到位资金35亿元。城东污水处理厂二期签约落户。

## 二、2024年工作安排

力争开工城东污水处理厂二期。
`;

beforeAll(async () => {
  writeFileSync(join(folder, "2024.md"), report);
  await ingest({ inputs: [join(folder, "2024.md")], databasePath: path });
  database = await openDatabase(path, { readOnly: true });
}, 60_000);

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

it("come with numerator and denominator, and a plan starts no project", async () => {
  const rows = await database.rows(
    "select rate, numerator, denominator, value from project_rates where numerator is not null order by denominator, rate, numerator",
  );
  expect(rows).toEqual([
    { rate: "production", numerator: 0, denominator: 0, value: null },
    { rate: "fulfilment", numerator: 0, denominator: 1, value: 0 },
    { rate: "fulfilment", numerator: 1, denominator: 1, value: 100 },
    { rate: "production", numerator: 0, denominator: 1, value: 0 },
    { rate: "start", numerator: 0, denominator: 1, value: 0 },
    { rate: "production", numerator: 30, denominator: 80, value: 37.5 },
    { rate: "production", numerator: 30, denominator: 120, value: 25 },
    { rate: "start", numerator: 80, denominator: 120, value: 66.67 },
    { rate: "fund_arrival", numerator: 3500000000, denominator: 20000000000, value: 17.5 },
  ]);
});
