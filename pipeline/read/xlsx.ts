/**
 * XLSX, and XLS of Excel 97 to 2003 and WPS (.et). Read by the free edition of SheetJS: of two kept libraries it needs no other package, reads number formats
 * as people see them, and holds the fix for the slow patterns of older editions.
 */
import { read as readWorkbook, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Format, Source } from "../document.ts";
import { failure, type Note, note, type Result, success } from "../result.ts";
import { noMetadata } from "./metadata-fields.ts";
import { readOleFile } from "./ole-file.ts";
import { damagedFile, fileTooLarge, largestText, passwordProtected } from "./refusals.ts";
import { sheetBlocks } from "./sheet-blocks.ts";
import type { Grid, GridCell } from "./table-grid.ts";
import { readXmlParts } from "./xml-parts.ts";

/** First byte of the record that opens every stream of sheets (MS-XLS 2.4.21). */
const beginningOfFile = 0x09;
const mostSheets = 60;
const mostRows = 5000;
const mostColumns = 200;

/** Reads a workbook: sheets in order, hidden ones left out, each as titles and table rows. */
export function readXlsx(bytes: Uint8Array): Result<Source> {
  const parts = readXmlParts(bytes);
  if (parts.value === null) return failure(...parts.notes);
  return readSheets(bytes, "xlsx");
}

/** The same for an OLE file whose sectors are known to be sound. */
export function readXls(bytes: Uint8Array): Result<Source> {
  if (bytes.length > largestText) return failure(fileTooLarge(bytes.length, largestText));
  const file = readOleFile(bytes);
  const start = ["Workbook", "Book"].map((name) => file?.head(name, 1)[0]);
  if (!start.includes(beginningOfFile)) return failure(damagedFile("its sheets are missing"));
  return readSheets(bytes, "xls");
}

function readSheets(bytes: Uint8Array, format: Format): Result<Source> {
  const book = openWorkbook(bytes);
  if (book === "protected") return failure(passwordProtected);
  if (book === "damaged") return failure(damagedFile("its sheets cannot be read"));
  const visible = book.SheetNames.filter((_, at) => !isHidden(book, at));
  const grids = visible.slice(0, mostSheets).flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet === undefined ? [] : [{ name, ...readGrid(sheet) }];
  });
  const blocks = grids.flatMap(({ name, grid }) => {
    const own = sheetBlocks(grid);
    const isNamed = grids.length > 1 && own.length > 0 && !/^Sheet\d+$/i.test(name);
    return isNamed ? [{ kind: "heading", text: name, level: 1, page: null } as const, ...own] : own;
  });
  const isCut = visible.length > mostSheets || grids.some((each) => each.isCut);
  return success(
    {
      format,
      encoding: null,
      metadata: noMetadata,
      blocks,
      pageCount: null,
      recognizedPages: [],
    },
    isCut ? [cutNote] : [],
  );
}

const cutNote: Note = note(
  "rows_left_out",
  "warning",
  `Of a workbook at most ${mostSheets} sheets, ${mostRows} rows and ${mostColumns} columns are read; the rest was left out. Split the file.`,
);

function openWorkbook(bytes: Uint8Array): WorkBook | "protected" | "damaged" {
  try {
    return readWorkbook(bytes, {
      type: "array",
      sheetRows: mostRows + 1,
      cellFormula: false,
      cellHTML: false,
      dateNF: "yyyy-mm-dd",
    });
  } catch (error) {
    // The library throws on workbooks that are damaged, locked or of a kind that it does not know.
    return /password/i.test(String(error)) ? "protected" : "damaged";
  }
}

function isHidden(book: WorkBook, at: number): boolean {
  return (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
}

/** Only cells that exist are visited: a sheet may claim a million rows with two cells in them. */
function readGrid(sheet: WorkSheet): { readonly grid: Grid; readonly isCut: boolean } {
  const rows: GridCell[][] = [];
  let isCut = false;
  const place = (row: number, column: number, cell: GridCell): void => {
    if (row >= mostRows || column >= mostColumns) {
      isCut = true;
      return;
    }
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push({ text: "", seen: "" });
    cells[column] = cell;
  };
  for (const address of Object.keys(sheet)) {
    if (address.startsWith("!")) continue;
    const text = cellText(sheet, address);
    const { r, c } = utils.decode_cell(address);
    if (text !== "") place(r, c, { text, seen: text });
  }
  for (const { s, e } of (sheet["!merges"] ?? []).slice(0, mostRows)) {
    const seen = rows[s.r]?.[s.c]?.seen ?? "";
    if (seen === "") continue;
    for (let row = s.r; row <= Math.min(e.r, s.r + mostColumns); row += 1) {
      for (let column = s.c; column <= Math.min(e.c, mostColumns - 1); column += 1) {
        if (row !== s.r || column !== s.c) place(row, column, { text: "", seen });
      }
    }
  }
  return { grid: rows, isCut };
}

/** What the cell shows, on one line; nothing for an error such as #REF!. */
function cellText(sheet: WorkSheet, address: string): string {
  const cell = sheet[address];
  if (cell === undefined || cell.t === "e" || cell.v === undefined) return "";
  return String(cell.w ?? cell.v)
    .replace(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
