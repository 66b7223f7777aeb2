import {
  AlignmentType,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { formatNumber } from "../../pipeline/read/docx-numerals.ts";
import { read } from "../../pipeline/read/index.ts";

const levels = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING, text: "%1、", alignment: AlignmentType.START },
  {
    level: 1,
    format: LevelFormat.CHINESE_COUNTING,
    text: "（%2）",
    alignment: AlignmentType.START,
  },
  { level: 2, format: LevelFormat.DECIMAL, text: "%3.", alignment: AlignmentType.START },
];
const articles = [
  {
    level: 0,
    format: LevelFormat.CHINESE_COUNTING,
    text: "第%1条",
    alignment: AlignmentType.START,
  },
];

function numbered(text: string, level: number, reference = "outline", instance = 0): Paragraph {
  return new Paragraph({ text, numbering: { reference, level, instance } });
}

async function blocksOf(children: (Paragraph | Table)[]): Promise<string[]> {
  const document = new Document({
    numbering: {
      config: [
        { reference: "outline", levels },
        { reference: "articles", levels: articles },
      ],
    },
    sections: [{ children }],
  });
  const { value, notes } = await read({ name: "a.docx", bytes: await Packer.toBuffer(document) });
  expect(notes.filter((note) => note.severity !== "information")).toEqual([]);
  return (value?.blocks ?? []).map((block) => `${block.kind}${block.level ?? ""}:${block.text}`);
}

describe("docx", () => {
  it("writes out automatic numbers, counts on and restarts below a higher level", async () => {
    const blocks = await blocksOf([
      numbered("工作回顾", 0),
      numbered("稳增长", 1),
      numbered("抓项目", 2),
      numbered("促消费", 2),
      numbered("惠民生", 1),
      numbered("办实事", 2),
      numbered("工作安排", 0),
      numbered("扩投资", 1),
    ]);
    expect(blocks).toEqual([
      "paragraph:一、工作回顾",
      "paragraph:（一）稳增长",
      "paragraph:1. 抓项目",
      "paragraph:2. 促消费",
      "paragraph:（二）惠民生",
      "paragraph:1. 办实事",
      "paragraph:二、工作安排",
      "paragraph:（一）扩投资",
    ]);
  });

  it("counts articles past ten and starts anew for a second list", async () => {
    const first = Array.from({ length: 11 }, (_, at) => numbered(`条文${at}`, 0, "articles", 1));
    const blocks = await blocksOf([...first, numbered("另一办法", 0, "articles", 2)]);
    expect(blocks[10]).toBe("paragraph:第十一条 条文10");
    expect(blocks[11]).toBe("paragraph:第一条 另一办法");
  });

  it("gives headings their level, tables their rows, and takes tracked changes as accepted", async () => {
    const change = { id: 1, author: "a", date: "2024-01-01T00:00:00Z" };
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const blocks = await blocksOf([
      new Paragraph({ text: "政府工作报告", heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: "一、回顾", heading: HeadingLevel.HEADING_2 }),
      new Paragraph({ text: "目标", outlineLevel: 2 }),
      new Paragraph({
        children: [
          new TextRun("增长"),
          new DeletedTextRun({ text: "4%", ...change }),
          new InsertedTextRun({ text: "5%", ...change, id: 2 }),
          new TextRun("左右。"),
        ],
      }),
      new Paragraph({ text: "粮食", bullet: { level: 0 } }),
      new Table({ rows: [new TableRow({ children: [cell("指标"), cell("目标")] })] }),
    ]);
    expect(blocks).toEqual([
      "heading1:政府工作报告",
      "heading2:一、回顾",
      "heading3:目标",
      "paragraph:增长5%左右。",
      "list_item:粮食",
      "table_row:指标\t目标",
    ]);
  });

  it("formats numbers as the standard names them", () => {
    const cases: [number, string, string][] = [
      [10, "chineseCounting", "十"],
      [12, "chineseCountingThousand", "十二"],
      [103, "chineseCountingThousand", "一百零三"],
      [21, "japaneseCounting", "二十一"],
      [3, "ideographTraditional", "丙"],
      [14, "upperRoman", "XIV"],
      [28, "lowerLetter", "bb"],
      [5, "decimalEnclosedCircleChinese", "⑤"],
      [7, "someNewFormat", "7"],
    ];
    for (const [value, format, text] of cases) expect(formatNumber(value, format)).toBe(text);
  });

  it("refuses a part that unpacks to more than it states, and one without its text", async () => {
    const archive = new JSZip();
    archive.file("[Content_Types].xml", "<Types/>");
    archive.file("word/document.xml", `<w:document>${"<w:p/>".repeat(200_000)}</w:document>`);
    const bytes = await archive.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
    const name = Buffer.from("word/document.xml");
    const entry = bytes.lastIndexOf(name) - 46;
    bytes.writeUInt32LE(100, entry + 24);
    const lying = await read({ name: "a.docx", bytes });
    expect(lying.notes.map((note) => note.code)).toEqual(["damaged_file"]);
  });
});
