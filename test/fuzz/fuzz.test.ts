/** Damaged files and sentences, with seeds: `npm run fuzz -- 100000` takes longer. docs/fuzzing.md lists what was found. */
import { describe, expect, it } from "vitest";
import { damageFiles, damageSentences } from "./cases.ts";

describe("damage", () => {
  it("4,000 damaged files are read or refused with a reason", { timeout: 600_000 }, async () => {
    expect(await damageFiles(1, 4000)).toEqual([]);
  });

  it("6,000 damaged expressions give facts that hold together", { timeout: 600_000 }, async () => {
    expect(await damageSentences(1, 6000)).toEqual([]);
  });
});
