/** Titles of columns in the reader's language: the first words of what the query or the database says of a column. */
import { pickLanguage } from "../../cli/language.ts";
import type { Database } from "../../database.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Visit } from "../visit.ts";

/**
 * By the names of the columns, in their order. A column of which nothing is said keeps its name; so does one whose title
 * another has as well.
 */
export async function readColumnTitles(
  visit: Visit,
  database: Database,
  names: readonly string[],
  own: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const unknown = names.filter((name) => !own.has(name));
  const rows =
    unknown.length === 0
      ? []
      : await database.rows(readSqlFile("pages", "column_comments").text, { names: unknown });
  const comments = new Map([
    ...rows.map(({ column_name, comment }) => [String(column_name), String(comment)] as const),
    ...own,
  ]);
  const titles = names.map((name): readonly [string, string] => {
    const comment = pickLanguage(comments.get(name) ?? name, visit.language);
    return [name, comment.split(/[，：；（。,:;(]/)[0]?.trim() ?? name];
  });
  const times = (title: string): number => titles.filter(([, other]) => other === title).length;
  return new Map(titles.map(([name, title]) => [name, times(title) > 1 ? name : title]));
}
