/** Rows into Parquet and back, by the engine that reads them. The same rows give the same bytes. */
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pLimit from "p-limit";
import { type Database, openDatabase, type PlainRow, type Row } from "../database.ts";
import { sqlFolder } from "../paths.ts";

export interface PartBytes {
  readonly table: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** The statement that makes `table`: a base table, or one that only a store has. */
export function readTable(table: string): string {
  const file = join(sqlFolder, "schema", `${table}.sql`);
  const own = join(sqlFolder, "store", `${table}.sql`);
  return readFileSync(existsSync(file) ? file : own, "utf8");
}

/** Keeps an engine in memory open for as long as it is used: making it takes longer than a document. */
export class PartEngine {
  private database: Promise<Database> | null = null;
  private readonly known: Set<string> = new Set();
  private readonly inTurn = pLimit(1);

  /** One part a table that has rows; `owner` is written into each, so that no two owners share one. */
  async write(
    tables: Readonly<Record<string, readonly Row[]>>,
    owner: string,
  ): Promise<readonly PartBytes[]> {
    const odd = Object.entries(tables).find(([, rows]) => !Array.isArray(rows));
    if (odd !== undefined) throw new Error(`rows of ${odd[0]} are no list`);
    const filled = Object.entries(tables).filter(([, rows]) => rows.length > 0);
    if (filled.length === 0) return [];
    return await this.inTurn(() => this.writeTables(filled, owner));
  }

  /** In a transaction that is taken back: quicker than deleting, and nothing is left where a row does not fit. */
  private async writeTables(
    tables: readonly (readonly [string, readonly Row[]])[],
    owner: string,
  ): Promise<readonly PartBytes[]> {
    const database = await this.open();
    for (const [table] of tables) {
      if (!this.known.has(table)) await database.run(readTable(table));
      this.known.add(table);
    }
    const folder = await mkdtemp(join(tmpdir(), "duban-parts-"));
    await database.run("begin transaction");
    try {
      const parts: PartBytes[] = [];
      for (const [table, rows] of tables) {
        const file = join(folder, `${table}.parquet`);
        await database.append(table, rows);
        await database.writeParquet(`select * from ${table}`, file, owner);
        parts.push({ table, rows: rows.length, bytes: await readFile(file) });
      }
      return parts;
    } finally {
      await database.run("rollback");
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The rows of a file, in their order. */
  async read(file: string): Promise<readonly PlainRow[]> {
    return await this.inTurn(async () => {
      const database = await this.open();
      return await database.rows("select * from read_parquet($file)", { file });
    });
  }

  async close(): Promise<void> {
    (await this.database)?.close();
    this.database = null;
    this.known.clear();
  }

  private open(): Promise<Database> {
    this.database ??= openDatabase(":memory:", { readOnly: false, threads: 1 });
    return this.database;
  }
}
