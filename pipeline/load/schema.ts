/**
 * Tables, rule tables, views and their comments, all from the files under sql/.
 * A view's file is one select; its leading comment lines become the comments of the view and of its columns:
 *   -- 中文｜English            of the view
 *   -- column: 中文｜English    of a column
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Database, schemaVersion } from "../database.ts";
import { sqlFolder } from "../paths.ts";
import { commentViews } from "./comments.ts";
import { seedLexicons, seedRules } from "./seeds.ts";

/** Folders of views, each read by the next. */
const viewFolders = ["staging", "tracking", "reports"] as const;

export interface ViewFile {
  readonly name: string;
  readonly text: string;
  readonly comment: string;
  readonly columns: ReadonlyMap<string, string>;
}

function sqlFiles(folder: string): readonly string[] {
  return readdirSync(join(sqlFolder, folder))
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => join(sqlFolder, folder, name));
}

function readViewFile(file: string): ViewFile {
  const text = readFileSync(file, "utf8");
  const columns = new Map<string, string>();
  const comment: string[] = [];
  for (const line of text.split("\n")) {
    if (!line.startsWith("--")) break;
    const column = /^-- ([a-z_]+): (.+)$/.exec(line);
    if (column === null) comment.push(line.replace(/^-- ?/, ""));
    else columns.set(column[1] ?? "", column[2] ?? "");
  }
  return { name: basename(file, ".sql"), text, comment: comment.join(" "), columns };
}

/** In an order in which each stands after those that it names. */
function orderByUse(views: readonly ViewFile[]): readonly ViewFile[] {
  const waiting = new Map(views.map((view) => [view.name, view]));
  const ordered: ViewFile[] = [];
  const visit = (view: ViewFile): void => {
    if (!waiting.delete(view.name)) return;
    for (const other of views) {
      if (other !== view && new RegExp(`\\b${other.name}\\b`).test(view.text)) visit(other);
    }
    ordered.push(view);
  };
  for (const view of views) visit(view);
  return ordered;
}

/** The selects of a folder under sql/, each after those that it names. */
export function readViews(folder: string): readonly ViewFile[] {
  return orderByUse(sqlFiles(folder).map(readViewFile));
}

/** Runs what a file holds; an error names the file. */
async function runFile(database: Database, name: string, statements: string): Promise<void> {
  try {
    await database.run(statements);
  } catch (error) {
    throw new Error(`sql file ${name}.sql does not run: ${error}`, { cause: error });
  }
}

async function hasTables(database: Database): Promise<boolean> {
  const rows = await database.rows(
    "select table_name from duckdb_tables() where table_name = 'schema_versions'",
  );
  return rows.length > 0;
}

/**
 * Makes the tables where there are none, then (again) the macros, the views and what comes from the lexicons.
 * Rule tables are filled once: rows that staff changed stay changed.
 */
export async function createSchema(database: Database): Promise<void> {
  await database.transaction(async () => {
    if (!(await hasTables(database))) {
      for (const file of sqlFiles("schema")) await database.run(readFileSync(file, "utf8"));
      await database.append("schema_versions", [{ schema_version: schemaVersion }]);
      await seedRules(database);
    }
    for (const macro of readViews("macros")) await runFile(database, macro.name, macro.text);
    const views = viewFolders.flatMap(readViews);
    for (const { name, text } of views) {
      await runFile(database, name, `create or replace view ${name} as\n${text}`);
    }
    await commentViews(database, views);
    await seedLexicons(database);
  });
}
