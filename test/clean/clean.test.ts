import { describe, expect, it } from "vitest";
import { clean } from "../../pipeline/clean/index.ts";
import type {
  CleanDocument,
  Source,
  SourceBlock,
  SourceBlockKind,
} from "../../pipeline/document.ts";

type Row =
  | string
  | readonly [SourceBlockKind, string]
  | { readonly text: string; readonly page: number };

function sourceOf(rows: readonly Row[], format: Source["format"] = "text"): Source {
  const blocks = rows.map((row): SourceBlock => {
    if (typeof row === "string") return { kind: "line", text: row, level: null, page: null };
    if ("page" in row) return { kind: "line", text: row.text, level: null, page: row.page };
    return { kind: row[0], text: row[1], level: null, page: null };
  });
  const pages = blocks.map((block) => block.page ?? 0);
  const metadata = { title: null, published: null, publisher: null, url: null };
  const pageCount = format === "pdf" ? Math.max(...pages) : null;
  return { format, encoding: null, metadata, blocks, pageCount };
}

function cleaned(rows: readonly Row[], format: Source["format"] = "text"): CleanDocument {
  const { value } = clean(sourceOf(rows, format));
  if (value === null) throw new Error("clean gave nothing");
  return value;
}

function texts(rows: readonly Row[], format: Source["format"] = "text"): string[] {
  return cleaned(rows, format).blocks.map((block) => block.text);
}

function codes(rows: readonly Row[], format: Source["format"] = "text"): string[] {
  return clean(sourceOf(rows, format)).notes.map((note) => note.code);
}

const prose =
  "会议要求，各县区、各部门要对照年初确定的目标任务，逐项梳理、逐项推进，确保重点项目早开工、早投产，为全市经济平稳运行提供支撑。";

describe("page furniture", () => {
  it.each([
    "当前位置:首页 > 政务公开 > 要闻",
    "您现在的位置：首页>>新闻中心",
    "首页 > 政务公开 > 规划计划",
    "视力保护色: 字体:",
    "【字体：大 中 小】",
    "[打印] [关闭]",
    "浏览次数：1286",
    "分享到：微信 微博",
    "微信扫码分享",
    "扫一扫在手机打开当前页",
    "上一篇:全市农村公路建设动员会 下一篇:没有了",
    "（责任编辑：某某）",
    "主办单位：澜川市人民政府办公室",
    "岚ICP备00000000号-1",
    "澜川市人民政府 版权所有",
    "VIP专免2023-06-05 553",
    "展开>>",
    "标签: #讲话",
    "admin 分享 时间: 加入收藏 共计67698个字,预计阅读时长226分钟",
    "共计2107个字 | 第1/3页",
    "[加入收藏]",
    "下载文档到电脑",
    "第一章 总则…………3",
  ])("drops %s", (line) => {
    expect(texts([prose, line, prose])).toEqual([prose, prose]);
    expect(codes([prose, line])).toContain("furniture_dropped");
  });

  it.each([
    "首页设计项目由澜川市大数据局承担。",
    "打印产业园项目",
    "分享经济加快发展",
    "主办单位要负总责，承办单位要抓落实。",
    "关闭小煤矿12处。",
    "上一年度全市财政收入50亿元。",
    "2、主要有以下几个特点。",
    "3/4以上的村建成文化广场。",
    "来源多样的投资正在增加。",
    "扫码支付覆盖全市商户。",
    "未经环评许可的项目一律不得开工。",
    "位置偏远的乡镇也通了公路。",
    "时间：3月2日上午",
  ])("keeps %s", (line) => {
    expect(texts([prose, line, prose])).toEqual([prose, line, prose]);
  });

  it("drops the list of other texts at the end, with all that follows it", () => {
    const tail = ["相关推荐", "-", "免费2023-06-14 678", "作者:某某", "格式:DOCX"];
    expect(texts([prose, prose, ...tail])).toEqual([prose, prose]);
    expect(texts([prose, "相关推荐", prose, prose])).toContain("相关推荐");
    expect(texts([`${prose} 相关阅读`])).toEqual([prose]);
  });

  it("turns lines of source and time into metadata", () => {
    const document = cleaned(["来源：澜川日报 发布时间：2024-03-05 浏览次数：12", prose]);
    expect(document.metadata).toMatchObject({ publisher: "澜川日报", published: "2024-03-05" });
    expect(document.blocks).toHaveLength(1);
    const upload = cleaned([prose, "时间:2022-07-14 02:22:41"]);
    expect(upload.metadata.published).toBe("2022-07-14");
  });

  it("drops a summary that repeats the text, and keeps one that does not", () => {
    const echo = `${prose.slice(0, 50)}...`;
    expect(texts([`摘要：${echo}`, prose])).toEqual([prose]);
    expect(texts([prose, "摘要:", "", echo])).toEqual([prose]);
    const own = "摘要：本文总结了澜川市三年来利用外资工作的做法和体会，并提出建议。";
    expect(texts([own, prose])).toEqual([own, prose]);
  });

  it("says that pages are missing and leaves the title as it is", () => {
    const title = "在招商引资推进会上的讲话汇编(第3/7页)";
    expect(codes([title, "", prose])).toEqual(["pagination"]);
    expect(texts([title, "", prose])).toEqual([title, prose]);
  });
});

describe("pages", () => {
  const page = (number: number, body: string): Row[] => [
    { text: "澜川市第五届人民代表大会文件", page: number },
    { text: body, page: number },
    { text: `— ${number} —`, page: number },
  ];
  const rows = ["一季度开局良好。", "二季度稳中有进。", "三季度向好。", "全年目标实现。"];

  it("drops running heads and page numbers", () => {
    const lines = rows.flatMap((body, at) => page(at + 1, body));
    expect(texts(lines, "pdf")).toEqual(rows);
  });

  it("drops a bare number only at the edge of its page", () => {
    const lines = [
      { text: "全年新开工项目", page: 1 },
      { text: "36", page: 1 },
      { text: "个。", page: 1 },
      { text: "1", page: 1 },
    ];
    expect(texts(lines, "pdf")).toEqual(["全年新开工项目", "36", "个。"]);
  });

  it("joins a paragraph across pages and keeps where it begins", () => {
    const body = [
      "全市上下坚持稳中求进工作总基调，扎实推进高质量发展，经",
      "济运行总体平稳、稳中向好。地区生产总值增长6.2%，规模以",
      "上工业增加值增长7.1%，固定资产投资增长8%，社会消费品零",
      "售总额增长9%，一般公共预算收入增长5.5%，城镇新增就业完",
      "成全年任务的108%，居民收入增长快于经济增长。",
    ];
    const lines = body.map((text, at) => ({ text, page: at < 3 ? 1 : 2 }));
    const foot = { text: "- 1 -", page: 1 };
    const document = cleaned(
      [...lines.slice(0, 3), foot, { text: "", page: 2 }, ...lines.slice(3)],
      "pdf",
    );
    expect(document.blocks).toMatchObject([
      { text: body.join(""), page: 1, source: { start: 0, end: 7 } },
    ]);
  });
});

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
    "(二)提高效能,在营商环境上下功夫。",
    "第一章　发展环境",
    "2024年工作安排",
    "第一，一定要抓项目",
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
