import { describe, expect, it } from "vitest";
import { readSubject } from "../../extractors/commitments/subject.ts";
import { extract } from "../../extractors/index.ts";
import type { Commitment } from "../../pipeline/document.ts";
import { partOf } from "./sample-part.ts";

const head = "在全市重点项目调度会上的讲话\n\n（2024年5月17日）\n\n同志们：\n\n";

async function commitmentsOf(paragraph: string): Promise<readonly Commitment[]> {
  const facts = extract(await partOf(`${head}${paragraph}\n`, "speech.txt"));
  return facts.filter((fact): fact is Commitment => fact.kind === "commitment");
}

describe("a paragraph of a speech that looks back and ahead", () => {
  it("is asked sentence by sentence", async () => {
    const found = await commitmentsOf(
      "二是抓好项目履约。去年签约的两家企业已经投产，效果很好，带动就业同比增长8%。对签约未落地的项目逐个过堂，推不动的坚决清退。首谈单位要一盯到底，全程代办。",
    );
    expect(found.map(({ lead }) => lead)).toEqual([[], ["首谈单位"]]);
    expect(found[0]?.action).toContain("逐个过堂");
  });

  it("orders nothing below a heading of troubles", async () => {
    const found = await commitmentsOf(
      "二、存在的主要问题\n\n一是项目前期滞后。17个项目手续没有办结，要素保障跟不上。\n",
    );
    expect(found).toEqual([]);
  });

  it("holds an order of the speaker to himself", async () => {
    const found = await commitmentsOf(
      "从现在起，重点项目要加快推进。我每月到现场办公一次，研究解决问题。",
    );
    expect(found[1]).toMatchObject({ lead: ["我"], isPledge: true, occurrencesPerYear: 12 });
  });
});

describe("a body with a bare verb", () => {
  it.each([
    ["市财政局逐周统计支出进度", ["市财政局"]],
    ["今年市财政安排3000万元", ["市财政"]],
    ["年底前，市商务局完成二期招租", ["市商务局"]],
    ["年底前市商务局完成二期招租", ["市商务局"]],
    ["请云麓县、江口区和市住建局在收到通报后10个工作日内报送", ["云麓县", "江口区", "市住建局"]],
    ["各街道、乡镇年内要建成微型消防站", ["各街道", "乡镇"]],
    ["由市委组织部启动调整程序", ["市委组织部"]],
    ["我每季度到一线调研", ["我"]],
    ["市财政局积极配合", null],
    ["带动全市产业园区加快发展", null],
    ["狠抓工业园区建设", null],
    ["社会治理格局全面形成", null],
    ["社区老人日间照料中心新增10个", null],
    ["市商务局在全市筛选出一批项目", null],
    ["省政府编制的规划提出22项指标", null],
  ])("%s: %j", (clause, bodies) => {
    expect(readSubject(clause)?.bodies ?? null).toEqual(bodies);
  });
});
