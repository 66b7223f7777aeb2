import { describe, expect, it } from "vitest";
import type { SourceBlock } from "../../pipeline/document.ts";
import { toBlocks } from "../../pipeline/read/pdf-blocks.ts";
import { layOutPage } from "../../pipeline/read/pdf-layout.ts";
import type { PageContent, PageLayout } from "../../pipeline/read/pdf-page.ts";
import { grid, type Line, page, paragraph, perLine, size } from "./typeset.ts";

function blocksOf(...pages: readonly PageContent[]): readonly SourceBlock[] {
  const layouts: PageLayout[] = [];
  for (const content of pages) layouts.push(layOutPage(content, layouts.at(-1)?.gutter ?? null));
  return toBlocks(layouts);
}

/** Paragraphs as `clean` will join them; margins left out. */
function paragraphsOf(...pages: readonly PageContent[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const { text, flow } of blocksOf(...pages)) {
    if (flow === "continues") paragraphs.push(`${paragraphs.pop() ?? ""}${text}`);
    else if (flow !== "margin") paragraphs.push(text);
  }
  return paragraphs;
}

/** Running text of `length` characters that begins with `mark` and is another for another mark. */
function prose(mark: string, length: number): string {
  const words = "全市上下要对照年初目标逐项梳理逐项推进确保重点项目早开工早投产";
  const turn = mark.charCodeAt(0) % words.length;
  return (mark + (words.slice(turn) + words.slice(0, turn)).repeat(20)).slice(0, length);
}

describe("paragraphs by places", () => {
  it("begin at an indent, even after a full last line", () => {
    // 18 letters in the first line and 20 in the second fill both.
    const [first, second] = [prose("甲", 38), prose("乙", 50)];
    const lines = [...paragraph(first, 5), ...paragraph(second, 7), ...paragraph(first, 10)];
    expect(paragraphsOf(page(1, lines))).toEqual([first, second, first]);
  });

  it("begin after a line with room to spare, where nothing is indented", () => {
    const flush = (text: string, row: number): readonly Line[] => {
      const letters = [...text];
      const lines: Line[] = [];
      while (letters.length > 0) {
        lines.push({ text: letters.splice(0, perLine).join(""), row: row + lines.length });
      }
      return lines;
    };
    const [first, second] = [prose("甲", 75), prose("乙", 50)];
    expect(paragraphsOf(page(1, [...flush(first, 1), ...flush(second, 5)]))).toEqual([
      first,
      second,
    ]);
  });

  it("do not end where a sign may not begin the next line", () => {
    const lines: Line[] = [
      { text: prose("甲", perLine), row: 1 },
      { text: prose("乙", perLine), row: 2 },
      { text: prose("丙", perLine - 1), row: 3 },
      { text: `丁，${prose("戊", perLine - 2)}`, row: 4 },
    ];
    expect(paragraphsOf(page(1, lines))).toHaveLength(1);
  });

  it("go on over the page, past heads and page numbers", () => {
    const text = prose("甲", 98);
    const lines = paragraph(text, 5);
    const head = { text: "澜川市政府工作报告", at: 5, row: 1 };
    const sheet = (number: number, own: readonly Line[]): PageContent =>
      page(number, [head, ...own, { text: `— ${number} —`, at: 8, row: 40 }]);
    const other = (number: number): PageContent => sheet(number, paragraph(prose("乙", 98), 5));
    const halves = [
      lines.slice(0, 2),
      lines.slice(2).map((line, at) => ({ ...line, row: 5 + at })),
    ];
    const [above = [], below = []] = halves;
    expect(paragraphsOf(sheet(1, above), sheet(2, below), other(3))).toEqual([
      text,
      prose("乙", 98),
    ]);
    const margins = blocksOf(sheet(1, above), sheet(2, below)).filter(
      (one) => one.flow === "margin",
    );
    expect(margins.map((block) => block.text)).toEqual([
      "澜川市政府工作报告",
      "— 1 —",
      "澜川市政府工作报告",
      "— 2 —",
    ]);
  });

  it("keep a title on its first page that later pages repeat as their head", () => {
    const title = "澜川市政府工作报告";
    const body = (mark: string, row: number): readonly Line[] => paragraph(prose(mark, 98), row);
    const first = page(1, [{ text: title, at: 3, row: 4, size: 16 }, ...body("甲", 8)]);
    const later = ["乙", "丙", "丁"].map((mark, at) =>
      page(at + 2, [{ text: title, at: 5, row: 1 }, ...body(mark, 5)]),
    );
    expect(paragraphsOf(first, ...later)[0]).toBe(title);
    expect(paragraphsOf(first, ...later)).toHaveLength(5);
  });

  it("join a centred title of two lines", () => {
    const lines: Line[] = [
      { text: "关于二〇二四年计划执行情况与", at: 0, row: 1, size: 14 },
      { text: "计划草案的报告", at: 5.1, row: 2.2, size: 14 },
      ...paragraph(prose("甲", 98), 6),
    ];
    expect(paragraphsOf(page(1, lines))[0]).toBe("关于二〇二四年计划执行情况与计划草案的报告");
  });
});

describe("lines", () => {
  it("stay whole where a typesetter keeps a quotation mark with the letters on both its sides", () => {
    const lines: Line[] = [
      { text: prose("甲", perLine), row: 1 },
      { text: prose("乙", perLine - 2), row: 2 },
      { text: `行“一刀切”${prose("戊", perLine - 8)}`, row: 3 },
      { text: prose("丙", perLine - 5), row: 4 },
      { text: `13.4∶47.7∶38.9${prose("丁", 5)}`, row: 5 },
    ];
    expect(paragraphsOf(page(1, lines))).toHaveLength(1);
  });

  it("of a tall title may stand farther apart", () => {
    const lines: Line[] = [
      { text: "关于二〇二四年计划执行情况与", at: 0.5, row: 1, size: 14 },
      { text: "计划草案的报告", at: 5.1, row: 2.6, size: 14 },
      ...paragraph(prose("甲", 98), 6),
    ];
    expect(paragraphsOf(page(1, lines))[0]).toBe("关于二〇二四年计划执行情况与计划草案的报告");
  });

  it("above each other beside a tall one are two", () => {
    const lines: Line[] = [
      { text: "澜川市文件", at: 0, row: 5, size: 30 },
      { text: "编号：3301", at: 20, row: 4.4 },
      { text: "日期：五月", at: 20, row: 5.6 },
      ...paragraph(prose("甲", 98), 8),
    ];
    expect(paragraphsOf(page(1, lines)).slice(0, 2)).toEqual([
      "澜川市文件 编号：3301",
      "日期：五月",
    ]);
  });
});

describe("reading order", () => {
  const left = prose("甲", 198);
  const right = prose("乙", 198);

  it("reads two columns one after the other, below what spans them", () => {
    const title = { text: prose("题", 42), row: 1 };
    const lines = [title, ...paragraph(left, 3), ...paragraph(right, 3, 22)];
    expect(paragraphsOf(page(1, lines))).toEqual([title.text, left, right]);
  });

  it("keeps to the columns of the page before where a page has little text", () => {
    const full = page(1, [...paragraph(left, 3), ...paragraph(right, 3, 22)]);
    const below = prose("丁", 198);
    const last = page(2, [...paragraph(below, 3), { text: "丙丙丙", at: 24, row: 3 }]);
    expect(paragraphsOf(full, last).slice(2)).toEqual([below, "丙丙丙"]);
  });

  it("parts columns under a head, a title and a date that cross them", () => {
    const across = [1, 2, 3].map((row) => ({ text: prose("题", 12), at: 15, row }));
    const foot = { text: "— 1 —", at: 19, row: 20 };
    const short = [prose("甲", 190), prose("乙", 190)] as const;
    const lines = [...across, ...paragraph(short[0], 5), ...paragraph(short[1], 5, 22), foot];
    expect(paragraphsOf(page(1, lines)).slice(-3)).toEqual([...short, "— 1 —"]);
  });

  it("joins what two short columns of the last page carry on", () => {
    const full = page(1, [...paragraph(left, 3), ...paragraph(right, 3, 22)]);
    const rest = prose("丁", 75);
    const lines = paragraph(rest, 3).map((line, at) =>
      at < 2 ? line : { ...line, at: 22, row: line.row - 2 },
    );
    expect(paragraphsOf(full, page(2, lines)).slice(2)).toEqual([rest]);
  });

  it("puts a sign into its line that was drawn after it", () => {
    const line = { text: "到二〇三五年基本实现", row: 1 };
    const whole = page(1, [line]);
    const sign = whole.glyphs.filter((glyph) => glyph.text === "〇");
    const late = [...whole.glyphs.filter((glyph) => glyph.text !== "〇"), ...sign];
    expect(paragraphsOf({ ...whole, glyphs: late })).toEqual([line.text]);
  });

  it("reads letters once that were drawn twice to look bold", () => {
    const whole = page(1, [{ text: "工作回顾", row: 1 }]);
    const glyphs = whole.glyphs.flatMap((glyph) => [glyph, { ...glyph, left: glyph.left + 0.5 }]);
    expect(paragraphsOf({ ...whole, glyphs })).toEqual(["工作回顾"]);
  });

  it("parts Latin words that stand apart without a blank, and never Chinese ones", () => {
    const whole = page(1, [{ text: "LanchuanCity发展", row: 1 }]);
    const glyphs = whole.glyphs.map((glyph, at) => {
      const shift = at < 8 ? 0 : at < 12 ? 3 : 6;
      return { ...glyph, left: glyph.left + shift, right: glyph.right + shift };
    });
    expect(paragraphsOf({ ...whole, glyphs })).toEqual(["Lanchuan City发展"]);
  });

  it("sets watermarks aside", () => {
    const whole = page(1, paragraph(left, 3));
    const slanted = page(1, [{ text: "内部资料", row: 9 }]).glyphs;
    const blocks = blocksOf({ ...whole, slanted });
    expect(blocks.filter((block) => block.flow === "margin").map((block) => block.text)).toEqual([
      "内部资料",
    ]);
  });
});

describe("tables", () => {
  const head = ["指标名称", "单位", "2024年目标"];
  const rows = [
    ["地区生产总值", "亿元", "1830"],
    ["实际使用外资", "万美元", "26000"],
  ];
  /** Columns at 0, 100 and 160 points, rows of one line each. */
  const cells = (all: readonly (readonly string[])[], row: number): readonly Line[] =>
    all.flatMap((texts, down) =>
      texts.map((text, at) => ({ text, at: [0.3, 10.3, 16.3][at] ?? 0, row: row + down })),
    );
  const edges = [0, 100, 160, 260];
  const between = (from: number, count: number): readonly number[] =>
    Array.from({ length: count + 1 }, (_, at) => (from + at) * 16 - size - 2);

  it("drawn with lines give rows that tell their headings", () => {
    const lines = [...paragraph(prose("甲", 58), 2), ...cells([head, ...rows], 6)];
    const sheet = page(1, lines, grid(edges, between(6, 3)));
    const found = blocksOf(sheet).filter((block) => block.kind === "table_row");
    expect(found.map((block) => block.text.replace(/\t/g, "|"))).toEqual([
      "指标名称|单位|2024年目标",
      "2024年目标：|地区生产总值|1830亿元",
      "2024年目标：|实际使用外资|26000万美元",
    ]);
  });

  it("go on over the page with the headings of the page before", () => {
    const one = page(1, cells([head, rows[0] ?? []], 6), grid(edges, between(6, 2)));
    const two = page(2, cells([rows[1] ?? []], 2), grid(edges, between(2, 1)));
    const found = blocksOf(one, two).filter((block) => block.page === 2);
    expect(found.map((block) => block.text.replace(/\t/g, "|"))).toEqual([
      "2024年目标：|实际使用外资|26000万美元",
    ]);
  });

  it("without lines are seen by their columns", () => {
    const sheet = page(1, cells([head, ...rows], 6));
    expect(blocksOf(sheet).map((block) => block.kind)).toEqual([
      "table_row",
      "table_row",
      "table_row",
    ]);
  });

  it("are not seen in a name and an office set apart", () => {
    const lines = [
      { text: "市长", at: 3, row: 2 },
      { text: "某某某", at: 8, row: 2 },
    ];
    expect(blocksOf(page(1, [...lines, ...paragraph(prose("甲", 98), 4)]))[0]?.kind).toBe("line");
  });
});
