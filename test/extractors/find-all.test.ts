import { describe, expect, it } from "vitest";
import { findAll } from "../../pipeline/find-all.ts";

describe("findAll", () => {
  it.each([
    ["澜川市增长6%，岚江省增长5%", /增长(?<rate>\d+)%/g],
    ["甲；乙；", /[；;]|$/g],
    ["没有", /\d/g],
    ["", /$/g],
  ])("finds in %j what matchAll finds", (text, pattern) => {
    const expected = [...text.matchAll(pattern)];
    expect(findAll(text, pattern)).toEqual(expected);
    expect(findAll(text, pattern).map(({ index }) => index)).toEqual(
      expected.map(({ index }) => index),
    );
  });

  it("begins at the start of the text, wherever the pattern was used before", () => {
    const pattern = /\d/g;
    pattern.exec("一 2");
    expect(findAll("3", pattern).map(([digit]) => digit)).toEqual(["3"]);
  });
});
