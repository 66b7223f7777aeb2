/** Values between JavaScript and DuckDB, both ways. */
import {
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  LIST,
  listValue,
  VARCHAR,
} from "@duckdb/node-api";

/** What can be bound or appended. A list is a list of texts. Times are ISO texts in UTC. */
export type Value = null | boolean | number | string | readonly string[];
export type Row = Readonly<Record<string, Value>>;

/** What comes out: integers as numbers, dates and times as ISO texts, lists and structs as arrays and objects. */
export type Plain =
  | null
  | boolean
  | number
  | string
  | readonly Plain[]
  | { readonly [key: string]: Plain };
export type PlainRow = Readonly<Record<string, Plain>>;

function plainValue(value: unknown, typeId: DuckDBTypeId | null): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  if (value instanceof Date) {
    const text = value.toISOString();
    return typeId === DuckDBTypeId.DATE ? text.slice(0, 10) : text;
  }
  if (Array.isArray(value)) return value.map((item) => plainValue(item, null));
  if (Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plainValue(v, null)]));
  }
  return String(value);
}

function boundValue(value: Value): DuckDBValue {
  if (Array.isArray(value)) return listValue([...(value as readonly string[])]);
  if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  return value as DuckDBValue;
}

export function boundValues(parameters: Row): Record<string, DuckDBValue> | undefined {
  const entries = Object.entries(parameters);
  if (entries.length === 0) return undefined;
  return Object.fromEntries(entries.map(([name, value]) => [name, boundValue(value)]));
}

/** Only an empty list does not tell its own type. */
export function boundTypes(parameters: Row): Record<string, DuckDBType> {
  const lists = Object.entries(parameters).filter(([, value]) => Array.isArray(value));
  return Object.fromEntries(lists.map(([name]) => [name, LIST(VARCHAR)]));
}

/** The cells of a column as DuckDB takes them. */
export function cellValues(values: readonly Value[], typeId: DuckDBTypeId): readonly DuckDBValue[] {
  const isPlain = typeId === DuckDBTypeId.VARCHAR || typeId === DuckDBTypeId.INTEGER;
  return isPlain
    ? (values as readonly DuckDBValue[])
    : values.map((each) => cellValue(each, typeId));
}

function cellValue(value: Value, typeId: DuckDBTypeId): DuckDBValue {
  if (value === null) return null;
  if (typeId === DuckDBTypeId.BIGINT) return BigInt(value as number);
  if (typeId === DuckDBTypeId.TIMESTAMP) {
    return new DuckDBTimestampValue(BigInt(Date.parse(value as string)) * 1000n);
  }
  return Array.isArray(value)
    ? listValue([...(value as readonly string[])])
    : (value as DuckDBValue);
}

/** Of texts; all else counts as a few. */
export function countCharacters(rows: readonly (readonly unknown[])[]): number {
  return rows
    .flat()
    .reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 8), 0);
}

/** Rows by the names of their columns. */
export function plainRows(
  rows: readonly (readonly unknown[])[],
  columns: readonly string[],
  typeIds: readonly (DuckDBTypeId | null)[],
): readonly PlainRow[] {
  return rows.map((cells) =>
    Object.fromEntries(
      columns.map((name, index) => [name, plainValue(cells[index], typeIds[index] ?? null)]),
    ),
  );
}
