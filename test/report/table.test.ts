import { describe, expect, it } from "vitest";
import { formatCsv } from "../../pipeline/report/rows.ts";
import { formatTable } from "../../pipeline/report/table.ts";
import { fitText, textWidth } from "../../pipeline/report/text-width.ts";

const long =
  "地区生产总值增长6.5%左右，城镇新增就业3万人以上，一般公共预算收入增长5%，粮食产量稳定在100万吨以上";

describe("fitText", () => {
  it("counts a Chinese character as two columns", () => {
    expect(textWidth("增长6%")).toBe(6);
    expect(fitText("增长六个百分点", 6, 3)).toBe("增长六\n个百分\n点");
  });

  it("keeps numbers whole and marks off the start of a line", () => {
    const lines = fitText(long, 16, 9).split("\n");
    expect(lines.join("")).toBe(long);
    for (const line of lines) {
      expect(textWidth(line)).toBeLessThanOrEqual(16);
      expect(line).not.toMatch(/^[，。%]/);
    }
    expect(lines.some((line) => line.includes("6.5%"))).toBe(true);
  });

  it("says that text is missing", () => {
    const lines = fitText(long, 16, 2).split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(textWidth(lines[1] ?? "")).toBeLessThanOrEqual(16);
  });
});

describe("formatTable", () => {
  it.each([60, 80, 100, 200])("keeps every line within %i columns", (width) => {
    const text = formatTable(
      ["地区", "年份", "原文", "结果"],
      [["澜川市", "2024", long, long]],
      width,
    );
    for (const line of text.trimEnd().split("\n"))
      expect(textWidth(line)).toBeLessThanOrEqual(width);
    expect(text).toContain("│ 澜川市 │ 2024 │");
  });

  it("writes records where columns would be too narrow to read", () => {
    const titles = ["place", "body", "action", "deadline", "quote", "document", "page"];
    const text = formatTable(
      titles,
      [["澜川市", "市商务局", long, "年底前", long, "a.md", ""]],
      60,
    );
    expect(text).toMatch(/^── 1 ──\nplace {4}│ 澜川市\n/);
    expect(text).not.toContain("page");
  });
});

describe("formatCsv", () => {
  it("quotes what needs it and leaves absent values empty", () => {
    expect(formatCsv(["a", "b"], [{ a: 'x,"y"', b: null }, { a: ["甲", "乙"] }])).toBe(
      'a,b\n"x,""y""",\n甲、乙,\n',
    );
    expect(formatCsv(["a"], [])).toBe("a\n");
  });
});
