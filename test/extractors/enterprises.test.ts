import { describe, expect, it } from "vitest";
import type { EnterpriseMention, ProjectMention } from "../../pipeline/document.ts";
import { factsOf } from "./sample-part.ts";

async function enterprisesOf(
  sentence: string,
  section: "review" | "plan",
): Promise<readonly string[]> {
  const facts = await factsOf(sentence, section);
  return facts
    .filter((fact): fact is EnterpriseMention => fact.kind === "enterprise")
    .map((fact) => `${fact.name} ${fact.role}${fact.masked ? " masked" : ""}`);
}

type Case = readonly ["review" | "plan", string, readonly string[]];

const cases: readonly Case[] = [
  ["review", "澜川产业发展控股集团有限公司挂牌成立。", ["澜川产业发展控股集团有限公司 other"]],
  [
    "plan",
    "瞄准日本的三菱、三井、住友等大企业集团开展招商。",
    ["三菱 to_attract", "三井 to_attract", "住友 to_attract"],
  ],
  ["review", "华为数据中心建成投产。", ["华为 landed"]],
  ["review", "与华润集团签署战略合作协议。", ["华润集团 partner"]],
  ["plan", "引进华谷硅业、岚穗食品等龙头企业。", ["华谷硅业 to_attract", "岚穗食品 to_attract"]],
  ["review", "支持岭擎重工扩大产能。", ["岭擎重工 other"]],
  ["review", "xx集团项目落户园区。", ["xx集团 landed masked"]],
  ["review", "央企、国企和龙头企业纷纷加大投资。", []],
  ["review", "世界500强企业来我市考察。", []],
  ["plan", "加快发展新能源汽车产业，壮大光电产业集群。", []],
];

describe("enterprises", () => {
  it.each(cases)("%s: %s", async (section, sentence, expected) => {
    expect(await enterprisesOf(sentence, section)).toEqual(expected);
  });
});

describe("projects", () => {
  it.each([
    ["加快地铁3号线建设。", "地铁3号线", "under_construction"],
    ["城东水厂二期建成投产。", "城东水厂二期", "in_production"],
    ["滨江大道竣工通车。", "滨江大道", "completed"],
    ["澜望高速公路开工建设。", "澜望高速公路", "started"],
  ])("follows %s", async (sentence, name, stage) => {
    const facts = await factsOf(sentence, "plan");
    const projects = facts.filter((fact): fact is ProjectMention => fact.kind === "project");
    expect(projects).toMatchObject([{ name, stage }]);
  });

  it("takes a number of projects for no project", async () => {
    const facts = await factsOf("一批重大项目开工，20个重点项目竣工。", "review");
    expect(facts.filter((fact) => fact.kind === "project")).toEqual([]);
  });
});
