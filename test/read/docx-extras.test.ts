import { describe, expect, it } from "vitest";
import { numbered, paragraph, readParts } from "./docx-parts.ts";

const author = 'w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"';

function box(text: string): string {
  return `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
}

function level(at: number, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

describe("text boxes of a DOCX", () => {
  it.each([
    [
      "in a drawing and in VML, read once",
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>${box("框内文字")}</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("框内文字")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`,
    ],
    [
      "in a drawing with an empty fallback",
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("框内文字")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent>`,
    ],
    ["in a drawing alone", `<w:drawing><wps:txbx>${box("框内文字")}</wps:txbx></w:drawing>`],
    ["in VML alone", `<w:pict><v:textbox>${box("框内文字")}</v:textbox></w:pict>`],
  ])("%s", async (_, drawing) => {
    const { lines } = await readParts({
      document: `<w:p><w:r><w:t>锚定的段落。</w:t></w:r><w:r>${drawing}</w:r></w:p>${paragraph("后文。")}`,
    });
    expect(lines).toEqual(["paragraph:锚定的段落。", "paragraph:框内文字", "paragraph:后文。"]);
  });

  it("count their automatic numbers once", async () => {
    const inside = `<w:txbxContent>${numbered("框内", 1)}</w:txbxContent>`;
    const { lines } = await readParts({
      numbering: `<w:abstractNum w:abstractNumId="0">${level(0, "%1、")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      document: `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${numbered("框外", 1)}`,
    });
    expect(lines).toEqual(["paragraph:一、框内", "paragraph:二、框外"]);
  });
});

describe("notes of a DOCX", () => {
  it("stand at the end; their marks are not in the sentence; comments are left out", async () => {
    const { lines } = await readParts({
      footnotes: `<w:footnote w:id="2"><w:p><w:r><w:t>脚注：指新口径。</w:t></w:r></w:p></w:footnote>`,
      endnotes: `<w:endnote w:id="3"><w:p><w:r><w:t>尾注：见附表。</w:t></w:r></w:p></w:endnote>`,
      comments: `<w:comment ${author} w:initials="a"><w:p><w:r><w:t>此处待核。</w:t></w:r></w:p></w:comment>`,
      document: `<w:p><w:r><w:t>研发投入</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="1"/><w:r><w:t>增长8%</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r><w:r><w:t>左右。</w:t></w:r></w:p>`,
    });
    expect(lines).toEqual([
      "paragraph:研发投入增长8%左右。",
      "list_item:1. 脚注：指新口径。",
      "list_item:2. 尾注：见附表。",
    ]);
  });
});

describe("tracked changes of a DOCX", () => {
  it("are read as accepted: moved text stands once, at its new place, with the right number", async () => {
    const { lines, codes } = await readParts({
      numbering: `<w:abstractNum w:abstractNumId="0">${level(0, "%1是")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      document: `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:moveFrom ${author}/></w:rPr></w:pPr><w:moveFromRangeStart w:id="5" w:name="m"/><w:moveFrom ${author}><w:r><w:t>抓消费。</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="5"/></w:p>
        ${numbered("抓项目。", 1)}
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:moveTo ${author}><w:r><w:t>抓消费。</w:t></w:r></w:moveTo></w:p>
        <w:p><w:r><w:t>增长</w:t></w:r><w:del ${author}><w:r><w:delText>4%</w:delText></w:r></w:del><w:ins ${author}><w:r><w:t>5%</w:t></w:r></w:ins></w:p>`,
    });
    expect(lines).toEqual(["paragraph:一是抓项目。", "paragraph:二是抓消费。", "paragraph:增长5%"]);
    expect(codes).toEqual(["tracked_changes"]);
  });
});

describe("numbering of a DOCX", () => {
  it("starts where an override says, and takes an overriding level", async () => {
    const { lines } = await readParts({
      numbering: `<w:abstractNum w:abstractNumId="0">${level(0, "%1、")}${level(1, "（%2）")}</w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, "第%1条")}</w:lvlOverride></w:num>`,
      document: [
        numbered("甲", 1),
        numbered("乙", 1),
        numbered("丙", 2),
        numbered("丁", 2),
        numbered("戊", 2, 1),
        numbered("己", 3),
      ].join(""),
    });
    expect(lines).toEqual([
      "paragraph:一、甲",
      "paragraph:二、乙",
      "paragraph:五、丙",
      "paragraph:六、丁",
      "paragraph:（一）戊",
      "paragraph:第七条 己",
    ]);
  });

  it("follows a numbering that only links to a style", async () => {
    const { lines } = await readParts({
      styles: `<w:style w:type="numbering" w:styleId="Outline"><w:name w:val="Outline"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      numbering: `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Outline"/>${level(0, "（%1）")}</w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Outline"/></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
      document: numbered("稳增长", 2) + numbered("惠民生", 2),
    });
    expect(lines).toEqual(["paragraph:（一）稳增长", "paragraph:（二）惠民生"]);
  });
});

describe("tables of a DOCX", () => {
  it("tell values with their headings across merged cells", async () => {
    const cell = (text: string, properties = ""): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
    const { lines } = await readParts({
      document: `<w:tbl>${row(
        cell("指标", '<w:vMerge w:val="restart"/>'),
        cell("2024年", '<w:gridSpan w:val="2"/>'),
      )}${row(cell("", "<w:vMerge/>"), cell("计划"), cell("完成"))}${row(
        cell("地区生产总值（亿元）"),
        cell("1800以上"),
        cell("1812.6"),
      )}</w:tbl>`,
    });
    expect(lines).toEqual([
      "table_row:指标\t2024年",
      "table_row:\t计划\t完成",
      "table_row:2024年计划：\t地区生产总值\t1800亿元以上",
      "table_row:2024年完成：\t地区生产总值\t1812.6亿元",
    ]);
  });
});
