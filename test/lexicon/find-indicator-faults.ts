/** What is wrong with rows of indicators.tsv, in words; the tables and the README's example answer to the same rules. */
import { type LexiconRow, listCell } from "../../pipeline/lexicon.ts";

export const families: readonly string[] = [
  "agriculture",
  "business",
  "consumption",
  "culture",
  "digital",
  "education",
  "employment",
  "environment",
  "finance",
  "fiscal",
  "governance",
  "health",
  "income",
  "industry",
  "innovation",
  "investment",
  "macro",
  "population",
  "prices",
  "projects",
  "rural",
  "safety",
  "services",
  "social_security",
  "structure",
  "tourism",
  "trade",
  "transport",
  "urban",
];

const polarities = ["up", "down", "near"];
const measures = ["level", "growth", "change", "share", "rank", "multiple"];
const idShape = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
/** Place and time words that an alias must not open with: the extractor has cut them off by then. */
const placeOrTime = /^(?:全省|全市|全县|全区|我国|我省|我市|我县|今年|去年|上年|全年|年末|\d{4}年)/;

/** Name and aliases of one row. */
export function namesOf(row: LexiconRow): readonly string[] {
  return [row["name"] ?? "", ...listCell(row["aliases"])];
}

export function findIndicatorFaults(row: LexiconRow): readonly string[] {
  const { id = "", family = "", polarity = "", measure = "", tolerance = "", source = "" } = row;
  const faults: string[] = [];
  if (!idShape.test(id)) faults.push(`id ${id} is not short lower-case English`);
  if (!families.includes(family)) faults.push(`${id}: unknown family ${family}`);
  if (!polarities.includes(polarity)) faults.push(`${id}: unknown polarity ${polarity}`);
  if (!measures.includes(measure)) faults.push(`${id}: unknown measure ${measure}`);
  if (tolerance !== "" && !(Number(tolerance) > 0)) faults.push(`${id}: tolerance ${tolerance}`);
  if (source === "") faults.push(`${id}: no source`);
  for (const name of namesOf(row)) {
    if (name.length < 2 || name !== name.trim()) faults.push(`${id}: bad name "${name}"`);
    if (/^[、，和及（(](?!美)/.test(name)) faults.push(`${id}: ${name} opens with a joint`);
    if (placeOrTime.test(name)) faults.push(`${id}: place or time in ${name}`);
  }
  return faults;
}

/** Matching ignores quotation marks, brackets, blanks and the long form of 规上. */
function foldName(name: string): string {
  return name.replace(/[\s“”"'（）()]/g, "").replace(/规模以上/g, "规上");
}

/** Names that two rows claim, as "name: id, id". `idColumn` tells the rows apart. */
export function findSharedNames(rows: readonly LexiconRow[], idColumn: string): readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const key = foldName(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(row[idColumn] ?? ""));
    }
  }
  return [...owners]
    .filter(([, ids]) => ids.size > 1)
    .map(([name, ids]) => `${name}: ${[...ids].join(", ")}`);
}
