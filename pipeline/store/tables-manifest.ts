/**
 * The tables of a store: what all its finished documents say together, in a few large files that any engine reads.
 * A generation is never changed. Its manifest bears the next number, and only one writer can take a number.
 */

import { StoreError } from "./faults.ts";
import type { PartFile } from "./outcome.ts";
import { storeFormat } from "./outcome.ts";

export interface TablesManifest {
  readonly format: number;
  /** Of the tables, `schemaVersion`. */
  readonly schema: number;
  /** Counted from 1. */
  readonly number: number;
  /** The folder below `tables/`. */
  readonly generation: string;
  /** Changes with every document, path and note. */
  readonly state: string;
  /** ISO time, UTC. */
  readonly writtenAt: string;
  /** By table, in the order of their rows. A table without rows has one file as well. */
  readonly tables: Readonly<Record<string, readonly PartFile[]>>;
}

export function keyOfTables(number: number): string {
  return `tables/${String(number).padStart(6, "0")}.json`;
}

/** Null where the key is that of a file of rows. */
export function numberOfTables(key: string): number | null {
  const [, number] = /^tables\/(\d+)\.json$/.exec(key) ?? [];
  return number === undefined ? null : Number(number);
}

export function keyOfTableFile(generation: string, table: string, { sha256 }: PartFile): string {
  return `tables/${generation}/${table}/${sha256}.parquet`;
}

export function parseTables(text: string, address: string, key: string): TablesManifest {
  let value: Partial<TablesManifest> | null = null;
  try {
    value = JSON.parse(text);
  } catch {
    throw new StoreError(
      "lost",
      `${key} in the store ${address} is no JSON: restore it from a copy, or remove it to go on from the tables before it.`,
    );
  }
  if (value?.format === storeFormat && value.tables !== undefined) return value as TablesManifest;
  throw new StoreError(
    "foreign",
    `${key} in the store ${address} has format ${String(value?.format)}, this program reads ${storeFormat}: update duban on this machine.`,
  );
}
