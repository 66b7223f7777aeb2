import { describe, expect, it } from "vitest";
import { cleaned, codes, prose, type Row, texts } from "./sources.ts";

describe("page furniture", () => {
  it.each([
    "当前位置:首页 > 政务公开 > 动态",
    "您现在的位置：首页>>新闻中心",
    "首页 > 政务公开 > 公报",
    "视力保护色: 字体:",
    "【字体：大 中 小】",
    "[打印] [关闭]",
    "浏览次数：1286",
    "分享到：微信 微博",
    "微信扫码分享",
    "扫一扫在手机打开当前页",
    "上一篇:全市造林动员会 下一篇:没有了",
    "（责任编辑：某某）",
    "主办单位：澜川市人民政府办公室",
    "岚ICP备00000000号-1",
    "澜川市人民政府 版权所有",
    "VIP专免2024-01-02 345",
    "展开>>",
    "标签: #讲话",
    "admin 分享 时间: 加入收藏 共计2107个字,预计阅读时长8分钟",
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
    const tail = ["相关推荐", "-", "免费2024-01-03 120", "作者:某某", "格式:DOCX"];
    expect(texts([prose, prose, ...tail])).toEqual([prose, prose]);
    expect(texts([prose, "相关推荐", prose, prose])).toContain("相关推荐");
    expect(texts([`${prose} 相关阅读`])).toEqual([prose]);
  });

  it("turns lines of source and time into metadata", () => {
    const document = cleaned(["来源：澜川日报 发布时间：2024-03-05 浏览次数：12", prose]);
    expect(document.metadata).toMatchObject({ publisher: "澜川日报", published: "2024-03-05" });
    expect(document.blocks).toHaveLength(1);
    const upload = cleaned([prose, "时间:2024-07-09 10:26:41"]);
    expect(upload.metadata.published).toBe("2024-07-09");
  });

  it("drops an index table at the head, but no table of the text", () => {
    const index: Row[] = [
      ["table_row", "索 引 号\tLC-1\t发布机构\t澜川市人民政府"],
      ["table_row", "名称：\t政府工作报告"],
      "文号：澜府发〔2024〕1号",
    ];
    const table: Row[] = [
      ["table_row", "名称\t投资"],
      ["table_row", "岭擎重工二期\t12亿元"],
    ];
    expect(texts([...index, prose])).toEqual([prose]);
    expect(texts([...table, prose])).toHaveLength(3);
  });

  it("drops a summary that repeats the text, and keeps one that does not", () => {
    const echo = `${prose.slice(0, 50)}...`;
    expect(texts([`摘要：${echo}`, prose])).toEqual([prose]);
    expect(texts([prose, "摘要:", "", echo])).toEqual([prose]);
    const own = "摘要：本文总结了澜川市三年来利用外资工作的做法和体会，并提出建议。";
    expect(texts([own, prose])).toEqual([own, prose]);
  });

  it("says that pages are missing and leaves the title as it is", () => {
    const title = "全市造林动员会讲话选编(第3/7页)";
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
