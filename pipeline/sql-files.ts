/** Reads the SQL files that the commands run, with the title in their first comment lines. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sqlFolder } from "./paths.ts";

export interface SqlFile {
  readonly name: string;
  readonly text: string;
  /** 中文｜English */
  readonly title: string;
  /** Lines `-- parameter name: 中文｜English`, by name. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Lines `-- column name: 中文｜English`: what only this query works out. */
  readonly columns: ReadonlyMap<string, string>;
}

export function readSqlFile(folder: string, name: string): SqlFile {
  const text = readFileSync(join(sqlFolder, folder, `${name}.sql`), "utf8");
  const title: string[] = [];
  const named = {
    parameter: new Map<string, string>(),
    column: new Map<string, string>(),
  };
  for (const line of text.split("\n")) {
    if (!line.startsWith("--")) break;
    const [, what, key = "", words = ""] =
      /^-- (parameter|column) ([a-z_]+): (.+)$/.exec(line) ?? [];
    if (what === "parameter" || what === "column") named[what].set(key, words);
    else title.push(line.replace(/^-- ?/, ""));
  }
  const { parameter: parameters, column: columns } = named;
  return { name, text, title: title.join(" "), parameters, columns };
}

/** Names of the rule tables that staff may edit: the files of sql/rules. */
export function listRuleTables(): readonly string[] {
  return readdirSync(join(sqlFolder, "rules"))
    .filter((file) => file.endsWith(".tsv"))
    .map((file) => basename(file, ".tsv"))
    .sort();
}

/** Every file of a folder under sql/, by name. */
export function readSqlFolder(folder: string): readonly SqlFile[] {
  return readdirSync(join(sqlFolder, folder))
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => readSqlFile(folder, basename(file, ".sql")));
}
