/** A report as a workbook: a sheet a table with filters, frozen heads and print setup, and a sheet of the quoted text. */
import type { Buffer } from "node:buffer";
import excel from "exceljs";
import {
  type Cell,
  type Column,
  columnOf,
  type Light,
  type Report,
  type Section,
} from "../model.ts";
import { type Anchors, numberEvidence } from "./anchors.ts";
import { fixZip } from "./fixed-zip.ts";
import { sheetText } from "./spreadsheet-text.ts";
import { type EvidenceRows, listEvidence, writeEvidenceSheet } from "./xlsx-evidence.ts";
import { addSheet, frameTable, styleHead, styleTitle } from "./xlsx-sheet.ts";

/** Same report, same bytes. */
export async function renderXlsx(report: Report): Promise<Buffer> {
  const workbook = new excel.Workbook();
  workbook.creator = "duban";
  workbook.created = new Date(`${report.date || "2000-01-01"}T00:00:00Z`);
  workbook.modified = workbook.created;
  const anchors = numberEvidence(report);
  const evidence = listEvidence(report, anchors);
  for (const section of report.sections) writeSection(workbook, report, section, anchors, evidence);
  writeEvidenceSheet(workbook, evidence);
  return await fixZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const titleRows = 3;

/**
 * Quotes wrap only where they are plain text, so the way to the text stands in narrow columns of its own at the end:
 * one for each column of quotes.
 */
function linkColumns(section: Section): readonly number[] {
  return section.columns.flatMap(({ kind }, at) => (kind === "quote" ? [at] : []));
}

function columnsOf(section: Section): readonly Column[] {
  const links = linkColumns(section);
  const title = (at: number): string =>
    links.length > 1 ? `原文：${section.columns[at]?.title ?? ""}` : "原文";
  return [...section.columns, ...links.map((at) => columnOf("quote", "link", title(at), 5))];
}

function writeSection(
  workbook: excel.Workbook,
  report: Report,
  section: Section,
  anchors: Anchors,
  evidence: EvidenceRows,
): void {
  const columns = columnsOf(section);
  const sheet = addSheet(workbook, section.title, columns, titleRows);
  const heading = report.sections.length === 1 ? report.title : `${report.title}　${section.title}`;
  styleTitle(sheet, 1, sheetText(heading), columns, true);
  const head = report.head.map(([label, value]) => `${label}：${value}`).join("　");
  const notes = [head, ...report.notes, ...section.notes].join("\n");
  styleTitle(sheet, 2, sheetText(notes), columns, false);
  styleHead(sheet.getRow(titleRows), columns);
  for (const [at, cells] of section.rows.entries()) {
    const row = sheet.getRow(titleRows + 1 + at);
    for (const [column, cell] of cells.entries()) {
      fillCell(row.getCell(column + 1), cell, columns[column]);
    }
    for (const [order, column] of linkColumns(section).entries()) {
      const number = anchors.numberOf(cells[column]?.evidence ?? null);
      const line = number === null ? undefined : evidence.lineOf.get(number);
      const target = row.getCell(cells.length + 1 + order);
      if (line !== undefined)
        target.value = { text: `〔${number}〕`, hyperlink: `#'原文'!A${line}` };
    }
  }
  frameTable(sheet, columns, titleRows, section.rows.length);
}

const lightFills: Readonly<Record<Light, string>> = {
  green: "FFC6E7C8",
  yellow: "FFFFE699",
  red: "FFF4B0B0",
  grey: "FFE0E0E0",
};

function fillCell(target: excel.Cell, cell: Cell, column: Column | undefined): void {
  const text = sheetText(cell.text);
  if (column?.kind === "number" && cell.value !== null) target.value = cell.value;
  else target.value = text === "" ? null : text;
  if (cell.light !== null && column?.kind === "light") {
    const fgColor = { argb: lightFills[cell.light] };
    target.fill = { type: "pattern", pattern: "solid", fgColor };
  }
}
