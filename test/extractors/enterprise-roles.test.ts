import { describe, expect, it } from "vitest";
import { readTable } from "./read-table.ts";
import { factsOf } from "./sample-part.ts";

const sentences = readTable("enterprise-roles.tsv");

describe("companies with the role that their sentence gives them", () => {
  it("are at least 180", () => {
    const mentions = sentences.flatMap(({ mentions: list = "" }) =>
      list.split("|").filter(Boolean),
    );
    expect(mentions.length).toBeGreaterThanOrEqual(180);
  });

  it.each(sentences)("$sentence", async ({ section, sentence = "", mentions = "" }) => {
    const facts = await factsOf(sentence, section === "review" ? "review" : "plan");
    const found = facts.flatMap((fact) =>
      fact.kind === "enterprise" ? [`${fact.name}=${fact.role}`] : [],
    );
    expect(found).toEqual(mentions.split("|").filter(Boolean));
  });
});
