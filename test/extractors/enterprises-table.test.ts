import { describe, expect, it } from "vitest";
import { readTable } from "./read-table.ts";
import { factsOf } from "./sample-part.ts";

const sentences = readTable("enterprises.tsv");

describe("enterprise names in context", () => {
  it("are at least 200", () => {
    const names = sentences.flatMap(({ names: list = "" }) => list.split("|").filter(Boolean));
    expect(names.length).toBeGreaterThanOrEqual(200);
  });

  it.each(sentences)("$sentence", async ({ section, sentence = "", names: list = "" }) => {
    const facts = await factsOf(sentence, section === "review" ? "review" : "plan");
    const found = facts.flatMap((fact) => (fact.kind === "enterprise" ? [fact.name] : []));
    expect([...new Set(found)]).toEqual(list.split("|").filter(Boolean));
  });
});

describe("one company under several names", () => {
  it.each([
    ["引进华为公司。华为数据中心开工。", ["华为", "华为"]],
    ["澜储能源集团公司投产。澜储能源集团有限公司增资。", ["澜储能源集团公司", "澜储能源集团公司"]],
    ["中国石油天然气集团与中石油合作。", ["中国石油", "中国石油"]],
  ] as const)("%s", async (sentence, canonical) => {
    const facts = await factsOf(sentence, "review");
    const found = facts.flatMap((fact) => (fact.kind === "enterprise" ? [fact.canonical] : []));
    expect(found).toEqual(canonical);
  });

  it("says its home as the sentence does, for all of a list", async () => {
    const facts = await factsOf("瞄准日本的三菱、三井、木岐精工等企业招商。", "plan");
    const homes = facts.flatMap((fact) => (fact.kind === "enterprise" ? [fact.home] : []));
    expect(homes).toEqual(["日本", "日本", "日本"]);
  });
});
