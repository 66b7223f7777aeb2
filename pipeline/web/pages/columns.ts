/** Titles of columns in the reader's language: the first words of what the query or the database says of a column. */
import { pickLanguage } from "../../cli/language.ts";
import type { Database } from "../../database.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Visit } from "../visit.ts";

/** A column of which nothing is said keeps its name; in English every column does, for that is what SQL is written with. */
export async function readColumnTitles(
  visit: Visit,
  database: Database,
  names: readonly string[],
  own: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  if (visit.language === "en") return new Map();
  const rows = await database.rows(readSqlFile("pages", "column_comments").text, { names });
  const comments = new Map([
    ...rows.map(({ column_name, comment }) => [String(column_name), String(comment)] as const),
    ...own,
  ]);
  return new Map(
    [...comments].map(([name, comment]) => [
      name,
      pickLanguage(comment, visit.language).split(/[，：；（。]/)[0] ?? name,
    ]),
  );
}
