/** A report as a DOCX document on A4 landscape: tables with repeated heads, quotes linked to their paragraphs. */
import type { Buffer } from "node:buffer";
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import type { Report, Section } from "../model.ts";
import { type Anchors, numberEvidence } from "./anchors.ts";
import { docxEvidence } from "./docx-evidence.ts";
import { docxHeading, docxTable } from "./docx-table.ts";
import { fixZip } from "./fixed-zip.ts";

/** Twentieths of a point. A4, and margins of 1.5 cm. */
const page = { width: 11_906, height: 16_838, margin: 850 };
const textWidth: number = page.height - 2 * page.margin;

const bodyFont = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体" };

/** Same report, same bytes. */
export async function renderDocx(report: Report): Promise<Buffer> {
  const anchors = numberEvidence(report);
  const document = new Document({
    creator: "duban",
    title: report.title,
    styles: { default: { document: { run: { font: bodyFont, size: 20 } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: page.width,
              height: page.height,
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: {
              top: page.margin,
              bottom: page.margin,
              left: page.margin,
              right: page.margin,
            },
          },
        },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          ...titleOf(report),
          ...report.sections.flatMap((section) => sectionOf(section, anchors)),
          ...docxEvidence(report, anchors),
        ],
      },
    ],
  });
  return await fixZip(await Packer.toBuffer(document), fixEntry(report.date));
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        children: ["第 ", PageNumber.CURRENT, " 页，共 ", PageNumber.TOTAL_PAGES, " 页"],
      }),
    ],
  });
}

function titleOf(report: Report): readonly Paragraph[] {
  const head = report.head.map(([label, value]) => `${label}：${value}`).join("　");
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      heading: HeadingLevel.TITLE,
      spacing: { after: 120 },
      children: [new TextRun({ text: report.title, bold: true, size: 36, color: "000000" })],
    }),
    note(head, AlignmentType.CENTER),
    ...report.notes.map((text) => note(text)),
  ];
}

function note(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph {
  const run = new TextRun({ text: text, size: 18, color: "444444" });
  return new Paragraph({ alignment, spacing: { after: 60 }, children: [run] });
}

function sectionOf(section: Section, anchors: Anchors): ReturnType<typeof docxEvidence> {
  const table = section.rows.length === 0 ? [] : [docxTable(section, anchors, textWidth)];
  return [docxHeading(section.title), ...section.notes.map((text) => note(text)), ...table];
}

/** The package counts bookmarks over all documents of a process and writes the clock into the properties. */
function fixEntry(date: string): (name: string, text: string) => string {
  const time = `${date || "2000-01-01"}T00:00:00Z`;
  return (name, text) => {
    if (name === "docProps/core.xml") return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, time);
    if (name !== "word/document.xml") return text;
    const numbers = new Map<string, number>();
    return text.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g, (_, start, id) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
      return `${start}${numbers.get(id)}"`;
    });
  };
}
