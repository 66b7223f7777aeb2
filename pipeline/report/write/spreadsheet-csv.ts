/** Tables as CSV files for spreadsheet programs: UTF-8 with a byte order mark, formulas neutralised. */
import { stringify } from "csv-stringify/sync";
import type { Report, Section } from "../model.ts";
import { neutralizeFormula } from "./spreadsheet-text.ts";

const byteOrderMark = "\ufeff";

/** Cells of one table below their titles. Lines end in CRLF, as RFC 4180 asks. */
export function formatSpreadsheetCsv(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return `${byteOrderMark}${formatLines([titles, ...rows])}`;
}

/** The tables under one another, each below its title where there is more than one. */
export function renderCsv(report: Report): string {
  const sections = report.sections.filter(({ rows }) => rows.length > 0);
  const blocks = sections.map((section) => {
    const title = sections.length > 1 ? [[section.title]] : [];
    return formatLines([...title, ...tableOf(section)]);
  });
  return `${byteOrderMark}${blocks.join("\r\n")}`;
}

function tableOf(section: Section): readonly (readonly string[])[] {
  const titles = section.columns.map(({ title }) => title);
  return [titles, ...section.rows.map((cells) => cells.map(({ text }) => text))];
}

function formatLines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((cells) => cells.map(neutralizeFormula)),
    { record_delimiter: "windows" },
  );
}
