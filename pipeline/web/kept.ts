/**
 * What takes too long to work out for each reader is kept for as long as the snapshot is open: answers that are asked
 * for again, and rows of which pages show a slice at a time, in temporary tables that never touch the file.
 */
import type { Database, PlainRow, Row } from "../database.ts";
import { readSqlFile } from "../sql-files.ts";

/** Rows that `sql/pages/<table>.sql` works out from its parameters, which are told apart by `key`. */
export interface KeptRows {
  readonly table: string;
  readonly key: string;
  readonly parameters: Row;
}

/** A reader who asks for other days one after the other does not fill the memory. */
const mostKeys = 4;
/** An answer is a page of rows. */
const mostAnswers = 300;

export class Kept {
  private readonly database: Database;
  private connection: Database | null = null;
  private readonly keys: Map<string, string[]> = new Map();
  private readonly answers: Map<string, Promise<unknown>> = new Map();
  private last: Promise<unknown> = Promise.resolve();

  constructor(database: Database) {
    this.database = database;
  }

  /** What `make` answers, made once for each key; who asks meanwhile waits for the same. A failure is not kept. */
  async once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.answers.get(key) as Promise<T> | undefined;
    if (known !== undefined) return await known;
    const own = make();
    this.answers.set(key, own);
    const [oldest] = this.answers.keys();
    if (this.answers.size > mostAnswers && oldest !== undefined) this.answers.delete(oldest);
    try {
      return await own;
    } catch (error) {
      this.answers.delete(key);
      throw error;
    }
  }

  /** Rows of `sql`, which reads the table by its name and takes `$kept_key`. The first who asks waits until it is made. */
  async rows(kept: KeptRows, sql: string, parameters: Row = {}): Promise<readonly PlainRow[]> {
    return await this.inTurn(async (connection) => {
      await this.make(connection, kept);
      return await connection.rows(sql, { ...parameters, kept_key: kept.key });
    });
  }

  close(): void {
    this.connection?.close();
    this.connection = null;
  }

  /** One statement after the other: temporary tables belong to their connection. */
  private async inTurn<T>(work: (connection: Database) => Promise<T>): Promise<T> {
    const before = this.last.catch(() => undefined);
    const own = before.then(async () => {
      this.connection ??= await this.database.connect();
      return await work(this.connection);
    });
    this.last = own;
    return await own;
  }

  private async make(connection: Database, { table, key, parameters }: KeptRows): Promise<void> {
    const keys = this.keys.get(table) ?? [];
    if (keys.includes(key)) return;
    const rows = `select $kept_key as kept_key, made.* from (${readSqlFile("pages", table).text}) made`;
    const bound = { ...parameters, kept_key: key };
    await connection.run(
      keys.length === 0
        ? `create or replace temporary table ${table} as ${rows}`
        : `insert into ${table} ${rows}`,
      bound,
    );
    const [oldest] = keys;
    const isFull = keys.length >= mostKeys && oldest !== undefined;
    if (isFull) await connection.run(`delete from ${table} where kept_key = $oldest`, { oldest });
    this.keys.set(table, [...(isFull ? keys.slice(1) : keys), key]);
  }
}
