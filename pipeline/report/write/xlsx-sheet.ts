/** Layout of the sheets: titles, heads, widths, filters, choices, and how they print on A4. */
import type excel from "exceljs";
import type { Column } from "../model.ts";
import { textWidth } from "../text-width.ts";
import { sheetText } from "./spreadsheet-text.ts";

const font = "宋体";
/** Of a Chinese character in the units of column widths, which count digits. */
const characterWidth = 2;
const pointsPerLine = 14;

/** Sheet names hold at most 31 characters and none of `: \ / ? * [ ]`. */
function sheetName(title: string): string {
  return title.replace(/[:\\/?*[\]]/g, " ").slice(0, 31);
}

export function addSheet(
  workbook: excel.Workbook,
  title: string,
  columns: readonly Column[],
  headRow: number,
): excel.Worksheet {
  const sheet = workbook.addWorksheet(sheetName(title), {
    views: [{ state: "frozen", ySplit: headRow, xSplit: 0, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${headRow}:${headRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  });
  for (const [at, column] of columns.entries()) sheet.getColumn(at + 1).width = unitsOf(column);
  return sheet;
}

/** A line over the whole width: the title itself, or the notes below it. */
export function styleTitle(
  sheet: excel.Worksheet,
  at: number,
  text: string,
  columns: readonly Column[],
  isTitle: boolean,
): void {
  sheet.mergeCells(at, 1, at, columns.length);
  const cell = sheet.getCell(at, 1);
  cell.value = text;
  cell.font = isTitle ? { name: font, size: 18, bold: true } : { name: font, size: 9 };
  cell.alignment = isTitle
    ? { horizontal: "center", vertical: "middle" }
    : { wrapText: true, vertical: "middle" };
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(width, 1))), 0);
  sheet.getRow(at).height = isTitle ? 30 : lines * pointsPerLine;
}

const thin: Partial<excel.Border> = { style: "thin", color: { argb: "FF9E9E9E" } };
const borders: Partial<excel.Borders> = { top: thin, left: thin, bottom: thin, right: thin };

export function styleHead(row: excel.Row, columns: readonly Column[]): void {
  row.height = 24;
  for (const [at, { title }] of columns.entries()) {
    const cell = row.getCell(at + 1);
    cell.value = sheetText(title);
    cell.font = { name: font, size: 11, bold: true };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2E8E8" } };
    cell.border = borders;
  }
}

/** Borders, alignment, filters and the choices of the columns that people fill in. */
export function frameTable(
  sheet: excel.Worksheet,
  columns: readonly Column[],
  headRow: number,
  count: number,
): void {
  for (let at = headRow + 1; at <= headRow + count; at += 1) {
    for (const [index, column] of columns.entries()) {
      const cell = sheet.getCell(at, index + 1);
      const isLink = typeof cell.value === "object" && cell.value !== null;
      cell.font = isLink
        ? { name: font, size: 10, color: { argb: "FF0B4F8A" } }
        : { name: font, size: 10 };
      cell.border = borders;
      const isCentered = column.kind === "number" || column.kind === "light";
      cell.alignment = {
        wrapText: true,
        vertical: "middle",
        horizontal: isCentered ? "center" : "left",
      };
      if (column.kind === "choice") cell.dataValidation = choose(column.choices);
    }
    sheet.getRow(at).height = heightOf(sheet.getRow(at), columns);
  }
  sheet.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow + count, column: columns.length },
  };
}

function unitsOf({ width }: Column): number {
  return width * characterWidth * 0.9 + 1;
}

const tallestRow = 400;
/** Lines break before they are full. */
const fillOfLine = 0.9;

/** Spreadsheet programs do not all fit rows to wrapped text when they open a file: it is worked out here. */
function heightOf(row: excel.Row, columns: readonly Column[]): number {
  const lines = columns.map((column, at) => {
    const written = row.getCell(at + 1).text.split("\n");
    const room = (unitsOf(column) - 1) * fillOfLine;
    return written.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
  });
  return Math.min(Math.max(...lines, 1) * pointsPerLine + 4, tallestRow);
}

function choose(choices: readonly string[]): excel.DataValidation {
  return {
    type: "list",
    allowBlank: true,
    formulae: [`"${choices.join(",")}"`],
    showErrorMessage: true,
    errorTitle: "请从列表中选",
    error: `请填：${choices.join("、")}`,
  };
}
