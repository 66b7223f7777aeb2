import { expect, it } from "vitest";
import { text } from "../../pipeline/cli/texts.ts";
import { countOf } from "../../pipeline/plural.ts";

it("English counts agree with their nouns", () => {
  expect(countOf(1, "line")).toBe("1 line");
  expect(countOf(0, "line")).toBe("0 lines");
  expect(countOf(2, "entry", "entries")).toBe("2 entries");
  expect(text("en", "promiseCount", { count: 1, counts: "met 1" })).toBe("1 promise: met 1");
  expect(text("en", "promiseCount", { count: 2, counts: "met 2" })).toBe("2 promises: met 2");
  expect(text("zh", "promiseCount", { count: 1, counts: "完成 1" })).toBe("共 1 条：完成 1");
});
