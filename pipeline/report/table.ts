/** Rows as a table for people: fits a width, in which Chinese characters count two columns. */
import Table from "cli-table3";
import { fitText, textWidth } from "./text-width.ts";

const linesPerCell = 4;
/** A cell has a blank on either side and a rule to its left. */
const frameOfCell = 3;
const leastWidth = 4;

/** Below this a column of text cannot be read, and rows are written as records instead. */
const leastReadable = 9;

/** `rows` are cells in the order of `titles`; `width` is what the terminal or pipe allows. */
export function formatTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const natural = naturalWidths(titles, rows);
  const widths = shareWidth(natural, width - 1 - frameOfCell * titles.length);
  const isReadable = widths.every((own, at) => own >= Math.min(natural[at] ?? 0, leastReadable));
  return isReadable ? drawTable(titles, rows, widths) : drawRecords(titles, rows, width);
}

function drawTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string {
  const fitRow = (cells: readonly string[]): string[] =>
    cells.map((cell, at) => fitText(cell, widths[at] ?? leastWidth, linesPerCell));
  const body = rows.map(fitRow);
  const isDense = body.every((cells) => cells.every((cell) => !cell.includes("\n")));
  const table = new Table({
    head: fitRow(titles),
    colWidths: widths.map((own) => own + 2),
    style: { head: [], border: [], compact: isDense },
  });
  table.push(...body);
  return `${table.toString()}\n`;
}

/** A line a cell, its title before it; empty cells are left out. */
function drawRecords(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const titleWidth = Math.max(...titles.map(textWidth));
  const valueWidth = Math.max(leastReadable, width - titleWidth - frameOfCell);
  const drawCell = (title: string, cell: string): string => {
    const [first = "", ...more] = fitText(cell, valueWidth, linesPerCell).split("\n");
    const margin = " ".repeat(titleWidth);
    const name = title + " ".repeat(titleWidth - textWidth(title));
    return [`${name} │ ${first}`, ...more.map((line) => `${margin} │ ${line}`)].join("\n");
  };
  const records = rows.map((row, at) => {
    const cells = titles.flatMap((title, column) => {
      const cell = row[column] ?? "";
      return cell === "" ? [] : [drawCell(title, cell)];
    });
    return [`── ${at + 1} ──`, ...cells].join("\n");
  });
  return `${records.join("\n")}\n`;
}

function naturalWidths(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  return titles.map((title, at) =>
    rows.reduce(
      (widest, row) => Math.max(widest, textWidth(row[at] ?? "")),
      Math.max(leastWidth, textWidth(title)),
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
