/** Reasons of verdicts in English: every form that the SQL writes has one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { translateReason } from "../../pipeline/track/english-reason.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), "utf8");

/** Chinese that the SQL of verdicts puts into reasons. */
function listWords(name: string): readonly string[] {
  const statements = read("sql", "tracking", `${name}.sql`).replace(/^--.*$/gm, "");
  return [...statements.matchAll(/'([^']*[\u4e00-\u9fff][^']*)'/g)].map(([, words = ""]) => words);
}

describe("a reason in English", () => {
  it.each([
    [
      "完成值7.1%，不及目标8%左右，差0.9个百分点，超出容差",
      "delivered 7.1%, short of the target of about 8% by 0.9 percentage points, beyond the tolerance",
    ],
    [
      "完成值31万人，不低于目标30万人以上，好出3.3%；由报告的2021年和2023年的数推算",
      "delivered 31万人, better than the target of at least 30万人 by 3.3%; worked out from the figures of 2021 and 2023",
    ],
    [
      "降幅3%，不低于目标2.5%至3%，好出0.5个百分点，越过区间好的一端",
      "fell by 3%, better than the target of 2.5% to 3% by 0.5 percentage points, beyond the better end of the range",
    ],
    [
      "此后各篇报告未见该指标2022年的完成情况；统计公报为5.2万人，另列，不作完成依据",
      "no later report tells of it for 2022; the communiqué, which is kept apart, says 5.2万人",
    ],
    [
      "2027年尚未过完，或该地还没有此后的文件",
      "2027 is not over, or the place has no document since",
    ],
    [
      "两份报告不一致：3.7万人（澜川/2023.md）与3.4万人（澜川/2024.md）",
      "two reports disagree: 3.7万人 (澜川/2023.md) and 3.4万人 (澜川/2024.md)",
    ],
    ["一条不认得的缘由", "一条不认得的缘由"],
  ])("of %s", (chinese, english) => {
    expect(translateReason(chinese)).toBe(english);
  });

  it.each(["promise_delivery", "promise_judgements"])("knows all the words of %s", (name) => {
    const known = read("pipeline", "track", "english-reason.ts");
    const words = listWords(name);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((each) => !known.includes(each))).toEqual([]);
  });
});
