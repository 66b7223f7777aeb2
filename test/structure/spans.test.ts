/** Valid before equal: what every part must keep to, whatever its text. */
import { describe, expect, it } from "vitest";
import { structureLines } from "./lay-document.ts";

const documents: Readonly<Record<string, readonly string[]>> = {
  report: [
    "政府工作报告",
    "——2024年1月9日在澜川市第五届人民代表大会第四次会议上",
    "各位代表：",
    "* 一、2023年工作回顾",
    "生产总值1,100.9亿元。好！",
    "",
    "| 指标\t数值",
    "* 二、2024年工作安排",
    "　新建𫖯江大桥（二期）；开工。",
  ],
  torn: ["三要健全机制。", "(五)提高效能", "正文。"],
  empty: [""],
};

describe.each(Object.entries(documents))("spans of %s", (_name, lines) => {
  const parts = structureLines(lines);

  it("lay the blocks out line by line", () => {
    for (const { text, blocks } of parts) {
      expect(blocks.map(({ span }) => text.slice(span.start, span.end)).join("\n")).toBe(text);
      expect(blocks.map(({ ordinal }) => ordinal)).toEqual(blocks.map((_, at) => at));
    }
    expect(parts.map(({ text }) => text).join("\n")).toBe(
      lines.map((line) => line.replace(/^[*|] /, "")).join("\n"),
    );
  });

  it("give every block with text its sentences, in order, trimmed and inside the block", () => {
    for (const { text, blocks, sentences } of parts) {
      let end = 0;
      for (const [ordinal, sentence] of sentences.entries()) {
        const block = blocks[sentence.block];
        expect(sentence.ordinal).toBe(ordinal);
        expect(sentence.span.start).toBeGreaterThanOrEqual(Math.max(end, block?.span.start ?? 0));
        expect(sentence.span.end).toBeLessThanOrEqual(block?.span.end ?? 0);
        const written = text.slice(sentence.span.start, sentence.span.end);
        expect(written).toBe(written.trim());
        expect(written).not.toBe("");
        end = sentence.span.end;
      }
      const held = new Set(sentences.map(({ block }) => block));
      const blank = blocks.filter(({ ordinal }) => !held.has(ordinal));
      expect(blank.map(({ span }) => text.slice(span.start, span.end).trim()).join("")).toBe("");
    }
  });
});
