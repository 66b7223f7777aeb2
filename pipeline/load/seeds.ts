/** Fills the tables that come from word lists: the lexicons on every ingest, the rules of judgement once. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Database, Row } from "../database.ts";
import { type LexiconRow, listCell, readLexicon } from "../lexicon.ts";
import { sqlFolder } from "../paths.ts";
import { foldKey } from "./identity.ts";
import { enterpriseIdOf } from "./names.ts";

function numberCell(cell: string | undefined): number | null {
  return cell === undefined || cell === "" ? null : Number(cell);
}

function indicatorRow(row: LexiconRow): Row {
  const { id = "", name = "", family = "", polarity = "", unit = "", measure = "" } = row;
  const { source = "", tolerance } = row;
  return {
    indicator_id: id,
    name,
    family,
    polarity,
    unit,
    measure,
    tolerance: numberCell(tolerance),
    source,
  };
}

function indicatorAliasRows(row: LexiconRow): readonly Row[] {
  const { id = "", name = "", aliases } = row;
  const written = new Set([name, ...listCell(aliases)]);
  return [...written].map((alias) => ({ indicator_id: id, alias, alias_key: foldKey(alias) }));
}

function bodyAliasRows(row: LexiconRow): readonly Row[] {
  const { name = "", aliases } = row;
  return [...new Set([name, ...listCell(aliases)])].map((alias) => ({ body_id: name, alias }));
}

function unitRow(row: LexiconRow): Row {
  const { unit = "", base = "", factor, kind = "", source = "" } = row;
  return { unit, unit_base: base, factor: numberCell(factor), kind, source };
}

async function replaceAll(database: Database, table: string, rows: readonly Row[]): Promise<void> {
  await database.run(`delete from ${table}`);
  await database.append(table, rows);
}

/** Indicators, units and bodies as the lexicons have them now. */
export async function seedLexicons(database: Database): Promise<void> {
  const indicators = readLexicon("indicators");
  await replaceAll(database, "indicators", indicators.map(indicatorRow));
  await replaceAll(database, "indicator_aliases", indicators.flatMap(indicatorAliasRows));
  await replaceAll(database, "units", readLexicon("units").map(unitRow));
  const bodies = readLexicon("bodies");
  await replaceAll(
    database,
    "bodies",
    bodies.map(({ name = "", level = "", kind = "", source = "" }) => {
      return { body_id: name, name, level, kind, source };
    }),
  );
  await replaceAll(database, "body_aliases", bodies.flatMap(bodyAliasRows));
}

/** Companies of the lexicon as rows of `enterprises`. */
export function knownEnterpriseRows(): readonly Row[] {
  const rows = readLexicon("companies").map(({ name = "", home = "" }) => {
    return { enterprise_id: enterpriseIdOf(name), name, home, is_known: true };
  });
  return [...new Map(rows.map((row) => [row.enterprise_id, row])).values()];
}

/** Rows of one rule file: tab-separated, named as its table, numbers where every cell of a column is one. */
function readRules(file: string): readonly Row[] {
  const [header = "", ...lines] = readFileSync(file, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"));
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(
      columns.map((column, index) => {
        const cell = cells[index] ?? "";
        return [column, /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell];
      }),
    );
  });
}

export async function seedRules(database: Database): Promise<void> {
  const folder = join(sqlFolder, "rules");
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith(".tsv")) {
      await database.append(basename(name, ".tsv"), readRules(join(folder, name)));
    }
  }
}
