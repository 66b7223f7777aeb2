import { describe, expect, it } from "vitest";
import { outline } from "../../pipeline/structure/outline.ts";
import { readMarker } from "../../pipeline/structure/outline-markers.ts";
import { layBlock } from "./lay-document.ts";

function paths(lines: readonly string[]): readonly string[] {
  const outlined = outline(lines.map(layBlock), 0);
  return outlined.map(({ path }) => path.join(" > "));
}

describe("readMarker", () => {
  it.each([
    ["第三篇　创新", "division"],
    ["第十二章 开放", "chapter"],
    ["第一节 通道", "section"],
    ["一、2024年工作回顾", "han"],
    ["十二、抓民生", "han"],
    ["（三）稳外贸", "han_bracket"],
    ["(三)稳外贸", "han_bracket"],
    ["１．抓项目", "digit"],
    ["2、抓园区", "digit"],
    ["（4）抓企业", "digit_bracket"],
    ["⑵抓企业", "digit_bracket"],
    ["①补充教师", "circled"],
    ["一是抓招商", "ordinal"],
    ["二要抓落地", "ordinal"],
    ["第三，抓服务", "ordinal"],
    ["首先，谈形势", "ordinal"],
  ])("reads %s as %s", (text, style) => {
    expect(readMarker(text)?.style).toBe(style);
  });

  it.each(["2024年，全市上下", "1.5万名新市民", "一季度开门红", "4.68亿美元", "第一产业增加值"])(
    "sees no marker in %s",
    (text) => {
      expect(readMarker(text)).toBeNull();
    },
  );
});

describe("outline", () => {
  it("nests by the usual order of marks", () => {
    expect(
      paths([
        "* 一、回顾",
        "正文。",
        "* （一）工业",
        "正文。",
        "1.园区。做大做强。",
        "正文。",
        "* 二、安排",
        "正文。",
      ]),
    ).toEqual([
      "",
      "一、回顾",
      "一、回顾",
      "一、回顾 > （一）工业",
      "一、回顾 > （一）工业",
      "一、回顾 > （一）工业 > 1.园区",
      "",
      "二、安排",
    ]);
  });

  it("lets a title run into its paragraph head the paragraphs after it", () => {
    expect(
      paths(["* 二、安排", "（一）壮大工业。新上项目30个。", "抓好技改。", "（二）稳住农业。"]),
    ).toEqual(["", "二、安排", "二、安排 > （一）壮大工业", "二、安排"]);
  });

  it("starts at whatever number a torn page starts at", () => {
    expect(
      paths(["二要跟踪服务。逐户走访。", "* (五)提高效能", "正文。", "* 三、压实责任", "正文。"]),
    ).toEqual(["", "", "(五)提高效能", "", "三、压实责任"]);
  });

  it("takes a bare heading above 一、 for the highest rank", () => {
    expect(
      paths([
        "* 2013年工作回顾",
        "开篇。",
        "* 一、工业向好",
        "正文。",
        "* 2014年工作安排",
        "* 一、做强工业",
        "正文。",
      ]),
    ).toEqual([
      "",
      "2013年工作回顾",
      "2013年工作回顾",
      "2013年工作回顾 > 一、工业向好",
      "",
      "2014年工作安排",
      "2014年工作安排 > 一、做强工业",
    ]);
  });

  it("puts a bare heading below the numbered one that it follows", () => {
    expect(
      paths([
        "* 一、安排",
        "* （一）工业",
        "* 稳住存量",
        "正文。",
        "* 做大增量",
        "正文。",
        "* （二）农业",
      ]),
    ).toEqual([
      "",
      "一、安排",
      "一、安排 > （一）工业",
      "一、安排 > （一）工业 > 稳住存量",
      "一、安排 > （一）工业",
      "一、安排 > （一）工业 > 做大增量",
      "一、安排",
    ]);
  });

  it("follows the levels of Markdown and DOCX", () => {
    expect(paths(["# 甲", "## 乙", "正文。", "### 丙", "正文。", "## 丁", "正文。"])).toEqual([
      "",
      "甲",
      "甲 > 乙",
      "甲 > 乙",
      "甲 > 乙 > 丙",
      "甲",
      "甲 > 丁",
    ]);
  });

  it("returns to the section where the delegates are addressed", () => {
    expect(
      paths([
        "* 一、回顾",
        "（八）自身建设。加强监督。",
        "各位代表！成绩来之不易。",
        "困难依然不少。",
      ]).at(-1),
    ).toBe("一、回顾");
  });

  it("keeps a table's caption for its rows only", () => {
    expect(
      paths(["* 一、综合", "* 表1 价格涨跌幅度", "| 食品\t1.2", "年末外汇储备增加。"]),
    ).toEqual(["", "一、综合", "一、综合 > 表1 价格涨跌幅度", "一、综合"]);
  });

  it("closes every section before the glossary", () => {
    expect(paths(["* 二、安排", "* （一）工业", "名词解释", "1.双园：指两个园区。"])).toEqual([
      "",
      "二、安排",
      "",
      "名词解释",
    ]);
  });
});
