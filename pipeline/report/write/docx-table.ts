/** Headings and tables of DOCX reports. */
import {
  AlignmentType,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Cell, Column, Light, Section } from "../model.ts";
import type { Anchors } from "./anchors.ts";

const lightShades: Readonly<Record<Light, string>> = {
  green: "C6E7C8",
  yellow: "FFE699",
  red: "F4B0B0",
  grey: "E0E0E0",
};
const textSize = 17;
/** Between a cell's edge and its text, in twentieths of a point. */
const margins = { left: 60, right: 60, top: 30, bottom: 30 };

export function docxHeading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 240, after: 100 },
    children: [new TextRun({ text: text, bold: true, size: 26, color: "000000" })],
  });
}

/** The head is repeated on every page, and no row is split. `width` in twentieths of a point. */
export function docxTable(section: Section, anchors: Anchors, width: number): Table {
  const total = section.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = section.columns.map((column) => Math.floor((column.width / total) * width));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: section.columns.map(({ title }, at) =>
      cellOf(
        [new TextRun({ text: title, bold: true, size: textSize })],
        widths[at],
        "F2E8E8",
        true,
      ),
    ),
  });
  const rows = section.rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((cell, at) =>
          tableCell(cell, section.columns[at], widths[at], anchors),
        ),
      }),
  );
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [head, ...rows],
  });
}

function tableCell(
  cell: Cell,
  column: Column | undefined,
  width: number | undefined,
  anchors: Anchors,
): TableCell {
  const number = anchors.numberOf(cell.evidence);
  const text = cell.text;
  const isCentered = column?.kind === "number" || column?.kind === "light";
  const run = (color: string): TextRun => new TextRun({ text, size: textSize, color });
  const children: ParagraphChild[] =
    number === null
      ? [run("000000")]
      : [new InternalHyperlink({ anchor: `q${number}`, children: [run("0B4F8A")] })];
  const shade = column?.kind === "light" && cell.light !== null ? lightShades[cell.light] : null;
  return cellOf(children, width, shade, isCentered);
}

function cellOf(
  children: ParagraphChild[],
  width: number | undefined,
  shade: string | null,
  isCentered: boolean,
): TableCell {
  const alignment = isCentered ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({
    margins,
    verticalAlign: VerticalAlign.CENTER,
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
    ...(shade === null ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill: shade } }),
    children: [new Paragraph({ alignment, children })],
  });
}
