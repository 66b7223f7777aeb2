/**
 * Tables, rule tables, views and their comments, all from the files under sql/.
 * A view's file is one select; its leading comment lines become the comments of the view and of its columns:
 *   -- 中文｜English            of the view
 *   -- column: 中文｜English    of a column
 *   -- stored                  not a view but a table, filled at every refresh: it takes too long to work out anew
 *   -- stored in slices        the same, filled for some places at a time, since it compares nothing across places
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Database, schemaVersion } from "../database.ts";
import { sqlFolder } from "../paths.ts";
import { commentViews } from "./comments.ts";
import { seedLexicons, seedRules } from "./seeds.ts";

/** Folders of views, each read by the next. */
export const viewFolders = ["staging", "tracking", "reports"] as const;

export interface ViewFile {
  readonly name: string;
  readonly text: string;
  readonly comment: string;
  readonly columns: ReadonlyMap<string, string>;
  readonly isStored: boolean;
  readonly isSliced: boolean;
}

function sqlFiles(folder: string): readonly string[] {
  return readdirSync(join(sqlFolder, folder))
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => join(sqlFolder, folder, name));
}

const storedLine = /^-- stored( in slices)?$/m;

function readViewFile(file: string): ViewFile {
  const text = readFileSync(file, "utf8");
  const columns = new Map<string, string>();
  const comment: string[] = [];
  for (const line of text.split("\n")) {
    if (!line.startsWith("--")) break;
    if (storedLine.test(line)) continue;
    const column = /^-- ([a-z_]+): (.+)$/.exec(line);
    if (column === null) comment.push(line.replace(/^-- ?/, ""));
    else columns.set(column[1] ?? "", column[2] ?? "");
  }
  const stored = storedLine.exec(text);
  return {
    name: basename(file, ".sql"),
    text,
    comment: comment.join(" "),
    columns,
    isStored: stored !== null,
    isSliced: stored?.[1] !== undefined,
  };
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
export async function runFile(database: Database, name: string, statements: string): Promise<void> {
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

/** A stored view is a table without rows until the next refresh. What an older program made otherwise gives way. */
async function createViews(database: Database, views: readonly ViewFile[]): Promise<void> {
  const relations = await database.rows(
    `select table_name as name, 'table' as kind from duckdb_tables()
     union all select view_name, 'view' from duckdb_views() where not internal`,
  );
  const kinds = new Map(relations.map(({ name, kind }) => [String(name), String(kind)]));
  for (const { name, text, isStored } of views) {
    const kind = isStored ? "table" : "view";
    const present = kinds.get(name) ?? kind;
    if (present !== kind) await database.run(`drop ${present} ${name}`);
    const end = isStored ? "\nwith no data" : "";
    await runFile(database, name, `create or replace ${kind} ${name} as\n${text}${end}`);
  }
}

/** A macro that returns rows reads views, so it comes after them; the others are what views are made of. */
const tableMacro = /^\) as table$/m;

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
    const macros = readViews("macros");
    const tables = macros.filter(({ text }) => tableMacro.test(text));
    for (const macro of macros) {
      if (!tables.includes(macro)) await runFile(database, macro.name, macro.text);
    }
    const views = viewFolders.flatMap(readViews);
    await createViews(database, views);
    for (const macro of tables) await runFile(database, macro.name, macro.text);
    await commentViews(database, views);
    await seedLexicons(database);
  });
}
