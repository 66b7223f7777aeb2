/** Rows of a query in the formats that programs read. */
import { stringify } from "csv-stringify/sync";

export type Row = Readonly<Record<string, unknown>>;

/** With a header line; empty where there is no value. */
export function formatCsv(columns: readonly string[], rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => printCell(row[column]))),
    { header: true, columns: [...columns] },
  );
}

export function formatJson(rows: readonly Row[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** A value as one cell: lists are joined by a Chinese comma, nothing is the empty string. */
export function printCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(printCell).join("、");
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}
