import { describe, expect, it } from "vitest";
import { clean } from "../../pipeline/clean/index.ts";
import type { CleanBlock, LineFlow, Source, SourceBlock } from "../../pipeline/document.ts";

type PrintedLine = readonly [page: number, flow: LineFlow | null, text: string];

function cleaned(lines: readonly PrintedLine[]): readonly CleanBlock[] {
  const blocks = lines.map(([page, flow, text]): SourceBlock => {
    if (flow === null) return { kind: "table_row", text, level: null, page };
    return { kind: "line", text, level: null, page, flow };
  });
  const source: Source = {
    format: "pdf",
    encoding: null,
    metadata: { title: null, published: null, publisher: null, url: null },
    blocks,
    pageCount: 3,
    recognizedPages: [],
  };
  const { value } = clean(source);
  if (value === null) throw new Error("clean gave nothing");
  return value.blocks;
}

describe("lines whose place is known", () => {
  it("are joined over pages, without the heads and feet between them", () => {
    const blocks = cleaned([
      [1, "opens", "全市地区生产总值增"],
      [1, "margin", "— 1 —"],
      [2, "margin", "澜川市政府工作报告"],
      [2, "continues", "长6.5%，城镇新增就业3.2"],
      [2, "continues", "万人。"],
      [2, "opens", "一、工作回顾"],
    ]);
    expect(blocks.map(({ text, page, source }) => [text, page, source])).toEqual([
      ["全市地区生产总值增长6.5%，城镇新增就业3.2万人。", 1, { start: 0, end: 5 }],
      ["一、工作回顾", 2, { start: 5, end: 6 }],
    ]);
  });

  it("keep the blank between Latin words only", () => {
    const blocks = cleaned([
      [1, "opens", "The meeting reviewed the work of the"],
      [1, "continues", "past year。会议"],
      [1, "continues", "指出"],
    ]);
    expect(blocks[0]?.text).toBe("The meeting reviewed the work of the past year。会议指出");
  });

  it("never go on with a table", () => {
    const blocks = cleaned([
      [1, "opens", "指标如下："],
      [1, null, "地区生产总值\t1830亿元"],
      [2, "continues", "以上指标"],
    ]);
    expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "table_row", "paragraph"]);
  });

  it("stay though other pages hold the same words", () => {
    const closing = "谢谢大家！";
    const lines = [1, 2, 3].map((page): PrintedLine => [page, "opens", closing]);
    expect(cleaned(lines).map((block) => block.text)).toEqual([closing, closing, closing]);
  });
});
