import { describe, expect, it } from "vitest";
import { CharacterSet } from "../../pipeline/character-set.ts";

describe("CharacterSet", () => {
  it("holds the first units of words and what is added", () => {
    const set = new CharacterSet(["澜川", "岚江", "𫖯江"]);
    set.add("督".charCodeAt(0));
    const held = [..."澜川岚督"].filter((character) => set.has(character.charCodeAt(0)));
    expect(held).toEqual(["澜", "岚", "督"]);
    expect(set.has("𫖯".charCodeAt(0))).toBe(true);
  });

  it("does not hold what stands behind the end of a text, nor anything for the empty word", () => {
    expect(new CharacterSet([""]).has("".charCodeAt(0))).toBe(false);
    expect(new CharacterSet(["澜"]).has("澜".charCodeAt(1))).toBe(false);
  });
});
