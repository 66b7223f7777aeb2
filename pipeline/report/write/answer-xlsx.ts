/** The answer to a query as a workbook of one sheet: filters, frozen head, numbers as numbers. */
import type { Buffer } from "node:buffer";
import excel from "exceljs";
import { columnOf } from "../model.ts";
import { printCell, type Row } from "../rows.ts";
import { textWidth } from "../text-width.ts";
import { fixZip } from "./fixed-zip.ts";
import { sheetText } from "./spreadsheet-text.ts";
import { addSheet, frameTable, styleHead } from "./xlsx-sheet.ts";

const narrowest = 4;
const widest = 30;
/** Of the rows, enough to see how wide a column must be. */
const sampledRows = 200;

/** Text that begins like a formula is neutralised. Same answer, same bytes. */
export async function renderAnswerXlsx(
  columns: readonly string[],
  rows: readonly Row[],
): Promise<Buffer> {
  const workbook = new excel.Workbook();
  workbook.created = new Date(Date.UTC(2000, 0, 1));
  workbook.modified = workbook.created;
  const layout = columns.map((name) => {
    const isNumber = rows.some((row) => typeof row[name] === "number");
    return columnOf(isNumber ? "number" : "text", name, name, widthOf(name, rows));
  });
  const sheet = addSheet(workbook, "查询结果", layout, 1);
  styleHead(sheet.getRow(1), layout);
  for (const [at, row] of rows.entries()) {
    sheet.getRow(at + 2).values = columns.map((name) => {
      const value = row[name];
      if (typeof value === "number" || typeof value === "boolean") return value;
      return sheetText(printCell(value));
    });
  }
  frameTable(sheet, layout, 1, rows.length);
  return await fixZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** In Chinese characters. */
function widthOf(name: string, rows: readonly Row[]): number {
  const widths = rows.slice(0, sampledRows).map((row) => textWidth(printCell(row[name])));
  return Math.min(Math.max(textWidth(name), narrowest, ...widths) / 2 + 1, widest);
}
