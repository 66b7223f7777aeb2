/**
 * Comments of views in Chinese and English: from the head of a view's file,
 * else from the table column of that name, else from an earlier view.
 */
import type { Database } from "../database.ts";
import type { ViewFile } from "./schema.ts";

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A column that a view passes on keeps the comment that most tables give to its name. */
async function readTableComments(database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.rows(
    `select column_name, arg_max(comment, (uses, comment)) as comment
     from (
         select column_name, comment, count(*) as uses
         from duckdb_columns()
         where comment is not null and table_name in (select table_name from duckdb_tables())
         group by column_name, comment
     )
     group by column_name`,
  );
  return new Map(rows.map(({ column_name, comment }) => [String(column_name), String(comment)]));
}

/** The comment of a column where no table has one of its name: that of the first view that explains it. */
function firstExplanations(views: readonly ViewFile[]): ReadonlyMap<string, string> {
  return new Map([...views].reverse().flatMap((view) => [...view.columns]));
}

export async function commentViews(database: Database, views: readonly ViewFile[]): Promise<void> {
  const inherited = await readTableComments(database);
  const explained = firstExplanations(views);
  const columns = await database.rows(
    "select table_name, column_name from duckdb_columns() where not internal",
  );
  const statements = views.flatMap((view) => [
    `comment on ${view.isStored ? "table" : "view"} ${view.name} is ${quoteText(view.comment)}`,
    ...columns.flatMap(({ table_name, column_name }) => {
      const column = String(column_name);
      const comment = view.columns.get(column) ?? inherited.get(column) ?? explained.get(column);
      return table_name !== view.name || comment === undefined
        ? []
        : [`comment on column ${view.name}.${column} is ${quoteText(comment)}`];
    }),
  ]);
  await database.run(statements.join(";\n"));
}
