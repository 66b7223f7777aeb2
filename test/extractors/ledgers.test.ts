/** Tables that list projects: one mention a row, with what the columns say of it. */
import { expect, it } from "vitest";
import type { ProjectMention } from "../../pipeline/document.ts";
import { extract } from "../../pipeline/index.ts";

async function projectsOf(table: string): Promise<readonly ProjectMention[]> {
  const { facts } = await extract({ text: `# 澜川市签约项目台账\n（2025年3月5日）\n\n${table}\n` });
  return facts.filter((fact): fact is ProjectMention => fact.kind === "project");
}

it("reads rows of words, with answers of yes and no", async () => {
  const found = await projectsOf(`
| 序号 | 项目名称 | 签约企业 | 签约日期 | 是否开工 | 是否投产 | 落户园区 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 岚储新能源电池项目 | 岚储新能源有限公司 | 2022-07-08 | 是 | 否 | 城东园区 |
| 2 | 白鹤纺织产业园项目 | 白鹤纺织集团 | 去年 | 否 | 否 | 望溪园区 |
| 合计 | 2个 | | | | | |`);
  expect(
    found.map(({ quote, stage, denied, signedYear, investor, place }) => [
      quote,
      stage,
      denied,
      signedYear,
      investor,
      place,
    ]),
  ).toEqual([
    ["岚储新能源电池项目", "started", "in_production", 2022, "岚储新能源有限公司", "城东园区"],
    ["白鹤纺织产业园项目", "signed", "started", 2024, "白鹤纺织集团", "望溪园区"],
  ]);
});

it("reads a table with values, which is told cell by cell", async () => {
  const found = await projectsOf(`
| 项目名称 | 总投资（亿元） | 签约时间 | 目前进展 |
| --- | --- | --- | --- |
| 青石冷链物流中心 | 1.8 | 2023年7月 | 主体封顶 |
| 望江康养小镇项目 | 20 | 2021年7月 | 已终止 |`);
  expect(
    found.map(({ name, stage, investment, signed }) => [name, stage, investment, signed]),
  ).toEqual([
    ["青石冷链物流中心", "under_construction", "1.8亿元", "2023年7月"],
    ["望江康养小镇项目", "stalled", "20亿元", "2021年7月"],
  ]);
});

it("leaves a table of indicators alone", async () => {
  const found = await projectsOf(`
| 项目 | 单位 | 2024年 |
| --- | --- | --- |
| 地区生产总值 | 亿元 | 2050 |`);
  expect(found).toEqual([]);
});
