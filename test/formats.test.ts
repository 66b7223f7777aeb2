/** The same report gives the same facts in every format: a small run of `npm run formats` on the fixtures. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commonCharacters, compare, difference, readFacts } from "./formats/compare.ts";
import { type Manuscript, readManuscript } from "./formats/manuscript.ts";
import { howToInstall } from "./formats/office.ts";
import { baselineOf, variants, writableVariants, writeVariants } from "./formats/variants.ts";

const masters = join(import.meta.dirname, "..", "fixtures", "masters");
const writable = writableVariants();
const manuscripts: Manuscript[] = [];
let work = "";

beforeAll(async () => {
  for (const year of ["2022", "2024"]) {
    const bytes = readFileSync(join(masters, `report-${year}.md`));
    manuscripts.push(await readManuscript(`澜川市/${year}`, bytes));
  }
  work = mkdtempSync(join(tmpdir(), "duban-formats-"));
  await writeVariants(manuscripts, writable, work);
}, 600_000);

afterAll(() => {
  if (work !== "") rmSync(work, { recursive: true, force: true });
});

describe("a report turned into another format", () => {
  for (const variant of variants) {
    const isWritable = writable.includes(variant);
    const leftOut = isWritable ? "" : ` (LEFT OUT: ${howToInstall})`;
    it.skipIf(!isWritable)(
      `as ${variant.name} keeps its characters and its facts${leftOut}`,
      async () => {
        for (const manuscript of manuscripts) {
          const baseline = baselineOf(manuscript, variant);
          const expected = await readFacts(baseline.name, baseline.bytes);
          const name = `${manuscript.name}.${variant.extension}`;
          const found = await readFacts(name, readFileSync(join(work, variant.name, name)));
          expect(expected.facts.length).toBeGreaterThan(variant.content === "table" ? 5 : 10);
          expect(difference(expected.facts, found.facts)).toEqual([]);
          const { kept, added, facts } = compare(expected, found);
          expect(kept).toBeGreaterThan(0.999);
          expect(added).toBeLessThan(0.001);
          expect(facts).toBeGreaterThan(0.99);
        }
      },
    );
  }
});

describe("the measure", () => {
  it("counts the characters that stand in both texts in one order", () => {
    expect(commonCharacters("城镇新增就业", "城镇新增就业")).toBe(6);
    expect(commonCharacters("城镇新增就业", "城镇就业")).toBe(4);
    expect(commonCharacters("就业城镇", "城镇就业")).toBe(2);
    expect(commonCharacters("", "城镇")).toBe(0);
  });

  it("counts a fact as often as it stands", () => {
    expect(difference(["a", "a", "b"], ["a"])).toEqual(["a", "b"]);
  });
});
