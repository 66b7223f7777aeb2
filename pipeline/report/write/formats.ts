/** The six formats of a report, by the ending of the file's name. */
import { extname } from "node:path";
import type { Report } from "../model.ts";
import { replaceForbiddenIn } from "./forbidden-characters.ts";
import { renderHtml } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderJson } from "./report-json.ts";
import { renderCsv } from "./spreadsheet-csv.ts";

type Writer = (report: Report) => string | Uint8Array | Promise<string | Uint8Array>;

/** The packages that write workbooks and documents are large: they are loaded when they are needed. */
const writers: Readonly<Record<string, Writer>> = {
  ".html": renderHtml,
  ".xlsx": async (report) => await (await import("./xlsx.ts")).renderXlsx(report),
  ".docx": async (report) => await (await import("./docx.ts")).renderDocx(report),
  ".csv": renderCsv,
  ".json": renderJson,
  ".md": renderMarkdown,
};

export const reportEndings: readonly string[] = Object.keys(writers);

/** Null where no writer has that ending. */
export function findWriter(file: string): Writer | null {
  const write = writers[extname(file).toLowerCase()];
  return write === undefined ? null : (report) => write(replaceForbiddenIn(report));
}
