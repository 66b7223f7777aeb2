import { describe, expect, it } from "vitest";
import { cutSentences } from "../../pipeline/structure/sentences.ts";

function cut(text: string): readonly string[] {
  return cutSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe("cutSentences", () => {
  it.each([
    ["a full stop", "稳住大盘。开好新局。", ["稳住大盘。", "开好新局。"]],
    ["a question and a call", "路在何方？路在脚下！", ["路在何方？", "路在脚下！"]],
    ["ASCII marks", "钱从哪里来?向改革要!再向开放要.", ["钱从哪里来?", "向改革要!", "再向开放要."]],
    ["a run of marks", "真的吗？！当然。", ["真的吗？！", "当然。"]],
    ["no mark at all", "一、加快培育新动能", ["一、加快培育新动能"]],
  ])("ends at %s", (_name, text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it.each([
    ["a semicolon", "新增学位3000个；改造小区90个;新建公园5个。"],
    ["a decimal", "实际到位外资4.68亿美元,比上年增长16.1%。"],
    ["thousands", "总额达到1,100.9万元。"],
    ["a dotted name", "人工智能平台V2.5已经上线。"],
    ["a numbered mark", "1.新建跨江大桥两座。"],
    ["a bracketed mark with a point", "(一).新建跨江大桥两座。"],
    ["dots that trail off", "听取了市发改委、市财政局……的汇报。"],
  ])("does not end at %s", (_name, text) => {
    expect(cut(text)).toEqual([text]);
  });

  it("keeps closing quotes and brackets with the sentence", () => {
    expect(cut("他说：“开工！”大家鼓掌。（鼓掌。）会后合影。")).toEqual([
      "他说：“开工！”",
      "大家鼓掌。",
      "（鼓掌。）",
      "会后合影。",
    ]);
  });

  it("tells whether a straight quote closes or opens", () => {
    expect(cut('要叫响"澜川制造!"。"十四五"以来年均增长9%。')).toEqual([
      '要叫响"澜川制造!"。',
      '"十四五"以来年均增长9%。',
    ]);
  });

  it("cuts English at a point before a capital, not after a title or inside a name", () => {
    expect(
      cut("The bureau met Mr. Lin on Monday. It signed 3.5 billion yuan of deals. Done."),
    ).toEqual([
      "The bureau met Mr. Lin on Monday.",
      "It signed 3.5 billion yuan of deals.",
      "Done.",
    ]);
  });

  it("trims white space and leaves a blank text without a sentence", () => {
    expect(cutSentences("　 开工。  竣工。 ")).toEqual([
      { start: 2, end: 5 },
      { start: 7, end: 10 },
    ]);
    expect(cut(" 　")).toEqual([]);
  });
});
