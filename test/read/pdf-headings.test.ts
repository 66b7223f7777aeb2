import { describe, expect, it } from "vitest";
import type { PageContent } from "../../pipeline/read/pdf-page.ts";
import { blocksOf, page, paragraph, prose } from "./typeset.ts";

describe("headings", () => {
  const bodyOf = (first: string, second: string): PageContent =>
    page(1, [
      { text: "澜川集团年度工作报告", at: 2, row: 1, size: 18 },
      ...paragraph(prose("甲", 98), 4),
      { text: first, row: 10, size: 13 },
      ...paragraph(prose("乙", 98), 12),
      { text: second, row: 18, size: 13 },
      ...paragraph(prose("丙", 98), 20),
    ]);
  const headingsOf = (content: PageContent): readonly string[] =>
    blocksOf(content)
      .filter((block) => block.kind === "heading")
      .map((block) => block.text);

  it("are told by their larger letters where the outline has no marks", () => {
    expect(headingsOf(bodyOf("经营回顾", "来年打算"))).toEqual(["经营回顾", "来年打算"]);
    expect(headingsOf(bodyOf("一、经营回顾", "二、来年打算"))).toEqual([]);
  });
});
