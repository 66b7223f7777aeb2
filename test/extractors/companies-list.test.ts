import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  addCompanies,
  companyDictionary,
} from "../../extractors/enterprises/company-dictionary.ts";
import { UsageError } from "../../pipeline/error.ts";
import { factsOf } from "./sample-part.ts";

const folder = mkdtempSync(join(tmpdir(), "duban-companies-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a user's own list of companies", () => {
  it("names companies that nothing else tells, with other names and home", async () => {
    const file = join(folder, "own.tsv");
    writeFileSync(file, "name\taliases\thome\n# 自编\n晨曦工坊\t晨曦坊|曦坊\t日本\n暮云里\n");
    expect(addCompanies(file)).toBe(2);
    const facts = await factsOf("晨曦坊、暮云里入驻园区。", "review");
    const found = facts.flatMap((fact) =>
      fact.kind === "enterprise" ? [`${fact.name} ${fact.canonical} ${fact.home}`] : [],
    );
    expect(found).toEqual(["晨曦坊 晨曦工坊 日本", "暮云里 暮云里 "]);
  });

  it("of a million lines is read within seconds and costs a sentence nothing", () => {
    const file = join(folder, "million.txt");
    const lines = Array.from({ length: 1_000_000 }, (_, index) => `澜${index}号商行`);
    writeFileSync(file, lines.join("\n"));
    const started = performance.now();
    expect(addCompanies(file)).toBe(1_000_000);
    expect(performance.now() - started).toBeLessThan(10_000);
    const looked = performance.now();
    expect(companyDictionary().longestAt("引进澜777777号商行", 2)?.name).toBe("澜777777号商行");
    expect(performance.now() - looked).toBeLessThan(100);
  });

  it("that cannot be read is a misuse, said with its name", () => {
    expect(() => addCompanies(join(folder, "none.txt"))).toThrow(UsageError);
  });
});
