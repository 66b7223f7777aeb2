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
    const filled = Object.entries(tables).filter(([, rows]) => rows.length > 0);
    if (filled.length === 0) return [];
    return await this.inTurn(async () => {
      const folder = await mkdtemp(join(tmpdir(), "duban-parts-"));
      try {
        const parts: PartBytes[] = [];
        for (const [table, rows] of filled) {
          const file = join(folder, `${table}.parquet`);
          parts.push(await this.writeTable(table, rows, { file, owner }));
        }
        return parts;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
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

  private async writeTable(
    table: string,
    rows: readonly Row[],
    { file, owner }: { readonly file: string; readonly owner: string },
  ): Promise<PartBytes> {
    const database = await this.open();
    if (!this.known.has(table)) await database.run(readTable(table));
    this.known.add(table);
    try {
      await database.append(table, rows);
      await database.writeParquet(`select * from ${table}`, file, owner);
    } finally {
      await database.run(`delete from ${table}`);
    }
    return { table, rows: rows.length, bytes: await readFile(file) };
  }
}
