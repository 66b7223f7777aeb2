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
    "会后，由市发改委负责，市商务局配合，用两周时间梳理出全市重点产业方向。",
    { action: "梳理出全市重点产业方向", object: "全市重点产业方向" },
  ],
  [
    "市商务局要会同各县区对在谈项目进行梳理论证，列出清单。",
    { action: "对在谈项目进行梳理论证，列出清单", object: "在谈项目" },
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
  ["项目一旦落地，就要优先保障用地、用水、用电。", { condition: "项目一旦落地" }],
  [
    "市政府督查室要加大督查力度，对工作不力、影响进度的严肃问责。",
    { sanction: "对工作不力、影响进度的严肃问责", lead: ["市政府督查室"] },
  ],
  ["我在这里承诺，项目推进中的问题我会及时协调解决。", { isPledge: true }],
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
    "招商引资是一项系统工程，必须调动各方面的积极性。",
    "各级各部门要统一思想、提高认识，增强责任感和紧迫感。",
    "大家务必要有坐不住、等不起的紧迫感。",
    "开展这次活动，是落实市委部署的重要举措。",
    "做好今年工作，任务艰巨、责任重大。",
    "发展外贸不能一味依赖政策，更要看环境、比服务。",
    "为什么一再强调要加快实体经济发展？",
    "年初的报告提出，全年引进项目200个。",
  ])("%s", async (sentence) => {
    expect(await commitmentsOf(sentence)).toEqual([]);
  });
});
