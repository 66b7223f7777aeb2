import { describe, expect, it } from "vitest";
import { cleaned, codes, prose, type Row, texts } from "./sources.ts";

describe("wrapped lines", () => {
  const wrapped = [
    "市长在全市外资工作会议上的讲话",
    "某市长",
    "同志们:",
    "今天召开全市外资工作会议,主要任务是总结去年工作,部署今年任",
    "务。刚才,几个单位作了发言,讲得都很好。下面,我讲两点意见。",
    "一、去年工作成效明显",
    "去年,全市实际利用外资 2.38 亿美元,比上年增长12.5%;进出口增",
    "长",
    "2.4%;新批外资企业 19 家,比上年增长 18%。成绩来之不易,值得充",
    "分肯定。一是思想更加解放。各级各部门主动作为、靠前服务,营造了",
    "亲商安商的浓厚氛围。二是平台更加完善。综合保税区封关运行,口岸",
    "功能不断拓展。",
    "二是要坚持项目为王。由市商务局牵头,每季度组织一次集中签约活动",
    ",推动更多项目落地见效,为全年目标任务的完成打下坚实基础。",
  ];

  it("joins lines that break words and numbers, and leaves titles, addresses and marks alone", () => {
    expect(texts(wrapped)).toEqual([
      wrapped[0],
      wrapped[1],
      wrapped[2],
      wrapped.slice(3, 5).join(""),
      wrapped[5],
      wrapped.slice(6, 12).join(""),
      wrapped.slice(12).join(""),
    ]);
    expect(codes(wrapped)).toEqual(["wrapped_lines_joined"]);
  });

  it("joins where every line is followed by a blank one", () => {
    const spaced = wrapped.flatMap((line) => [line, ""]);
    expect(texts(spaced)).toEqual(texts(wrapped));
  });

  it("begins a paragraph at an indent", () => {
    const lines = wrapped.slice(6).map((line, at) => (at === 3 ? `　　${line}` : line));
    expect(texts(lines)[1]?.startsWith("分肯定。一是")).toBe(true);
  });

  it("keeps the blank between Latin words and none inside a hyphenated one", () => {
    const english = [
      "The meeting reviewed the work done in the past year and set out the tasks for the",
      "coming one. It was noted that the city had attracted more projects than planned, co-",
      "operation with partner cities had widened, and the business environment had become",
      "better than before. All departments were asked to work hard and to report in time.",
      "They were also asked to keep in touch with the enterprises that they had visited.",
    ];
    const [joined = ""] = texts(english);
    expect(joined).toContain("for the coming one.");
    expect(joined).toContain("planned, co-operation with");
  });

  it("joins nothing where each line is a paragraph", () => {
    const lines = [
      prose,
      "一、抓项目",
      `${prose}${prose}`,
      "同志们，任务艰巨、责任重大。",
      prose,
      "谢谢大家！",
    ];
    expect(texts(lines)).toEqual(lines);
    expect(codes(lines)).toEqual([]);
  });

  it("joins nothing in a list of short lines of one width", () => {
    const list = Array.from(
      { length: 12 },
      (_, at) => `${at + 1}.澜川市东岭区某某街道第${at}社区综合服务中心项目`,
    );
    expect(texts(list)).toEqual(list);
  });
});

describe("headings", () => {
  it.each([
    "一、2023年工作回顾",
    "（一）稳增长",
    "(二)改进作风,在抓落实上见成效。",
    "第一章　发展环境",
    "2024年工作安排",
    "第一，下决心引人才",
  ])("sees %s", (line) => {
    expect(cleaned([prose, line, prose]).blocks[1]?.kind).toBe("heading");
  });

  it.each([
    "一是抓项目。二是抓服务。",
    "同志们：",
    "——2024年1月20日在澜川市第五届人民代表大会第四次会议上",
    "澜川市市长 某某某",
    "2024年1月20日",
    `（一）稳增长。${prose}`,
  ])("does not take %s for one", (line) => {
    expect(cleaned([prose, line, prose]).blocks[1]?.kind).toBe("paragraph");
  });

  it("leaves items that end like sentences to the list they stand in", () => {
    const items = ["（一）建成学校12所。", "（二）改造管网30公里。", "（三）新增床位600张。"];
    const kinds = cleaned([prose, ...items]).blocks.map((block) => block.kind);
    expect(kinds.slice(0, 3)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });

  it("takes bold date lines and captions back", () => {
    const rows: Row[] = [
      ["heading", "政府工作报告"],
      ["heading", "——2024年1月20日在澜川市第五届人民代表大会第四次会议上"],
      ["heading", "某某某"],
      ["heading", "一、工作回顾"],
      ["heading", "表1 主要指标"],
    ];
    const kinds = cleaned(rows).blocks.map((block) => block.kind);
    expect(kinds).toEqual(["heading", "paragraph", "paragraph", "heading", "paragraph"]);
  });
});

describe("characters", () => {
  it("trims, takes out what nobody sees and collapses blanks, and changes nothing else", () => {
    const line = "　　全市\u200b实际利用外资 4.68  亿美元，增长６．５％\uFEFF;（含ＡＢＣ） ";
    expect(texts([line])).toEqual(["全市实际利用外资 4.68 亿美元，增长６．５％;（含ＡＢＣ）"]);
  });

  it("keeps the cells of a row apart", () => {
    expect(texts([["table_row", "指标\t 目标  值 \t"]])).toEqual(["指标\t目标 值"]);
  });
});
