/** What became of signed projects: ledgers in tables, sentences of later reports, and the three lists. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../pipeline/database.ts";
import { ingest } from "../../pipeline/index.ts";

const folder = mkdtempSync(join(tmpdir(), "duban-signed-"));
const path = join(folder, "city.duckdb");
let database: Database;

const notice = `# 澜川市签约项目推进情况通报
（2023年3月5日）
澜川市人民政府办公室

近三届澜交会我市共签约项目292个，其中终止1个，在建18个，建成投产180个。

| 序号 | 项目名称 | 投资方 | 总投资（亿元） | 签约时间 | 进展情况 |
| --- | --- | --- | --- | --- | --- |
| 1 | 岚储新能源电池项目 | 岚储新能源有限公司 | 12.5 | 2021年7月 | 已开工建设 |
| 2 | 白鹤纺织产业园项目 | 白鹤纺织集团 | 3.2 | 2021年7月 | 未开工 |
| 3 | 青石冷链物流中心 | 青石物流有限公司 | 1.8 | 2022年7月 | 正在办理前期手续 |
| 4 | 望江康养小镇项目 | 望江置业有限公司 | 20 | 2022年7月 | 已终止 |
| 5 | 云岭风电项目 | 岚电能源有限公司 | 9 | 2022年7月 | 已签约，未履约 |
`;

const later = `# 澜川市签约项目推进情况通报
（2024年3月6日）
澜川市人民政府办公室

2021年签约的岚储新能源电池项目建成投产，白鹤纺织产业园项目至今仍未动工。翠屏茶叶加工基地签约落户。
`;

beforeAll(async () => {
  writeFileSync(join(folder, "2023.md"), notice);
  writeFileSync(join(folder, "2024.md"), later);
  await ingest({
    inputs: [join(folder, "2023.md"), join(folder, "2024.md")],
    databasePath: path,
  });
  database = await openDatabase(path, { readOnly: true });
}, 60_000);

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("signed projects", () => {
  it("stand by the year of their signing, as the latest word says", async () => {
    const rows = await database.rows(
      "select signed_year, project, standing, investment, last_year from signed_projects order by signed_year, project",
    );
    expect(rows).toEqual([
      {
        signed_year: 2021,
        project: "岚储新能源电池项目",
        standing: "produced",
        investment: "12.5亿元",
        last_year: 2024,
      },
      {
        signed_year: 2021,
        project: "白鹤纺织产业园项目",
        standing: "not_started",
        investment: "3.2亿元",
        last_year: 2024,
      },
      {
        signed_year: 2022,
        project: "云岭风电项目",
        standing: "unfulfilled",
        investment: "9亿元",
        last_year: 2023,
      },
      {
        signed_year: 2022,
        project: "望江康养小镇项目",
        standing: "ended",
        investment: "20亿元",
        last_year: 2023,
      },
      {
        signed_year: 2022,
        project: "青石冷链物流中心",
        standing: "no_word",
        investment: "1.8亿元",
        last_year: 2023,
      },
      {
        signed_year: 2024,
        project: "翠屏茶叶加工基地",
        standing: "no_word",
        investment: "",
        last_year: 2024,
      },
    ]);
  });

  it("are listed as unfulfilled, not started, not completed; silence alone leaves a contract standing", async () => {
    const listed = async (condition: string): Promise<unknown> =>
      (
        await database.rows(
          `select project from signed_projects where ${condition} order by project`,
        )
      ).map(({ project }) => project);
    expect(await listed("not is_fulfilled")).toEqual(["云岭风电项目", "望江康养小镇项目"]);
    expect(await listed("not is_started")).toEqual([
      "云岭风电项目",
      "望江康养小镇项目",
      "白鹤纺织产业园项目",
      "翠屏茶叶加工基地",
      "青石冷链物流中心",
    ]);
    expect(await listed("is_produced")).toEqual(["岚储新能源电池项目"]);
  });

  it("carry the sentences of the signing and of the latest word", async () => {
    const [row] = await database.rows(
      "select signed_quote, last_quote from signed_projects where project = '白鹤纺织产业园项目'",
    );
    expect(row).toEqual({
      signed_quote: "进展情况：\t白鹤纺织产业园项目\t未开工",
      last_quote: "2021年签约的岚储新能源电池项目建成投产，白鹤纺织产业园项目至今仍未动工。",
    });
  });

  it("give the rates of a count: 291 of 292 fulfilled, 198 started", async () => {
    const rows = await database.rows(
      "select rate, numerator, value from project_rates where denominator = 292 order by rate",
    );
    expect(rows).toEqual([
      { rate: "fulfilment", numerator: 291, value: 99.66 },
      { rate: "production", numerator: 180, value: 61.64 },
      { rate: "start", numerator: 198, value: 67.81 },
    ]);
  });
});
