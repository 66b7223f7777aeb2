import { describe, expect, it } from "vitest";
import { structureLines } from "./lay-document.ts";

const filling =
  "要把澜川的家底摸清，把项目一个一个排出来，把责任一条一条压下去，做到事事有人管、件件有着落。";
const speech = [filling, filling, filling, filling, filling];

function shape(lines: readonly string[]): readonly string[] {
  return structureLines(lines).map(({ title, blocks }) => `${title ?? "-"}: ${blocks.length}`);
}

describe("parts", () => {
  it("keeps a speech whole although the page repeats its title", () => {
    const title = "在全市招商推进会上的讲话";
    expect(shape([title, title, "同志们：", ...speech])).toEqual([`${title}: 8`]);
  });

  it("splits where the title of another speech stands", () => {
    const parts = structureLines([
      "三要健全机制。每月通报一次。",
      ...speech,
      "在全市项目建设现场会上的讲话",
      "同志们：",
      "一、认清形势",
      filling,
    ]);
    expect(parts.map(({ ordinal, complete }) => [ordinal, complete])).toEqual([
      [0, false],
      [1, true],
    ]);
    expect(parts[1]?.title).toBe("在全市项目建设现场会上的讲话");
  });

  it("splits at a numbered speech and at the salutation after the thanks", () => {
    expect(shape(["篇一：", "同志们：", ...speech, "篇二：", "同志们：", ...speech])).toHaveLength(
      2,
    );
    expect(shape(["同志们：", ...speech, "谢谢大家！", "同志们：", ...speech])).toHaveLength(2);
  });

  it("does not split at the divisions of a plan or where a speech mentions another", () => {
    expect(
      shape(["澜川市第十四个五年规划纲要", ...speech, "第二篇 创新驱动", ...speech]),
    ).toHaveLength(1);
    expect(
      shape(["同志们：", ...speech, "前不久，我在全市开放大会上的讲话中讲过这个问题。", ...speech]),
    ).toHaveLength(1);
  });

  it("splits two reports, not a resolution from the report below it", () => {
    const report = [
      "政府工作报告",
      "——2023年1月9日在澜川市第五届人民代表大会第三次会议上",
      "各位代表：",
      "* 一、2022年工作回顾",
    ];
    const long = Array.from({ length: 80 }, () => filling);
    expect(
      shape([
        "会议听取和审议了市人民政府的工作报告，决定批准这个报告。",
        ...speech,
        ...report,
        ...speech,
      ]),
    ).toHaveLength(1);
    expect(shape([...report, ...long, ...report, ...speech])).toHaveLength(2);
  });

  it.each([
    ["a title that tells of more pages", ["澜川讲话选编(第3/7页)", "同志们：", ...speech], false],
    ["a text that begins in mid outline", ["（五）提升效能", filling], false],
    [
      "a text whose numbers begin under a heading",
      ["同志们：", "2023年重点工作", "（三）提升效能", filling],
      true,
    ],
    [
      "a text whose first numbers stand inside a paragraph",
      ["同志们：", "上周抓了两件事：（一）清账；（二）定责。", "（三）提升效能", filling],
      true,
    ],
    [
      "a text that only tells of another series before its numbers",
      ["各项工作都有进展，一是清账，二是定责。", "（三）提升效能", filling],
      false,
    ],
    [
      "a text that breaks off",
      ["同志们：", filling, "下一步，我们将继续推进重大项目建设，重点抓好以下几个方面的工作，一是"],
      false,
    ],
    ["a speech with head and tail", ["同志们：", ...speech], true],
    ["a report signed by a date", ["澜川市商务局工作总结", ...speech, "2023年1月9日"], true],
  ])("tells whether %s is complete", (_name, lines, complete) => {
    expect(structureLines(lines).map((part) => part.complete)).toEqual([complete]);
  });

  it("returns no part and a note for a document without text", () => {
    expect(structureLines([])).toEqual([]);
  });
});
