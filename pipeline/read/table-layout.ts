/** Finds out which rows of a table are headings and what each column holds. */
import type { Grid, GridCell } from "./table-grid.ts";
import { isUnit, isValue, splitUnit, statedUnit } from "./table-values.ts";

export interface TableLayout {
  /** Index of the first row below the headings. */
  readonly bodyStart: number;
  /** Heading of each column, from all heading rows; "" where it has none. */
  readonly headings: readonly string[];
  /** Column of the row headings. */
  readonly nameColumn: number;
  /** Column of the units; null where there is none. */
  readonly unitColumn: number | null;
  /** Columns that only count the rows. */
  readonly ordinalColumns: ReadonlySet<number>;
  readonly valueColumns: ReadonlySet<number>;
  /** Unit stated for the whole table; "" if none. */
  readonly unit: string;
}

const deepestHead = 5;
const widestTable = 120;

/** The layout of a table of values with headings for its rows and columns; null for any other table. */
export function findLayout(grid: Grid): TableLayout | null {
  const bodyStart = grid.findIndex((row, at) => holdsValue(row) || isNumberedRow(grid, at));
  const head = grid.slice(0, bodyStart);
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (bodyStart < 1 || bodyStart > deepestHead || width < 2 || width > widestTable) return null;
  const headRows = head.filter((row) => distinctTexts(row) > 1);
  const headings = Array.from({ length: width }, (_, column) => headingOf(headRows, column));
  const body = grid.slice(bodyStart).filter((row) => distinctTexts(row) > 1);
  const column = (at: number): string[] =>
    body.map((row) => row[at]?.seen.trim() ?? "").filter((text) => text !== "");
  const all = headings.map((_, at) => at);
  const ordinalColumns = new Set(all.filter((at) => isOrdinal(headings[at] ?? "", column(at))));
  const unitColumn =
    all.find((at) => /^(?:计量)?单位$/.test(headings[at] ?? "") && column(at).some(isUnit)) ?? null;
  const valueColumns = new Set(
    all.filter(
      (at) => !ordinalColumns.has(at) && headings[at] !== "" && isMostlyValues(column(at)),
    ),
  );
  const nameColumn = findNameColumn(
    headings,
    (at) => {
      return !ordinalColumns.has(at) && at !== unitColumn && !valueColumns.has(at);
    },
    valueColumns,
  );
  if (valueColumns.size === 0 || nameColumn === null) return null;
  if (!headings.some(namesTimeOrUnit) && !grid.flat().some(({ text }) => namesTimeOrUnit(text))) {
    return null;
  }
  const unit =
    head
      .flat()
      .map(({ text }) => statedUnit(text))
      .find((text) => text !== "") ?? "";
  return { bodyStart, headings, nameColumn, unitColumn, ordinalColumns, valueColumns, unit };
}

/** How many different texts a row shows: a title that spans the table is one. */
export function distinctTexts(row: readonly GridCell[]): number {
  return new Set(row.map((cell) => cell.seen.trim()).filter((text) => text !== "")).size;
}

/** The row states an amount beside its first cell. */
export function holdsValue(row: readonly GridCell[]): boolean {
  return row.slice(1).some((cell) => isValue(cell.seen));
}

/** Below 序号 a row that is numbered is no heading, also where only the total at the end states an amount. */
function isNumberedRow(grid: Grid, at: number): boolean {
  const column = grid[0]?.findIndex(({ seen }) => /^(?:序号|编号)$/.test(seen.trim())) ?? -1;
  return at > 0 && column >= 0 && /^\d{1,3}$/.test(grid[at]?.[column]?.seen.trim() ?? "");
}

/** Without a time or a unit anywhere the numbers are those of telephones and rooms. */
function namesTimeOrUnit(text: string): boolean {
  return (
    splitUnit(text).unit !== "" ||
    isUnit(text) ||
    statedUnit(text) !== "" ||
    /[%％]|目标|增长|(?:19|20)\d{2}年?/.test(text)
  );
}

/** The heading rows of a column, top to bottom, each once: 2023年 over 完成. */
function headingOf(rows: Grid, column: number): string {
  const parts: string[] = [];
  for (const row of rows) {
    const text = (row[column]?.seen ?? "").replace(/\s+/g, "");
    const part = /^(?:19|20)\d{2}(?:[-－—–~～至](?:19|20)\d{2})?$/.test(text) ? `${text}年` : text;
    if (part !== "" && parts.at(-1) !== part) parts.push(part);
  }
  return parts.join("");
}

function isOrdinal(heading: string, texts: readonly string[]): boolean {
  if (/^(?:序号|编号|№|No\.?)$/i.test(heading)) return true;
  return heading === "" && texts.length > 1 && texts.every((text, at) => text === String(at + 1));
}

function isMostlyValues(texts: readonly string[]): boolean {
  const values = texts.filter(isValue).length;
  return values > 0 && values * 2 >= texts.length;
}

/** The last column of text before the values; one whose heading says so goes first, one of attributes last. */
function findNameColumn(
  headings: readonly string[],
  isText: (column: number) => boolean,
  values: ReadonlySet<number>,
): number | null {
  const firstValue = Math.min(...values);
  const columns = headings.map((_, at) => at).filter((at) => at < firstValue && isText(at));
  const named = columns.filter((at) => /指标|名称|项目|内容|地区|县|区域/.test(headings[at] ?? ""));
  const plain = columns.filter((at) => !/属性|性质|备注|责任|牵头/.test(headings[at] ?? ""));
  const chosen = named.at(-1) ?? plain.at(-1) ?? columns.at(-1);
  return chosen ?? null;
}
