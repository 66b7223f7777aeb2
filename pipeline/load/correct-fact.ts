/** Writes corrected values over those that were extracted. What was extracted is kept in `extracted_values`. */
import type { Database, PlainRow, Row, Value } from "../database.ts";
import { periodYears } from "./fact-rows.ts";
import { foldIndicator } from "./identity.ts";
import type { Names } from "./names.ts";

type Corrections = Readonly<Record<string, string>>;

const tables: Readonly<Record<string, string>> = {
  target: "targets",
  result: "results",
  commitment: "commitments",
  enterprise: "enterprise_mentions",
  project: "project_mentions",
};

async function keepExtracted(
  database: Database,
  table: string,
  factId: string,
): Promise<readonly PlainRow[]> {
  const rows = await database.rows(`select * from ${table} where fact_id = $fact`, {
    fact: factId,
  });
  await database.append("extracted_values", [
    { fact_id: factId, table_name: table, rows: JSON.stringify(rows) },
  ]);
  return rows;
}

async function replaceRows(
  database: Database,
  table: string,
  factId: string,
  rows: readonly Row[],
): Promise<void> {
  await database.run(`delete from ${table} where fact_id = $fact`, { fact: factId });
  await database.append(table, rows);
}

/** Puts every value back as it was extracted. */
export async function restoreExtracted(database: Database): Promise<void> {
  for (const { fact_id, table_name, rows } of await database.rows(
    "select * from extracted_values",
  )) {
    await replaceRows(database, String(table_name), String(fact_id), JSON.parse(String(rows)));
  }
  await database.run("delete from extracted_values");
}

/** Throws where the database has no such fact. */
export async function correctFact(
  database: Database,
  fact: { readonly id: string; readonly kind: string },
  corrections: Corrections,
  names: Names,
): Promise<void> {
  const table = tables[fact.kind];
  if (table === undefined) throw new Error(`no fact of kind ${fact.kind} can be corrected`);
  const rows = await keepExtracted(database, table, fact.id);
  const changed = [];
  for (const row of rows)
    changed.push(await changeRow(database, fact.kind, row as Row, corrections, names));
  await replaceRows(database, table, fact.id, changed);
  if (fact.kind === "commitment") await correctBodies(database, fact.id, corrections, names);
}

async function changeRow(
  database: Database,
  kind: string,
  row: Row,
  corrections: Corrections,
  names: Names,
): Promise<Row> {
  if (kind === "target" || kind === "result")
    return await changeQuantity(database, row, corrections);
  if (kind === "commitment") return changeCommitment(row, corrections);
  const { name, role, stage } = corrections;
  return {
    ...row,
    ...(name === undefined ? {} : { name, canonical_name: name }),
    ...(name === undefined || kind !== "enterprise"
      ? {}
      : { enterprise_id: names.enterpriseId(name, false, String(row["document_id"])) }),
    ...(role === undefined ? {} : { role }),
    ...(stage === undefined ? {} : { stage }),
  };
}

/** `-` stands for none. */
function numberOf(text: string): number | null {
  return text === "-" ? null : Number(text);
}

async function changeQuantity(
  database: Database,
  row: Row,
  corrections: Corrections,
): Promise<Row> {
  const { indicator, measure, op, low, high, unit, period, scope } = corrections;
  const years =
    period === undefined ? {} : { period: period === "-" ? "" : period, ...periodYears(period) };
  const own: Record<string, Value> = {
    ...row,
    ...(indicator === undefined ? {} : await indicatorColumns(database, indicator)),
    ...(measure === undefined ? {} : { measure }),
    ...(op === undefined ? {} : { operator: op }),
    ...(low === undefined ? {} : { low: numberOf(low) }),
    ...(high === undefined ? {} : { high: numberOf(high) }),
    ...(unit === undefined ? {} : { unit }),
    ...(scope === undefined ? {} : { scope: scope === "-" ? "" : scope }),
    ...years,
  };
  const isNumberChanged = [low, high, unit].some((each) => each !== undefined);
  return isNumberChanged
    ? { ...own, ...(await baseColumns(database, own)), is_masked: false }
    : own;
}

async function indicatorColumns(database: Database, indicator: string): Promise<Row> {
  const key = foldIndicator(indicator);
  const [known] = await database.rows(
    "select indicator_id from indicator_aliases where alias_key = $key or indicator_id = $indicator limit 1",
    { key, indicator },
  );
  const id = known === undefined ? null : String(known["indicator_id"]);
  return { indicator, indicator_id: id, indicator_key: id ?? key };
}

/** A unit that the lexicon lacks is its own base. */
async function baseColumns(database: Database, row: Row): Promise<Row> {
  const [unit] = await database.rows("select unit_base, factor from units where unit = $unit", {
    unit: String(row["unit"]),
  });
  const factor = Number(unit?.["factor"] ?? 1);
  const inBase = (value: Value | undefined): number | null =>
    typeof value === "number" ? value * factor : null;
  return {
    low_base: inBase(row["low"]),
    high_base: inBase(row["high"]),
    unit_base: String(unit?.["unit_base"] ?? row["unit"]),
  };
}

function changeCommitment(row: Row, { deadline, due, cadence }: Corrections): Row {
  return {
    ...row,
    ...(deadline === undefined ? {} : { deadline }),
    ...(due === undefined
      ? {}
      : { due_earliest_on: due, due_latest_on: due, due_precision: "day" }),
    ...(cadence === undefined ? {} : { cadence }),
  };
}

/** Bodies are written with 、 between them; `-` stands for none. */
async function correctBodies(
  database: Database,
  factId: string,
  corrections: Corrections,
  names: Names,
): Promise<void> {
  const roles = ["lead", "support"].filter((role) => corrections[role] !== undefined);
  if (roles.length === 0) return;
  const kept = await keepExtracted(database, "commitment_bodies", factId);
  const others = kept.filter(({ role }) => !roles.includes(String(role))) as readonly Row[];
  const given = roles.flatMap((role) =>
    (corrections[role] ?? "")
      .split(/[、,，]/)
      .map((name) => name.trim())
      .filter((name) => name !== "" && name !== "-")
      .map((name, ordinal) => ({
        fact_id: factId,
        ordinal,
        role,
        name,
        body_id: names.bodyId(name),
        level: names.bodyLevel(name),
      })),
  );
  await replaceRows(database, "commitment_bodies", factId, [...others, ...given]);
}
