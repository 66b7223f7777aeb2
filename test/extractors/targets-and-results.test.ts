import { describe, expect, it } from "vitest";
import type { Quantified } from "../../pipeline/document.ts";
import { factsOf, linesOf } from "./sample-part.ts";

type Case = readonly ["review" | "plan", string, readonly string[]];

const cases: readonly Case[] = [
  [
    "review",
    "全市地区生产总值达到1812.6亿元，增长5.8%。",
    ["result 地区生产总值 level eq 1812.6 亿元 2023", "result 地区生产总值 growth eq 5.8 % 2023"],
  ],
  [
    "review",
    "城乡居民人均可支配收入分别增长5.1%和7.3%，达到41200元和20350元。",
    [
      "result 城镇居民人均可支配收入 growth eq 5.1 % 2023",
      "result 农村居民人均可支配收入 growth eq 7.3 % 2023",
      "result 城镇居民人均可支配收入 level eq 41200 元 2023",
      "result 农村居民人均可支配收入 level eq 20350 元 2023",
    ],
  ],
  [
    "review",
    "接待游客830万人次、旅游总收入76.4亿元，分别增长12.5%和15.1%。",
    [
      "result 接待游客 level eq 830 万人次 2023",
      "result 旅游总收入 level eq 76.4 亿元 2023",
      "result 接待游客 growth eq 12.5 % 2023",
      "result 旅游总收入 growth eq 15.1 % 2023",
    ],
  ],
  [
    "plan",
    "主要预期目标是：地区生产总值增长6%左右，居民消费价格涨幅控制在3%以内，城镇新增就业2.6万人以上。",
    [
      "target 地区生产总值 growth approx 6 % 2024",
      "target 居民消费价格涨幅 growth le 3 % 2024",
      "target 城镇新增就业 level ge 2.6 万人 2024",
    ],
  ],
  ["plan", "单位生产总值能耗下降3.2%以上。", ["target 单位生产总值能耗 growth ge -3.2 % 2024"]],
  [
    "plan",
    "森林覆盖率从61.2%提高到61.8%。",
    ["result 森林覆盖率 level eq 61.2 % 2023", "target 森林覆盖率 level eq 61.8 % 2024"],
  ],
  [
    "plan",
    "全年新开工、续建、竣工项目42个、96个、30个。",
    [
      "target 新开工项目 level eq 42 个 2024",
      "target 续建项目 level eq 96 个 2024",
      "target 竣工项目 level eq 30 个 2024",
    ],
  ],
  [
    "review",
    "三次产业结构调整为9.1∶44.6∶46.3。",
    [
      "result 三次产业结构（第一产业） share eq 9.1 % 2023",
      "result 三次产业结构（第二产业） share eq 44.6 % 2023",
      "result 三次产业结构（第三产业） share eq 46.3 % 2023",
    ],
  ],
  [
    "review",
    "取消和下放116项行政审批事项。",
    ["result 取消和下放行政审批事项 level eq 116 项 2023"],
  ],
  ["review", "23家企业入选省级名录。", ["result 企业 level eq 23 家 2023"]],
  [
    "review",
    "新签约5亿元以上项目18个，到位资金96.2亿元。",
    ["result 新签约5亿元以上项目 level eq 18 个 2023", "result 到位资金 level eq 96.2 亿元 2023"],
  ],
  [
    "review",
    "民间投资占固定资产投资比重提高到58%，较上年提高1.4个百分点。",
    [
      "result 民间投资占固定资产投资比重 share eq 58 % 2023",
      "result 民间投资占固定资产投资比重 change eq 1.4 百分点 2023",
    ],
  ],
  [
    "review",
    "进出口总额52亿元，居全省第六位。",
    ["result 进出口总额 level eq 52 亿元 2023", "result 进出口总额 rank eq 6 位 2023"],
  ],
  [
    "review",
    "“十三五”时期，地区生产总值年均增长7.6%。",
    ["result 地区生产总值 growth eq 7.6 % 2016-2020"],
  ],
  ["plan", "到2025年，高新技术企业突破300家。", ["target 高新技术企业 level ge 300 家 2025"]],
  ["review", "农村贫困人口减少1.2万人。", ["result 农村贫困人口 change eq -1.2 万人 2023"]],
  ["review", "新增学位5400个。", ["result 学位 change eq 5400 个 2023"]],
  ["review", "新增就业3.1万人。", ["result 新增就业 level eq 3.1 万人 2023"]],
  ["plan", "地区生产总值力争比2020年翻一番。", ["target 地区生产总值 multiple eq 2 倍 2024"]],
  [
    "review",
    "政务服务网上可办率和满意率均达到98%。",
    ["result 政务服务网上可办率 level eq 98 % 2023", "result 满意率 level eq 98 % 2023"],
  ],
  ["review", "企业开办时间压缩至1个工作日。", ["result 企业开办时间 level eq 1 个工作日 2023"]],
  ["review", "连续12年获评平安城市。", []],
  ["review", "世界500强企业陆续到访，5G网络实现城区连片。", []],
  ["review", "亿元以上项目引进XX个。", ["result 亿元以上项目引进 level eq null 个 2023"]],
];

describe("targets and results", () => {
  it.each(cases)("%s: %s", async (section, sentence, expected) => {
    expect(await linesOf(sentence, section)).toEqual(expected);
  });

  it("quotes the part's text at its span in code points", async () => {
    const facts = await factsOf("𠮷林镇工业产值增长5%，税收12亿元。", "review");
    expect(facts.map((fact) => fact.quote)).toContain("税收12亿元");
  });

  it("never gives a masked number a value", async () => {
    const facts = await factsOf("合同外资××亿美元，引进企业xx家，到位资金XX亿元。", "review");
    const masked = facts.filter((fact): fact is Quantified => fact.kind === "result");
    expect(masked).toHaveLength(3);
    for (const fact of masked) {
      expect(fact.quantity).toMatchObject({ masked: true, low: null, high: null, lowBase: null });
    }
  });

  it("keeps an explicit renunciation of a target apart from silence", async () => {
    const facts = await factsOf("综合考虑，没有提出全年经济增速具体目标。", "plan");
    expect(facts).toMatchObject([{ kind: "no_target", indicatorId: "gdp", period: "2024" }]);
  });
});

it.each([
  ["“全程网办”事项达75%。", "online_services_rate"],
  ["“全程网办”事项达1200项。", "service_items"],
] as const)("a share of things is their rate where they have one: %s", async (sentence, id) => {
  const facts = await factsOf(sentence, "plan");
  expect(facts.map((fact) => (fact.kind === "target" ? fact.indicatorId : fact.kind))).toContain(
    id,
  );
});
