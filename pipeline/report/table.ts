/** Rows as a table for people: fits a width, in which Chinese characters count two columns. */
import Table from "cli-table3";
import { fitText, textWidth } from "./text-width.ts";

export interface TableColumn {
  readonly title: string;
  readonly align?: "left" | "right";
}

const linesPerCell = 4;
/** A cell has a blank on either side and a rule to its left. */
const frameOfCell = 3;
const leastWidth = 4;

/** `rows` are cells in the order of `columns`; `width` is what the terminal or pipe allows. */
export function formatTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const widths = shareWidth(naturalWidths(columns, rows), width - 1 - frameOfCell * columns.length);
  const fitRow = (cells: readonly string[]): string[] =>
    cells.map((cell, at) => fitText(cell, widths[at] ?? leastWidth, linesPerCell));
  const body = rows.map(fitRow);
  const isDense = body.every((cells) => cells.every((cell) => !cell.includes("\n")));
  const table = new Table({
    head: fitRow(columns.map((column) => column.title)),
    colWidths: widths.map((own) => own + 2),
    colAligns: columns.map((column) => column.align ?? "left"),
    style: { head: [], border: [], compact: isDense },
  });
  table.push(...body);
  return `${table.toString()}\n`;
}

function naturalWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  return columns.map((column, at) =>
    rows.reduce(
      (widest, row) => Math.max(widest, textWidth(row[at] ?? "")),
      Math.max(leastWidth, textWidth(column.title)),
    ),
  );
}

/** Narrow columns keep what they need; the wide ones share the rest evenly. */
function shareWidth(natural: readonly number[], available: number): readonly number[] {
  let limit = Math.max(...natural, leastWidth);
  const capped = (): readonly number[] => natural.map((own) => Math.min(own, limit));
  while (limit > leastWidth && sum(capped()) > available) limit -= 1;
  const widths = [...capped()];
  let spare = available - sum(widths);
  for (const [at, own] of natural.entries()) {
    if (spare <= 0) break;
    if (own > (widths[at] ?? 0)) {
      widths[at] = (widths[at] ?? 0) + 1;
      spare -= 1;
    }
  }
  return widths;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
