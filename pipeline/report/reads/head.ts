/** What every report says of itself, and which place and document it is about. */
import type { Database } from "../../database.ts";
import { UsageError } from "../../error.ts";
import { readSqlFile } from "../../sql-files.ts";

export interface ReportHead {
  /** ISO date that the report stands for. */
  readonly asOf: string;
  readonly extractorVersion: string;
  readonly documentCount: number;
}

/** An ISO date, or a `UsageError` that names the option. */
export function checkDate(option: string, date: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))) return date;
  throw new UsageError(`${option} "${date}" is no date. Write it as 2024-12-31.`);
}

/**
 * Without `asOf` a report stands for the day of the latest document, or of the latest run where that is earlier:
 * never for the clock's today, so that the same database gives the same bytes.
 */
export async function readHead(database: Database, asOf: string | undefined): Promise<ReportHead> {
  const [row] = await database.rows(readSqlFile("commands", "report_head").text);
  const usual = row?.["as_of"];
  return {
    asOf: asOf === undefined ? String(usual ?? "") : checkDate("--as-of", asOf),
    extractorVersion: String(row?.["extractor_version"] ?? ""),
    documentCount: Number(row?.["document_count"] ?? 0),
  };
}

const shownNames = 12;

function listNames(names: readonly string[]): string {
  const more = names.length > shownNames ? " …" : "";
  return `${names.slice(0, shownNames).join(", ")}${more}`;
}

/** Full name of a place that is named in full, in short or by its code. Throws and lists what there is. */
export async function readPlaceName(
  database: Database,
  asked: string | undefined,
): Promise<string | null> {
  if (asked === undefined) return null;
  const rows = await database.rows(readSqlFile("commands", "report_places").text);
  const found = rows.find((row) =>
    [row["name"], row["short_name"], row["code"]].some((each) => each === asked),
  );
  if (found !== undefined) return String(found["name"]);
  const names = listNames(rows.map((row) => String(row["name"])));
  throw new UsageError(
    `There is no document of "${asked}". There are documents of: ${names || "no place"}.`,
  );
}

/** Path of the one document that is named by its path or the end of it. Throws and lists the candidates. */
export async function readDocumentPath(
  database: Database,
  asked: string | undefined,
): Promise<string | null> {
  if (asked === undefined) return null;
  const rows = await database.rows(readSqlFile("commands", "report_documents").text, { asked });
  const paths = rows.map(({ path }) => String(path));
  if (paths[0] === asked || paths.length === 1) return paths[0] ?? null;
  throw new UsageError(
    paths.length > 1
      ? `"${asked}" fits several documents: ${listNames(paths)}. Write more of the path.`
      : `There is no document "${asked}". \`duban query "select path from documents"\` lists them.`,
  );
}
