import { describe, expect, it } from "vitest";
import { foldProjectName } from "../../extractors/projects/fold-name.ts";
import type { ProjectMention } from "../../pipeline/document.ts";
import { readTable } from "./read-table.ts";
import { factsOf } from "./sample-part.ts";

async function projectsOf(sentence: string): Promise<readonly ProjectMention[]> {
  const facts = await factsOf(sentence, "plan");
  return facts.filter((fact): fact is ProjectMention => fact.kind === "project");
}

describe("one project over the years", () => {
  it.each([
    ["地铁3号线一期工程", "轨道交通3号线一期"],
    ["澜川轨道交通3号线（一期）", "轨道交通3号线一期"],
    ["轨道交通3号线一期", "轨道交通3号线一期"],
    ["三号线二期", "轨道交通3号线二期"],
    ["S1线", "轨道交通S1线"],
    ["澜望高速公路建设项目", "澜望高速"],
    ["澜望高速", "澜望高速"],
    ["澜岚高速铁路", "澜岚铁路"],
    ["澜岚高铁", "澜岚铁路"],
    ["澜川市城东污水处理厂二期工程", "城东污水处理厂二期"],
    ["城东污水处理厂", "城东污水处理厂"],
    ["“一城一带”文旅综合体项目", "一城一带文旅综合体"],
    ["国家级文化科技融合示范基地", "文化科技融合示范基地"],
    ["全市域统一时空信息平台", "统一时空信息平台"],
    ["澜川湾体育中心", "澜川湾体育中心"],
    ["澜川理工大学", "澜川理工大学"],
  ])("%s is %s", (name, folded) => {
    expect(foldProjectName(name, ["澜川市", "澜川"])).toBe(folded);
  });
});

describe("projects of a clause", () => {
  it("have each the stage that its own item tells, else that of the clause", async () => {
    const found = await projectsOf("轨道交通4号线全线运营、5号线加快建设、6号线开工建设。");
    expect(found.map(({ name, stage }) => `${name} ${stage}`)).toEqual([
      "轨道交通4号线 completed",
      "5号线 under_construction",
      "6号线 started",
    ]);
  });

  it("have the stage before them where the next item begins with a verb of its own", async () => {
    const found = await projectsOf("开工建设轨道交通6号线一期、确保4号线全线运营。");
    expect(found.map(({ stage }) => stage)).toEqual(["started", "completed"]);
  });

  it("carry investor, investment and time where they are stated", async () => {
    const [found] = await projectsOf("比亚迪动力电池生产线项目年底前投产，总投资35亿元。");
    expect(found).toMatchObject({
      investor: "比亚迪",
      investment: "35亿元",
      expected: "年底前",
      stage: "in_production",
    });
  });

  it.each([
    "建成骨干水源工程7座。",
    "实施城市亮化惠民工程、青年创业培育工程。",
    "加快推进澜岚铁路口岸建设。",
    "推进滨江大道沿线开发建设。",
    "建成一批标准化学校、乡镇医院。",
  ])("are not found in %s", async (sentence) => {
    expect(await projectsOf(sentence)).toEqual([]);
  });
});

const sentences = readTable("projects.tsv");

describe("names, stages and plans of projects", () => {
  it.each(sentences)("$sentence", async ({ section, sentence = "", projects = "" }) => {
    const facts = await factsOf(sentence, section === "review" ? "review" : "plan");
    const found = facts.flatMap((fact) =>
      fact.kind === "project"
        ? [`${fact.name} ${fact.stage}${fact.isPlanned ? " planned" : ""}`]
        : [],
    );
    expect(found).toEqual(projects.split("|").filter(Boolean));
  });
});

describe("a signing and what is denied", () => {
  it.each([
    ["2021年7月签约的岚储电池生产线项目尚未开工。", "started", "2021年7月", 2021],
    ["云岭风电项目签约后未履约。", "fulfilled", "", null],
    ["岚储电池生产线项目未能如期竣工投产。", "completed", "", null],
    ["岚储电池生产线项目未来三年建成投产。", null, "", null],
  ])("%s", async (sentence, denied, signed, signedYear) => {
    const [found] = await projectsOf(sentence);
    expect(found).toMatchObject({ denied, signed, signedYear });
  });
});
