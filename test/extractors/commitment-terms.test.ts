import { describe, expect, it } from "vitest";
import type { Commitment } from "../../pipeline/document.ts";
import { factsOf } from "./sample-part.ts";

async function commitmentsOf(sentence: string): Promise<readonly Commitment[]> {
  const facts = await factsOf(sentence, "plan");
  return facts.filter((fact): fact is Commitment => fact.kind === "commitment");
}

type Case = readonly [string, Partial<Commitment>];

const cases: readonly Case[] = [
  [
    "会后，由市水利局负责，市财政局配合，用三周时间编制出全市河道整治清单。",
    { action: "编制出全市河道整治清单", object: "全市河道整治清单" },
  ],
  [
    "市林业局要会同各县区对古树名木进行登记建档，挂牌保护。",
    { action: "对古树名木进行登记建档，挂牌保护", object: "古树名木" },
  ],
  [
    "市财政局要在3月底前设立产业引导基金。",
    {
      action: "设立产业引导基金",
      object: "产业引导基金",
      due: { earliest: "2024-01-20", latest: "2024-03-31", precision: "month" },
    },
  ],
  [
    "涉及到跨县区的事件，由市应急管理局牵头处置。",
    { condition: "涉及到跨县区的事件", lead: ["市应急管理局"] },
  ],
  ["水位一旦超过警戒线，就要立即转移沿岸群众。", { condition: "水位一旦超过警戒线" }],
  [
    "市政府督查室要逐月核对台账，对虚报进度的严肃问责。",
    { sanction: "对虚报进度的严肃问责", lead: ["市政府督查室"] },
  ],
  ["我在这里承诺，望溪县修路缺的资金我会想办法落实。", { isPledge: true }],
  [
    "我本人每季度至少带队外出招商1次。",
    { isPledge: true, lead: ["我本人"], occurrencesPerYear: 4 },
  ],
  ["市商务局要尽快把任务分解下去。", { isPledge: false, deadline: "" }],
];

describe("terms of a commitment", () => {
  it.each(cases)("%s", async (sentence, expected) => {
    const found = await commitmentsOf(sentence);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });
});

describe("no commitment", () => {
  it.each([
    "河道治理是一场持久战，必须发动沿岸群众。",
    "各级各部门要统一思想、提高认识，增强责任感和紧迫感。",
    "大家务必要有时不我待的危机感。",
    "开展这次活动，是落实市委部署的重要举措。",
    "做好今年工作，任务艰巨、责任重大。",
    "办好园区不能只靠土地，更要看配套、比效率。",
    "为什么今天还要谈修路的事？",
    "年初的报告提出，全年引进项目200个。",
  ])("%s", async (sentence) => {
    expect(await commitmentsOf(sentence)).toEqual([]);
  });
});
