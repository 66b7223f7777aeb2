import { describe, expect, it } from "vitest";
import { readDate } from "../../pipeline/structure/date-forms.ts";
import { structureOne } from "./lay-document.ts";

const body = "全市上下同心协力，各项工作取得新成效。";

describe("readDate", () => {
  it.each([
    ["2024年1月30日", "2024-01-30"],
    ["二〇二四年一月三十日", "2024-01-30"],
    ["二○一二年十二月二十一日", "2012-12-21"],
    ["２０２４年１月３０日", "2024-01-30"],
    ["2022-07-14 02:22", "2022-07-14"],
    ["2022/7/4", "2022-07-04"],
    ["2024年7月", "2024-07"],
  ])("reads %s", (text, date) => {
    expect(readDate(text)?.date).toBe(date);
  });

  it.each(["2015.36亿元", "2024年第13次会议", "国发〔2016〕6号", "2024年13月1日", "1-6月"])(
    "sees no date in %s",
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );
});

describe("delivered", () => {
  it.each([
    [
      "the occasion",
      ["政府工作报告", "——2024年1月30日在澜川市第五届人民代表大会第四次会议上", body],
      "2024-01-30",
    ],
    [
      "the occasion in brackets",
      ["政府工作报告", "（2020年5月13日在澜川市第五届人民代表大会第一次会议上）", body],
      "2020-05-13",
    ],
    [
      "the resolution above, unless the report has its own",
      [
        "（2025年2月27日澜川市第五届人民代表大会第六次会议通过）",
        body,
        "政府工作报告",
        "——2025年2月25日在澜川市第五届人民代表大会第六次会议上",
        "各位代表：",
        body,
      ],
      "2025-02-25",
    ],
    [
      "a resolution at the end",
      ["政府工作报告", "各位代表：", body, "（2018年1月30日市第四届人大第一次会议审议通过）"],
      "2018-01-30",
    ],
    [
      "a date below the issuer",
      ["澜川市2020年国民经济和社会发展统计公报", "澜川市统计局", "2021年3月18日", body],
      "2021-03-18",
    ],
    [
      "a date after the issuer",
      ["关于做好外资工作的通知", "澜川市商务局 2023年3月8日", body],
      "2023-03-08",
    ],
    [
      "the more precise of title and line",
      ["在全市外贸会议上的讲话（2024年7月）", "（2024年7月5日）", "同志们：", body],
      "2024-07-05",
    ],
  ])("is read from %s", (_name, lines, date) => {
    expect(structureOne(lines).delivered).toMatchObject({ date, origin: "text" });
  });

  it("takes the year of a news line from the day of publication", () => {
    const lines = ["全市外资会议召开", "12月29日，全市外资会议召开，部署明年工作。"];
    expect(structureOne(lines, { published: "2022-01-02" }).delivered).toEqual({
      date: "2021-12-29",
      origin: "text",
      evidence: "12月29日",
    });
    expect(structureOne(lines).delivered).toBeNull();
  });

  it("reads a date in the title of the page as metadata", () => {
    const part = structureOne(["各位代表：", body], {
      title: "澜川市政府工作报告（2014年1月13日 某某）",
    });
    expect(part.delivered).toMatchObject({ date: "2014-01-13", origin: "metadata" });
  });

  it("infers the year after the one that is reviewed, whatever the upload date", () => {
    const spoken = [
      "在市委外事会议上的讲话",
      "同志们：",
      "2011年，全市实际到位外资2.1亿美元，比2010年增长9%。到2015年力争翻一番。",
    ];
    const part = structureOne([...spoken, "时间：2023-09-09"]);
    expect(part.delivered).toMatchObject({ date: "2012", origin: "inferred" });
    expect(part.delivered?.evidence).toContain("2011");
    expect(part.published).toMatchObject({ date: "2023-09-09", origin: "text" });
  });

  it("infers nothing where the years are blanked out", () => {
    expect(
      structureOne(["在招商会上的讲话", "同志们：", "XX年签约项目XX个，完成投资XX亿元。"])
        .delivered,
    ).toBeNull();
  });

  it("asks the name of the file last, and never for a communiqué", () => {
    const lines = ["政府工作报告", "各位代表：", "我们稳住了大盘。"];
    expect(structureOne(lines, {}, "岚江/2014.md").delivered).toEqual({
      date: "2014",
      origin: "file_name",
      evidence: "2014",
    });
    const communique = ["国民经济和社会发展统计公报", body];
    expect(structureOne(communique, {}, "澜川市-2014.md").delivered).toBeNull();
  });
});

describe("published and collected", () => {
  it.each([
    ["发布时间：2022年08月05日", "2022-08-05"],
    ["时间:2022-07-14 02:22:41", "2022-07-14"],
    ["2022-07-14 02:22", "2022-07-14"],
  ])("reads %s as the day of publication only", (line, date) => {
    const part = structureOne(["在外经贸会议上的讲话", line, "同志们：", "要狠抓落实。"]);
    expect(part.published?.date).toBe(date);
    expect(part.delivered).toBeNull();
  });

  it("prefers the metadata, and falls back on the address", () => {
    const url = "http://www.example.gov.cn/zwgk/202202/t20220218_72582337.html";
    expect(structureOne([body], { published: "2022-02-20", url }).published?.date).toBe(
      "2022-02-20",
    );
    expect(structureOne([body], { url }).published?.date).toBe("2022-02-18");
  });

  it("keeps the day of collection apart", () => {
    const part = structureOne(["采集时间：2023-05-01", "发布时间：2022-07-14", "要狠抓落实。"]);
    expect(part.collected?.date).toBe("2023-05-01");
    expect(part.published?.date).toBe("2022-07-14");
  });
});
