/** Rows by columns: so they pass between processes and are appended, each name once. */
import type { Row, Value } from "../database.ts";
import type { DocumentRows } from "./rows.ts";

/** The rows of a table. */
export interface Columns {
  readonly count: number;
  /** By column: a value a row, or one that all rows have. */
  readonly values: Readonly<Record<string, readonly Value[]>>;
}

/** All rows must have the keys of the first. */
function toColumns(rows: readonly Row[]): Columns {
  const values: Record<string, readonly Value[]> = {};
  for (const name of Object.keys(rows[0] ?? {})) {
    const column = rows.map((row) => row[name] ?? null);
    const isShared = column.every((value) => value === column[0]);
    values[name] = isShared ? column.slice(0, 1) : column;
  }
  return { count: rows.length, values };
}

export type PackedRows = Readonly<Record<keyof DocumentRows, Columns>>;

export function packRows(rows: DocumentRows): PackedRows {
  const packed = Object.entries(rows).map(([table, each]) => [table, toColumns(each)]);
  return Object.fromEntries(packed) as PackedRows;
}

export function unpackRows(packed: PackedRows): DocumentRows {
  const rows = Object.entries(packed).map(([table, columns]) => [table, rowsOf(columns)]);
  return Object.fromEntries(rows) as DocumentRows;
}

export function rowsOf(columns: Columns): readonly Row[] {
  const names = Object.keys(columns.values);
  const values = names.map((name) => columnOf(columns, name));
  return Array.from({ length: columns.count }, (_, at) =>
    Object.fromEntries(names.map((name, index) => [name, values[index]?.[at] ?? null])),
  );
}

/** A value a row. */
export function columnOf({ count, values }: Columns, name: string): readonly Value[] {
  const column = values[name] ?? [];
  return column.length === count ? column : new Array<Value>(count).fill(column[0] ?? null);
}

/** The rows of each, in order. */
export function joinColumns(parts: readonly Columns[]): Columns {
  const filled = parts.filter(({ count }) => count > 0);
  const names = Object.keys(filled[0]?.values ?? {});
  return {
    count: filled.reduce((sum, { count }) => sum + count, 0),
    values: Object.fromEntries(
      names.map((name) => [name, filled.flatMap((part) => columnOf(part, name))]),
    ),
  };
}
