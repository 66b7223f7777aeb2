/** Rows as a file to take away: CSV, XLSX, Parquet, JSON. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answer, openDatabase, type Row } from "../database.ts";
import { formatJson, printCell } from "../report/rows.ts";
import { renderAnswerXlsx } from "../report/write/answer-xlsx.ts";
import { formatSpreadsheetCsv } from "../report/write/spreadsheet-csv.ts";
import { exportQuery } from "../track/query.ts";

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
};

export function isExportFormat(format: string): boolean {
  return Object.hasOwn(types, format);
}

/** For every format but Parquet, which the database writes itself. */
export async function exportRows(
  name: string,
  format: string,
  { columns, rows }: Answer,
): Promise<ExportedFile> {
  const file = { name: `${name}.${format}`, type: types[format] ?? "" };
  if (format === "xlsx") {
    return { ...file, body: new Uint8Array(await renderAnswerXlsx(columns, rows)) };
  }
  if (format === "json") return { ...file, body: formatJson(rows) };
  const cells = rows.map((row) => columns.map((column) => printCell(row[column])));
  return { ...file, body: formatSpreadsheetCsv(columns, cells) };
}

/** `sql` is a saved query's name or a statement. The file is written to a folder of its own and removed. */
export async function exportParquet(
  databasePath: string,
  name: string,
  sql: string,
  parameters: Row,
): Promise<ExportedFile> {
  const folder = await mkdtemp(join(tmpdir(), "duban-export-"));
  const file = join(folder, "rows.parquet");
  try {
    const database = await openDatabase(databasePath, {
      readOnly: true,
      allowedPaths: [file],
      memoryLimit: "1GB",
      threads: 1,
    });
    try {
      await exportQuery(database, sql, file, parameters);
    } finally {
      database.close();
    }
    return {
      name: `${name}.parquet`,
      type: types["parquet"] ?? "",
      body: new Uint8Array(await readFile(file)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
