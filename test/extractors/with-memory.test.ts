import { describe, expect, it } from "vitest";
import { withMemory } from "../../extractors/with-memory.ts";

describe("withMemory", () => {
  it("asks once for each phrase, also where the answer is no", () => {
    const asked: string[] = [];
    const isCity = withMemory((phrase) => {
      asked.push(phrase);
      return phrase.endsWith("市");
    });
    expect(["澜川市", "会后", "澜川市", "会后"].map(isCity)).toEqual([true, false, true, false]);
    expect(asked).toEqual(["澜川市", "会后"]);
  });

  it("answers as before when it has forgotten", () => {
    const lengthOf = withMemory((phrase) => phrase.length);
    for (let at = 0; at < 50_000; at += 1) expect(lengthOf(String(at))).toBe(String(at).length);
    expect(lengthOf("7")).toBe(1);
  });
});
