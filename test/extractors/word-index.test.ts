import { describe, expect, it } from "vitest";
import { byFirstCharacter } from "../../extractors/word-index.ts";

describe("byFirstCharacter", () => {
  it("lists the words of a character, the longest first, else in their order", () => {
    const index = byFirstCharacter(["开工", "开工建设", "投产", "开通"].map((word) => ({ word })));
    const found = index.get("开".charCodeAt(0))?.map(({ word }) => word);
    expect(found).toEqual(["开工建设", "开工", "开通"]);
    expect(index.get("建".charCodeAt(0))).toBeUndefined();
  });

  it("leaves out the empty word, which every text would begin with", () => {
    expect(byFirstCharacter([{ word: "" }]).size).toBe(0);
  });
});
