import { describe, expect, it } from "vitest";
import { extract } from "../../extractors/index.ts";
import { readTable } from "./read-table.ts";
import { linesOf, partOf } from "./sample-part.ts";

/** One row a sentence of a report of January 2024; `facts` are its targets and results, joined by " | ". */
const rows = readTable("quantified-sentences.tsv");

describe("what a quantity measures, and when", () => {
  it.each(rows.map((row) => [row["sentence"] ?? "", row] as const))("%s", async (sentence, row) => {
    const section = row["section"] === "plan" ? "plan" : "review";
    expect((await linesOf(sentence, section)).join(" | ")).toBe(row["facts"]);
  });
});

describe("a report at the turn of two plans", () => {
  const report = `政府工作报告

——2021年1月12日在澜川市第五届人民代表大会第六次会议上

各位代表：

一、“十三五”时期发展成就和“十四五”时期主要目标任务

过去五年，我市经济较快增长，常住人口城镇化率提高到58%，新建学校26所。

“十四五”时期是开启新征程的第一个五年，我们要立足新的发展阶段，完整、准确、全面贯彻新的发展理念，努力推动各项事业再上台阶。

——加强生态建设，推进城乡绿化，森林覆盖率达到61.5%，研发投入年均增长9%。

二、2021年重点工作

城镇调查失业率5.5%左右。
`;

  it("dates results by the plan that is over and aims by the one that begins", async () => {
    const facts = extract(await partOf(report));
    const periods = facts.flatMap((fact) =>
      fact.kind === "target" || fact.kind === "result"
        ? [`${fact.kind} ${fact.indicator} ${fact.period}`]
        : [],
    );
    expect(periods).toEqual([
      "result 常住人口城镇化率 2020",
      "result 新建学校 2016-2020",
      "target 森林覆盖率 2021-2025",
      "target 研发投入 2021-2025",
      "target 城镇调查失业率 2021",
    ]);
  });
});

describe("a five-year plan", () => {
  it("sets its aims for its own five years", async () => {
    const plan = `澜川市国民经济和社会发展第十四个五年规划纲要

第三章 提升农业综合生产能力

实施高标准农田建设工程，建成120万亩高标准农田。农作物机械化率提高到75%。到2023年，灌溉面积达到90万亩。
`;
    const periods = extract(await partOf(plan)).flatMap((fact) =>
      fact.kind === "target" ? [fact.period] : [],
    );
    expect(periods).toEqual(["2021-2025", "2021-2025", "2023"]);
  });
});
