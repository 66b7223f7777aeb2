import { describe, expect, it } from "vitest";
import { clean } from "../../pipeline/clean/index.ts";
import { readHtmlFile } from "../../pipeline/read/html.ts";

function cleanTexts(body: string): readonly string[] {
  const html = `<!DOCTYPE html><html><body>${body}</body></html>`;
  const { value } = readHtmlFile(Buffer.from(html));
  return value === null ? [] : (clean(value).value?.blocks ?? []).map((block) => block.text);
}

function rows(body: string): readonly string[] {
  const { value } = readHtmlFile(Buffer.from(`<html><body>${body}</body></html>`));
  return (value?.blocks ?? []).map((block) => `${block.kind}:${block.text}`);
}

function table(lines: readonly (readonly string[])[]): string {
  const cells = lines.map((line) => line.map((cell) => `<td>${cell}</td>`).join(""));
  return `<table>${cells.map((row) => `<tr>${row}</tr>`).join("")}</table>`;
}

describe("tables of indicators on a page", () => {
  it("tell a value with row, column and unit", () => {
    const lines = rows(
      `<p>单位：万人</p>${table([
        ["指标", "2023年实际", "2024年目标"],
        ["城镇新增就业", "3.2", "3以上"],
        ["居民收入增长（%）", "6.1", "与经济增长同步"],
      ])}`,
    );
    expect(lines).toEqual([
      "paragraph:单位：万人",
      "table_row:指标\t2023年实际\t2024年目标",
      "table_row:2023年实际：\t城镇新增就业\t3.2万人",
      "table_row:2024年目标：\t城镇新增就业\t3万人以上",
      "table_row:2023年实际：\t居民收入增长\t6.1%",
      "table_row:2024年目标：\t居民收入增长\t与经济增长同步",
    ]);
  });

  it("tell growth as growth, a minus as a fall, and whose growth it is", () => {
    expect(
      rows(
        table([
          ["指标", "绝对数", "比上年增长（%）"],
          ["粮食产量（万吨）", "652.3", "2.3"],
          ["固定资产投资（亿元）", "800", "-1.5"],
        ]),
      ).slice(1),
    ).toEqual([
      "table_row:绝对数：\t粮食产量\t652.3万吨",
      "table_row:粮食产量\t比上年增长\t2.3%",
      "table_row:绝对数：\t固定资产投资\t800亿元",
      "table_row:固定资产投资\t比上年下降\t1.5%",
    ]);
    expect(
      rows(
        table([
          ["县区", "地区生产总值（亿元）", "增速（%）"],
          ["东湖区", "512.3", "6.1"],
        ]),
      ).slice(1),
    ).toEqual([
      "table_row:东湖区：\t地区生产总值\t512.3亿元",
      "table_row:东湖区：\t地区生产总值\t增长\t6.1%",
    ]);
  });

  it("tell a measure of a product as the product's own", () => {
    expect(
      rows(
        table([
          ["产品名称", "单位", "产量", "比上年增长（%）"],
          ["水泥", "万吨", "523.6", "-4.2"],
        ]),
      ).slice(1),
    ).toEqual(["table_row:水泥\t产量\t523.6万吨", "table_row:水泥\t产量\t比上年下降\t4.2%"]);
    expect(
      rows(
        table([
          ["指标", "年末数（万人）", "比重（%）"],
          ["常住人口", "312.5", "100.0"],
        ]),
      ).slice(1),
    ).toEqual(["table_row:年末数：\t常住人口\t312.5万人", "table_row:常住人口\t比重\t100.0%"]);
  });

  it("claim no growth for trades whose table says elsewhere what grew", () => {
    const told = rows(
      table([
        ["行业", "比上年增长（%）"],
        ["采矿业", "5.0"],
      ]),
    );
    expect(told.slice(1)).toEqual(["table_row:采矿业：\t比上年增长\t5.0"]);
  });

  it("leave tables of tasks, telephones and projects' dates as rows", () => {
    expect(
      rows(
        table([
          ["序号", "任务", "牵头单位"],
          ["1", "新建学校", "市教育局"],
        ]),
      ),
    ).toEqual(["table_row:序号\t任务\t牵头单位", "table_row:1\t新建学校\t市教育局"]);
    expect(
      rows(
        table([
          ["姓名", "电话"],
          ["值班室", "1234567"],
        ]),
      ),
    ).toEqual(["table_row:姓名\t电话", "table_row:值班室\t1234567"]);
  });

  it("stand in reading order inside tables that only lay out the page", () => {
    const inner = table([
      ["指标", "2024年"],
      ["投资（亿元）", "8"],
    ]);
    expect(rows(table([[`<p>前文。</p>${table([[inner, "旁注。"]])}<p>后文。</p>`]]))).toEqual([
      "paragraph:前文。",
      "table_row:指标\t2024年",
      "table_row:2024年：\t投资\t8亿元",
      "paragraph:旁注。",
      "paragraph:后文。",
    ]);
  });
});

describe("pages that put each printed line in a paragraph", () => {
  const paragraphs = [
    "　　今年全市要抓好重点项目建设，推动滨江大道、第二水厂等工程加快进度，力争上半年完成主体工程，年底前全部建成投用，让沿线群众出行更加方便，城区供水能力提高到每日三十万吨。",
    "　　各县区要对照任务清单，逐项明确责任人和完成时限，每月报送进展情况，市政府督查室要加强调度，对进度滞后的及时提醒，对弄虚作假的严肃处理，确保全年目标任务如期完成，以实际成效向全市人民交出满意答卷。",
  ];
  const lines = paragraphs.flatMap((text) => text.match(/.{1,24}/g) ?? []);

  it("are joined to paragraphs", () => {
    const body = lines.map((line) => `<p>${line}</p>`).join("");
    expect(cleanTexts(`<div>${body}</div>`)).toEqual(paragraphs.map((text) => text.trim()));
  });

  it("are told from pages whose paragraphs are whole", () => {
    const body = paragraphs.map((text) => `<p>${text}</p>`).join("");
    expect(cleanTexts(`<div>${body.repeat(5)}</div>`)).toHaveLength(10);
  });
});

describe("items of an ordered list", () => {
  it("keep their number where a paragraph holds their text", () => {
    expect(rows("<ol><li><p>建成学校</p></li><li>改造管网</li></ol>")).toEqual([
      "list_item:1. 建成学校",
      "list_item:2. 改造管网",
    ]);
  });
});
