import { describe, expect, it } from "vitest";
import { findObject } from "../../extractors/commitments/object.ts";
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

describe("the object of an act", () => {
  it.each([
    ["加快推进城东水厂二期建设", "城东水厂二期建设"],
    ["新建农村公路300公里以上，改造危桥20座", "农村公路"],
    ["开工建设4座水厂", "水厂"],
    ["把闲置土地逐宗拿出来", "闲置土地"],
    ["支持有条件的企业参加境外展会", "有条件的企业"],
    ["推动制造业提质增效", "制造业"],
    ["围绕磷化工产业链，梳理缺失环节", "缺失环节"],
    ["城乡居民基础养老金提高到180元", "城乡居民基础养老金"],
    ["大力推进服务业高端化", "服务业高端化"],
    ["坚定不移推进全面从严治党", "全面从严治党"],
    ["用心用情", ""],
  ])("%s: %s", (action, object) => {
    expect(findObject(action)).toBe(object);
  });
});

describe("responsibility stated behind the act", () => {
  it.each([
    [
      "组织企业参加境外展会（牵头单位：市商务局；配合单位：市财政局、市贸促会；完成时限：6月底前）。",
      { lead: ["市商务局"], support: ["市财政局", "市贸促会"], deadline: "6月底前" },
    ],
    [
      "办好岚江友城周（市外办牵头，各县区配合）。",
      { lead: ["市外办"], support: ["各县区"], deadline: "" },
    ],
    [
      "开展精准招商（市投资促进局牵头，市工信局、市科技局按职责分工负责，9月底前完成）。",
      { lead: ["市投资促进局"], support: ["市工信局", "市科技局"], deadline: "9月底前" },
    ],
    [
      "培育外贸综合服务企业。责任单位：市商务局、澜川海关",
      { lead: ["市商务局", "澜川海关"], support: [] },
    ],
  ])("%s", async (sentence, expected) => {
    const found = await commitmentsOf(sentence);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ ...expected, hard: true });
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
    "（2024年1月20日澜川市第五届人民代表大会第三次会议通过）",
    "下面，我根据市委、市政府研究的意见，讲三个问题。",
  ])("%s", async (sentence) => {
    expect(await commitmentsOf(sentence)).toEqual([]);
  });
});
