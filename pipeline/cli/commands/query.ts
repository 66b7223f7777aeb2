/** `duban query`: a saved query or the user's SQL, read-only. */

import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Answer, openDatabase } from "../../database.ts";
import { EnvironmentError, exitCode, UsageError } from "../../error.ts";
import { formatCsv, formatJson, printCell } from "../../report/rows.ts";
import { formatTable } from "../../report/table.ts";
import { replaceForbiddenIn } from "../../report/write/forbidden-characters.ts";
import { formatSpreadsheetCsv } from "../../report/write/spreadsheet-csv.ts";
import { exportQuery, listQueries, runQuery } from "../../track/query.ts";
import { pickLanguage } from "../language.ts";
import { type Shell, say } from "../shell.ts";

export interface QueryOptions {
  readonly db: string;
  readonly format: string;
  readonly param: Readonly<Record<string, string>>;
  readonly out?: string;
}

export async function runQueryCommand(
  query: string | undefined,
  options: QueryOptions,
  shell: Shell,
): Promise<number> {
  if (query === undefined) {
    shell.write(formatQueryList(shell));
    return exitCode.done;
  }
  const needsOut = ["parquet", "xlsx"].includes(options.format) && options.out === undefined;
  if (needsOut) throw new UsageError(say(shell, "needsOut", { format: options.format }));
  if (options.format === "parquet") await writeParquet(query, options, shell);
  else await printAnswer(query, options, shell);
  return exitCode.done;
}

/** A saved query a line, with what it shows and the names of its parameters. */
function formatQueryList(shell: Shell): string {
  const cells = listQueries().map(({ name, title, parameters }) => [
    name,
    pickLanguage(title, shell.language),
    [...parameters.keys()].join(" "),
  ]);
  const titles = [say(shell, "columnName"), say(shell, "columnShows"), "--param"];
  return formatTable(titles, cells, shell.width);
}

async function writeParquet(query: string, options: QueryOptions, shell: Shell): Promise<void> {
  const file = resolve(options.out ?? "");
  const database = await openDatabase(options.db, { readOnly: true, allowedPaths: [file] });
  try {
    await exportQuery(database, query, file, options.param);
    shell.tell(say(shell, "written", { file }));
  } finally {
    database.close();
  }
}

async function printAnswer(query: string, options: QueryOptions, shell: Shell): Promise<void> {
  const database = await openDatabase(options.db, { readOnly: true });
  try {
    const answer = await runQuery(database, query, options.param);
    if (options.out === undefined) shell.write(formatAnswer(answer, options.format, shell));
    else await writeOut(options.out, await formatFile(answer, options.format, shell), shell);
    if (answer.rows.length === 0) shell.tell(say(shell, "noRows"));
  } finally {
    database.close();
  }
}

function formatAnswer({ columns, rows }: Answer, format: string, shell: Shell): string {
  if (format === "csv") return formatCsv(columns, rows);
  if (format === "json") return formatJson(rows);
  if (rows.length === 0) return "";
  const cells = rows.map((row) => columns.map((column) => printCell(row[column])));
  return formatTable(columns, cells, shell.width);
}

/** Files are opened in spreadsheet programs: CSV begins with a byte order mark, and nothing in it is a formula. */
async function formatFile(
  answer: Answer,
  format: string,
  shell: Shell,
): Promise<string | Uint8Array> {
  const { columns, rows } = answer;
  if (format === "csv") {
    const cells = rows.map((row) => columns.map((column) => printCell(row[column])));
    return formatSpreadsheetCsv(columns, cells);
  }
  if (format !== "xlsx") return formatAnswer(answer, format, shell);
  const { renderAnswerXlsx } = await import("../../report/write/answer-xlsx.ts");
  return await renderAnswerXlsx(columns, rows.map(replaceForbiddenIn));
}

async function writeOut(file: string, text: string | Uint8Array, shell: Shell): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvironmentError(say(shell, "cannotWrite", { file, reason }), { cause: error });
  }
  shell.tell(say(shell, "written", { file }));
}
