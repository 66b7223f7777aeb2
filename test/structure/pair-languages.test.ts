import { describe, expect, it } from "vitest";
import { readLanguage } from "../../pipeline/structure/language.ts";
import { pairLanguages } from "../../pipeline/structure/pair-languages.ts";
import { structureOne } from "./lay-document.ts";

const chinese = [
  "3月12日上午，澜川市召开开放型经济工作会议，总结2023年工作，部署2024年任务，共46人参加。",
  "会议指出，2023年全市新增国际友好城市2个，总数达到17个，接待境外来访团组38批次。",
  "会议要求，全办上下要真抓实干，以高水平外事工作服务高质量发展。",
];
const english = [
  "On the morning of March 12, Lanchuan held a meeting on the open economy, reviewing the work of 2023 and setting out the tasks of 2024. A total of 46 people attended.",
  "It was noted that Lanchuan added 2 sister cities in 2023, bringing the total to 17, and received 38 delegations from abroad.",
  "The meeting called on all staff of the Office to work hard and serve high-quality development with foreign affairs work of a high standard.",
];

/** Index of the partner of each line, `-` for none. */
function pair(...lines: readonly string[]): string {
  const blocks = lines.map((text) => ({ text, language: readLanguage(text) }));
  return pairLanguages(blocks)
    .map((partner) => partner ?? "-")
    .join(" ");
}

function at(lines: readonly string[], index: number): string {
  return lines[index] ?? "";
}

describe("pairLanguages", () => {
  it("pairs paragraphs that alternate, whichever language comes first", () => {
    const mixed = chinese.flatMap((text, index) => [text, at(english, index)]);
    expect(pair(...mixed)).toBe("1 0 3 2 5 4");
    expect(pair(...english.flatMap((text, index) => [text, at(chinese, index)]))).toBe(
      "1 0 3 2 5 4",
    );
  });

  it("pairs a whole text with the whole text that follows it", () => {
    expect(pair(...chinese, ...english)).toBe("3 4 5 0 1 2");
  });

  it("leaves out a heading that stands in one language only", () => {
    expect(pair("市外事办召开会议", ...chinese, ...english)).toBe("- 4 5 6 1 2 3");
    expect(pair("市外事办召开会议", at(chinese, 0), at(english, 0))).toBe("- 2 1");
  });

  it("leaves out a paragraph that was not translated", () => {
    expect(pair(...chinese, at(english, 0), at(english, 2))).toBe("3 - 4 0 2");
  });

  it("pairs nothing where lengths cannot be those of a translation", () => {
    expect(pair(chinese.join("").repeat(3), "Back to top")).toBe("- -");
    expect(pair(...chinese)).toBe("- - -");
    expect(pair()).toBe("");
  });

  it("names both partners in a part", () => {
    const lines = chinese.flatMap((text, index) => [text, at(english, index)]);
    const { blocks } = structureOne(lines);
    expect(blocks.map(({ language }) => language).join(" ")).toBe("zh en zh en zh en");
    for (const { ordinal, pair: partner } of blocks) {
      expect(partner).not.toBeNull();
      expect(blocks[partner ?? -1]?.pair).toBe(ordinal);
    }
  });
});
