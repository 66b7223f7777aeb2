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

describe("minutes, notices and lists of tasks", () => {
  const minutes =
    "澜川市人民政府专题会议纪要\n\n2024年6月11日，市政府召开专题会议。现纪要如下：\n\n";

  async function leadsOf(text: string): Promise<readonly (readonly string[])[]> {
    const facts = extract(await partOf(`${text}\n`, "notice.txt"));
    return facts.flatMap((fact) => (fact.kind === "commitment" ? [fact.lead] : []));
  }

  it("order below what the meeting resolved, not where it listened or judged", async () => {
    const heard = "会议听取了市水利局的汇报，认为工作扎实，短板仍然突出，必须引起高度重视。";
    const resolved =
      "由市园林局作为业主单位组织实施，市财政局统筹落实资金，确保6月底前完工。江口区政府负总责，市城投集团具体实施。";
    expect(await leadsOf(`${minutes}${heard}\n\n会议议定：\n\n${resolved}`)).toEqual([
      ["市园林局"],
      ["市财政局"],
      ["江口区政府"],
      ["市城投集团"],
    ]);
  });

  it("take 9月20日前 for a limit, not for 日前; what was carried out is told", async () => {
    const told = "8月下旬，市政府督查室会同市统计局开展了专项督查。现将有关情况通报如下：";
    const ordered = "对停工的7个项目，由分管副市长逐一召集责任单位研究，9月20日前提出办法。";
    expect(await leadsOf(`关于项目建设的督查通报\n\n${told}\n\n${ordered}`)).toEqual([
      ["分管副市长"],
    ]);
  });

  it("state who answers, and until when, in lines of their own", async () => {
    const text =
      "澜川市重点任务分解表\n\n1. 新建公交首末站6座。\n牵头单位：市交通运输局\n配合单位：市财政局\n完成时限：11月底前\n\n2. 建设数据服务平台，服务企业。（市数据局牵头，市科技局配合）";
    const facts = extract(await partOf(`${text}\n`, "tasks.txt"));
    expect(facts.filter(({ kind }) => kind === "commitment")).toMatchObject([
      { lead: ["市交通运输局"], support: ["市财政局"], deadline: "11月底前" },
      { lead: ["市数据局"], support: ["市科技局"] },
    ]);
  });

  it("go on ordering once a body was told to act", async () => {
    const found = await commitmentsOf(
      "要严查违规用火。县公安局要从严处罚，县检察院提前介入。常务副县长任组长，县应急管理局承担专班日常工作。",
    );
    expect(found.map(({ lead }) => lead)).toEqual([
      [],
      ["县公安局"],
      ["县检察院"],
      ["常务副县长"],
      ["县应急管理局"],
    ]);
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
    ["请各县区、各责任单位于5日前报送", ["各县区"]],
    ["属地街道做好解释工作", ["属地街道"]],
    ["各园区党工委书记要亲自抓", ["各园区党工委书记"]],
    ["石溪县、平坝区政府主要负责人要到现场调度", ["石溪县", "平坝区政府主要负责人"]],
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
