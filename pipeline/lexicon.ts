/** Reads the knowledge tables (TSV with a header) under extractors/lexicon. Any stage may ask. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lexiconFolder } from "./paths.ts";

export type LexiconRow = Readonly<Record<string, string>>;

const tables = new Map<string, readonly LexiconRow[]>();

/**
 * Rows of `extractors/lexicon/<name>.tsv`, keyed by the header; read once a process. Lines that begin with `#` are
 * comments. A row that has more or fewer cells than the header is a fault of the table: it throws and names the line.
 */
export function readLexicon(name: string): readonly LexiconRow[] {
  const rows = tables.get(name) ?? parseLexicon(name);
  tables.set(name, rows);
  return rows;
}

function parseLexicon(name: string): readonly LexiconRow[] {
  const file = join(lexiconFolder, `${name}.tsv`);
  const lines = readFileSync(file, "utf8").split(/\r?\n/);
  const rows: LexiconRow[] = [];
  let header: readonly string[] | null = null;
  for (const [index, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (header === null) {
      header = cells;
      continue;
    }
    if (cells.length !== header.length) {
      throw new Error(
        `${name}.tsv line ${index + 1}: ${cells.length} cells, the header has ${header.length}`,
      );
    }
    rows.push(Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ""])));
  }
  return rows;
}

/** A cell that lists several values between vertical bars. */
export function listCell(cell: string | undefined): readonly string[] {
  return (cell ?? "").split("|").filter((value) => value !== "");
}
