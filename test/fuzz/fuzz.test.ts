/** Damaged files and sentences, with seeds: `npm run fuzz -- 100000` takes longer. docs/nightly.md lists what was found. */
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { damageFiles, damageSentences } from "./cases.ts";

describe("damage", () => {
  it("4,000 damaged files are read or refused with a reason", { timeout: 600_000 }, async () => {
    expect(await damageFiles(1, 4000)).toEqual([]);
  });

  it("6,000 damaged expressions give facts that hold together", { timeout: 600_000 }, async () => {
    expect(await damageSentences(1, 6000)).toEqual([]);
  });

  it("ends no program where a PDF's engine fails behind its answer", async () => {
    // A damaged entry of its table of objects: pdfjs drops the promise that fails over it.
    expect(await damageFiles(35, 1, 1, 67)).toEqual([]);
    await setTimeout(400);
  });
});
