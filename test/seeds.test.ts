/** Five real texts from the web, where they lie beside the checkout. They belong to others and are not part of it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FinishedDocument, Quantified, SegmentedPart } from "../pipeline/document.ts";
import { finishDocument } from "../pipeline/run.ts";
import { root } from "./duban-process.ts";

const folder = join(root, "..", "shared", "seeds");
const isThere = existsSync(folder);
if (!isThere) console.warn("The seed texts are not beside the checkout: their tests are skipped.");

async function readSeed(number: string): Promise<FinishedDocument> {
  const name = readdirSync(folder).find((each) => each.startsWith(`${number}_`)) ?? "";
  const path = join(folder, name);
  const { value } = await finishDocument({ path, bytes: readFileSync(path) });
  if (value === null) throw new Error(`${name} cannot be read`);
  return value;
}

function describePart({ place, years, delivered, published }: SegmentedPart): unknown {
  return {
    place: place?.name ?? null,
    year: years.current,
    origin: delivered?.origin ?? null,
    published: published?.date.slice(0, 4) ?? null,
  };
}

const unknown = { place: null, year: null, origin: null, published: null };

describe.skipIf(!isThere)("the seeds", () => {
  it.each([
    ["000", [{ place: "深圳市", year: 2022, origin: "text", published: "2022" }]],
    // Uploaded in 2023; what it tells of 2011 as the year gone by dates it.
    ["001", [{ place: "湘潭市", year: 2012, origin: "inferred", published: "2023" }]],
    ["002", [unknown, unknown]],
    ["003", [unknown]],
    ["004", [{ ...unknown, published: "2022" }]],
  ])("%s: place and year are read, or left open", async (number, parts) => {
    const document = await readSeed(number);
    expect(document.parts.map(describePart)).toEqual(parts);
  });

  it("002 holds the tail of one speech and another", async () => {
    const { parts } = await readSeed("002");
    expect(parts.map(({ kind, complete }) => [kind, complete])).toEqual([
      ["speech", false],
      ["speech", true],
    ]);
  });

  it("000 pairs each English paragraph with the Chinese one above it", async () => {
    const [part] = (await readSeed("000")).parts;
    const english = (part?.blocks ?? []).filter(({ language }) => language === "en");
    expect(english).toHaveLength(3);
    for (const { ordinal, pair } of english) expect(pair).toBe(ordinal - 1);
  });

  it("give no fact from a summary, a list of other texts, a foot or the English half", async () => {
    for (const number of ["000", "001", "002", "003", "004"]) {
      const { parts, facts } = await readSeed(number);
      for (const fact of facts) {
        expect(fact.quote).not.toMatch(/摘要|相关推荐|相关文章|文库|版权|备案|VIP|共计\d+个字/);
        const sentence = parts[fact.part]?.sentences[fact.sentence];
        const block = parts[fact.part]?.blocks[sentence?.block ?? -1];
        expect(block?.language).toBe("zh");
      }
      const quotes = facts.map(({ kind, quote, sentence }) => `${kind} ${sentence} ${quote}`);
      expect(quotes.length).toBeGreaterThan(0);
    }
  });

  it("001 reads a number that a line break cut off from its verb", async () => {
    const { facts } = await readSeed("001");
    const growth = facts.filter(
      (fact): fact is Quantified => fact.kind === "result" && fact.measure === "growth",
    );
    const trade = growth.find(({ indicator }) => indicator === "外贸进出口总额");
    expect(trade?.quantity).toMatchObject({ low: 6.5, high: 6.5, unit: "%" });
    expect(trade?.quote).not.toContain("\n");
  });
});
