import { describe, expect, it } from "vitest";
import { readLanguage } from "../../pipeline/structure/language.ts";
import { readNamedYears } from "../../pipeline/structure/spoken-spans.ts";
import { structureOne } from "./lay-document.ts";

const head = ["政府工作报告", "——2024年1月9日在澜川市第五届人民代表大会第四次会议上"];

describe("readNamedYears", () => {
  it.each([
    ["一、2023年工作回顾", [[2023, 2023]]],
    [
      "“十四五”时期主要目标和二〇三五年远景目标",
      [
        [2021, 2025],
        [2035, 2035],
      ],
    ],
    ["2021—2025年规划", [[2021, 2025]]],
    [
      "十二五和十三五",
      [
        [2011, 2015],
        [2016, 2020],
      ],
    ],
    ["过去五年工作回顾", []],
  ])("reads %s", (text, spans) => {
    expect(readNamedYears(text).map(({ first, last }) => [first, last])).toEqual(spans);
  });
});

describe("years", () => {
  const years = (lines: readonly string[]): unknown => structureOne(lines).years;

  it("follow the headings of a report", () => {
    expect(
      years([...head, "* 一、2023年工作回顾", "好。", "* 二、2024年工作安排", "好。"]),
    ).toEqual({ current: 2024, review: 2023, plan: 2024 });
  });

  it("look a year back where the headings name no single year", () => {
    expect(
      years([...head, "* 一、过去五年工作回顾", "好。", "* 二、今年工作安排", "好。"]),
    ).toEqual({ current: 2024, review: 2023, plan: 2024 });
  });

  it("run into the next year from a report of December", () => {
    const december = ["政府工作报告", "——2022年12月22日在澜川市第五届人民代表大会第三次会议上"];
    const expected = { current: 2022, review: 2022, plan: 2023 };
    expect(
      years([...december, "* 一、2022年工作回顾", "好。", "* 二、2023年工作安排", "好。"]),
    ).toEqual(expected);
    expect(years([...december, "* 一、工作回顾", "好。", "* 二、工作安排", "好。"])).toEqual(
      expected,
    );
  });

  it("of a communiqué come from its title, not from its date", () => {
    expect(
      years(["澜川市2020年国民经济和社会发展统计公报", "澜川市统计局", "2021年3月18日", "好。"]),
    ).toEqual({ current: 2021, review: 2020, plan: null });
  });

  it("of a plan are the single years of its title", () => {
    const title = "关于澜川市2015年国民经济和社会发展计划执行情况与2016年计划的报告";
    expect(years([title, "2016年1月31日", "好。"])).toEqual({
      current: 2016,
      review: 2015,
      plan: 2016,
    });
    expect(years(["澜川市第十四个五年规划纲要", "2021年3月1日", "好。"])).toEqual({
      current: 2021,
      review: null,
      plan: null,
    });
  });

  it("of a speech in mid-year look back on its own year where it says so", () => {
    const opening = ["在全市经济工作推进会上的讲话", "2023年7月18日", "同志们："];
    const of = (...lines: string[]): unknown => years([...opening, ...lines]);
    expect(of("一、上半年工作回顾", "好。", "二、下半年工作安排", "好。")).toEqual({
      current: 2023,
      review: 2023,
      plan: 2023,
    });
    expect(of("一、2022年工作回顾", "好。", "二、今年工作安排", "好。")).toMatchObject({
      review: 2022,
    });
    expect(of("一、提高认识", "好。", "二、下半年工作安排", "好。")).toMatchObject({
      review: null,
    });
    expect(
      years(["在全市上半年经济形势分析会上的讲话", "2023年7月18日", "同志们：", "好。"]),
    ).toMatchObject({ review: 2023 });
  });

  it("are null where the delivery is unknown", () => {
    expect(years(["在招商会上的讲话", "同志们：", "今年要大干一场。"])).toEqual({
      current: null,
      review: null,
      plan: null,
    });
  });
});

describe("kind, title, issuer and speaker", () => {
  it.each([
    ["work_report", [...head, "各位代表：", "好。"]],
    ["communique", ["2023年泰順縣國民經濟和社會發展統計公報", "好。"]],
    ["plan", ["澜川市数字经济发展规划", "好。"]],
    ["speech", ["在招商会上的讲话", "同志们：", "好。"]],
    ["news", ["全市商务会议召开", "6月13日下午，全市商务会议召开。"]],
    ["other", ["关于做好年检的通知", "请按时参加。"]],
  ])("finds a %s", (kind, lines) => {
    expect(structureOne(lines).kind).toBe(kind);
  });

  it("joins a title set on two lines and drops its footnote", () => {
    expect(
      structureOne([
        "中华人民共和国",
        "2014年国民经济和社会发展统计公报[1]",
        "国家统计局",
        "2015年2月26日",
        "好。",
      ]),
    ).toMatchObject({
      title: "中华人民共和国2014年国民经济和社会发展统计公报",
      issuer: "国家统计局",
      speaker: null,
    });
  });

  it("prefers the fuller title of the page to 政府工作报告, but not that of a resolution", () => {
    const lines = [...head, "各位代表：", "好。"];
    expect(structureOne(lines, { title: "2024年澜川市政府工作报告" }).title).toBe(
      "2024年澜川市政府工作报告",
    );
    expect(structureOne(lines, { title: "关于澜川市政府工作报告的决议" }).title).toBe(
      "政府工作报告",
    );
  });

  it.each([
    ["澜川市人民政府市长 陈江", "陈江"],
    ["市长 陈　江", "陈江"],
    ["代市长陈江川", "陈江川"],
    ["陈 江 川", "陈江川"],
    ["澜川市人民政府市长 ×××", "×××"],
    ["某市委书记", "某市委书记"],
  ])("reads the speaker from %s", (line, speaker) => {
    expect(structureOne([...head, line, "各位代表：", "好。"])).toMatchObject({
      speaker,
      issuer: "澜川市人民政府",
    });
  });

  it("parts the lines of a head that a wrapped page has run together", () => {
    const run = `${head[1]}澜川市人民政府市长 ×××各位代表:`;
    expect(structureOne(["政府工作报告", run, "好。"])).toMatchObject({
      speaker: "×××",
      delivered: { date: "2024-01-09" },
    });
  });

  it("keeps the title of a speech to a meeting whole", () => {
    const title = "市长在全市外经贸工作调度会议上的讲话";
    expect(structureOne([title, "同志们：", "好。"])).toMatchObject({ title, speaker: "市长" });
  });

  it("takes a publisher for the issuer, but not a site that shares texts", () => {
    const lines = ["在招商会上的讲话", "同志们：", "好。"];
    expect(structureOne(lines, { publisher: "澜川市商务局" }).issuer).toBe("澜川市商务局");
    expect(structureOne(lines, { publisher: "观澜范文网" }).issuer).toBeNull();
  });

  it("leaves the speaker null where no line names one", () => {
    expect(structureOne([...head, "各位代表：", "好。"]).speaker).toBeNull();
  });
});

describe("language", () => {
  it.each([
    ["高技术制造业PM2.5与GDP增长", "zh"],
    ["The office held a meeting on investment.", "en"],
    ["2023 1,100.9 —", "other"],
  ])("of %s", (text, language) => {
    expect(readLanguage(text)).toBe(language);
  });
});
