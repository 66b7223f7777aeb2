/**
 * The database: the only file that knows DuckDB.
 * Values go in bound or in bulk; rows come out as plain JavaScript values. Imports error.ts only.
 */
import { existsSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  DuckDBTypeId,
} from "@duckdb/node-api";
import { openingError } from "./database/opening-error.ts";
import {
  boundTypes,
  boundValues,
  cellValues,
  countCharacters,
  type PlainRow,
  plainRows,
  type Row,
  type Value,
} from "./database/values.ts";
import { readViewedFiles } from "./database/viewed-files.ts";
import { EnvironmentError, isExpectedError, UsageError } from "./error.ts";

export type { PlainRow, Row, Value } from "./database/values.ts";

/** Raised whenever a table changes in a way that a reader of the older file would notice. */
export const schemaVersion = 7;

export interface Answer {
  /** In the order of the select list, also where there are no rows. */
  readonly columns: readonly string[];
  readonly rows: readonly PlainRow[];
}

export interface OpenOptions {
  readonly readOnly: boolean;
  /** Files that SQL may touch although external access is off: the target of an export. */
  readonly allowedPaths?: readonly string[];
  /** As DuckDB writes it: 512MB. */
  readonly memoryLimit?: string;
  readonly threads?: number;
  /** False for SQL of which nobody knows what it asks for: what does not fit into the memory fails. */
  readonly spillsToDisk?: boolean;
}

/** DuckDB fills chunks of this many rows. */
const chunkRows = 2048;

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export class Database {
  private readonly instance: DuckDBInstance;
  private readonly connection: DuckDBConnection;
  private readonly columnNames: Map<string, readonly string[]> = new Map();

  private readonly ownsInstance: boolean;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, ownsInstance: boolean) {
    this.instance = instance;
    this.connection = connection;
    this.ownsInstance = ownsInstance;
  }

  /** A further connection to the same snapshot, for work at the same time. Close it before this one. */
  async connect(): Promise<Database> {
    return new Database(this.instance, await this.instance.connect(), false);
  }

  /** Stops the statement that runs on this connection; it throws. */
  interrupt(): void {
    this.connection.interrupt();
  }

  /** Like `read`, but stops after `most` rows, or a chunk after so many characters; `isCut` says that there are more. */
  async readAtMost(
    sql: string,
    most: number,
    mostCharacters: number,
  ): Promise<Answer & { readonly isCut: boolean }> {
    const reader = await this.connection.streamAndReadUntil(sql, Math.min(most + 1, chunkRows));
    const columns = reader.deduplicatedColumnNames();
    const typeIds = columns.map((_, index) => reader.columnTypeId(index));
    let cells = reader.getRowsJS();
    while (!reader.done && cells.length <= most && countCharacters(cells) < mostCharacters) {
      await reader.readUntil(cells.length + chunkRows);
      cells = reader.getRowsJS();
    }
    const rows = plainRows(cells.slice(0, most), columns, typeIds);
    return { columns, rows, isCut: cells.length > most || !reader.done };
  }

  /** Runs one or more statements. `parameters` are bound to `$name`. */
  async run(sql: string, parameters: Row = {}): Promise<void> {
    await this.connection.run(sql, boundValues(parameters), boundTypes(parameters));
  }

  /** Runs a query and returns its rows with their column names. */
  async read(sql: string, parameters: Row = {}): Promise<Answer> {
    const result = await this.connection.run(sql, boundValues(parameters), boundTypes(parameters));
    const columns = result.deduplicatedColumnNames();
    const typeIds = columns.map((_, index) => result.columnTypeId(index));
    return { columns, rows: plainRows(await result.getRowsJS(), columns, typeIds) };
  }

  async rows(sql: string, parameters: Row = {}): Promise<readonly PlainRow[]> {
    return (await this.read(sql, parameters)).rows;
  }

  /** Appends rows in bulk. Keys are column names; a missing key is null, an unknown one a bug. */
  async append(table: string, rows: readonly Row[]): Promise<void> {
    const names = Object.keys(rows[0] ?? {});
    const columns = names.map((name) => [name, rows.map((row) => row[name] ?? null)] as const);
    await this.appendColumns(table, rows.length, Object.fromEntries(columns));
  }

  /** Appends `count` rows that are given by columns, in chunks. A missing column is null, an unknown one a bug. */
  async appendColumns(
    table: string,
    count: number,
    columns: Readonly<Record<string, readonly Value[]>>,
  ): Promise<void> {
    if (count === 0) return;
    const names = await this.namesOfColumns(table);
    const unknown = Object.keys(columns).filter((name) => !names.includes(name));
    if (unknown.length > 0) throw new Error(`table ${table} has no column ${unknown.join(", ")}`);
    const appender = await this.connection.createAppender(table);
    const types: DuckDBType[] = names.map((_, index) => appender.columnType(index));
    for (let start = 0; start < count; start += chunkRows) {
      const end = Math.min(start + chunkRows, count);
      const chunk = DuckDBDataChunk.create(types, end - start);
      for (const [index, name] of names.entries()) {
        const typeId = types[index]?.typeId ?? DuckDBTypeId.VARCHAR;
        const values = columns[name]?.slice(start, end) ?? new Array<Value>(end - start).fill(null);
        chunk.setColumnValues(index, cellValues(values, typeId));
      }
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }

  /** Everything that `work` does happens, or nothing. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.connection.run("begin transaction");
    try {
      const value = await work();
      await this.connection.run("commit");
      return value;
    } catch (error) {
      await this.connection.run("rollback");
      throw error;
    }
  }

  /** Writes what a query returns to a Parquet file. The file must be among the allowed paths. */
  async copyToParquet(sql: string, file: string, parameters: Row = {}): Promise<void> {
    const select = sql.trim().replace(/;\s*$/, "");
    await this.run(`create or replace temporary table exported_rows as ${select}`, parameters);
    await this.writeParquet("from exported_rows", file);
    await this.run("drop table exported_rows");
  }

  /** `label` is written into the file, for those who look; left out where it is "". */
  async writeParquet(select: string, file: string, label: string = ""): Promise<void> {
    const kept = label === "" ? "" : `, kv_metadata {duban: ${quoteText(label)}}`;
    const how = `(format parquet, compression zstd${kept})`;
    await this.run(`copy (${select}) to ${quoteText(file)} ${how}`);
  }

  /** Files of at most about `megabytes` in a new folder; one without rows where there are none. */
  async writeParquetFiles(select: string, folder: string, megabytes: number): Promise<void> {
    const how = `(format parquet, compression zstd, file_size_bytes '${megabytes}MB')`;
    await this.run(`copy (${select}) to ${quoteText(folder)} ${how}`);
  }

  async checkpoint(): Promise<void> {
    await this.connection.run("checkpoint");
  }

  close(): void {
    this.connection.closeSync();
    if (this.ownsInstance) this.instance.closeSync();
  }

  private async namesOfColumns(table: string): Promise<readonly string[]> {
    if (!this.columnNames.has(table)) {
      // Asking for one table takes as long as asking for all: every view is looked at.
      const rows = await this.rows(
        `select table_name as name, list(column_name order by column_index) as columns
         from duckdb_columns() where not internal group by all`,
      );
      for (const { name, columns } of rows) {
        this.columnNames.set(String(name), columns as readonly string[]);
      }
    }
    return this.columnNames.get(table) ?? [];
  }
}

/** Beyond this the engine writes to the disk instead of growing; 150 MB were too few to put a file of 700 MB in order. */
const mostMemory = "400MB";

async function connect(path: string, options: OpenOptions): Promise<Database> {
  const memory = options.memoryLimit ?? (options.readOnly ? undefined : mostMemory);
  const settings: Record<string, string> = {
    // What is written is put in order every so much; by itself the engine does it four times as often.
    ...(options.readOnly ? { access_mode: "READ_ONLY" } : { wal_autocheckpoint: "64MB" }),
    ...(memory === undefined ? {} : { memory_limit: memory }),
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
    ...(options.spillsToDisk === false ? { temp_directory: "" } : {}),
  };
  try {
    const instance = await DuckDBInstance.create(path, settings);
    const database = new Database(instance, await instance.connect(), true);
    if (!options.readOnly) return database;
    const viewed = await readViewedFiles(database, path);
    await forbidOutside(database, [...(options.allowedPaths ?? []), ...viewed]);
    return database;
  } catch (error) {
    throw isExpectedError(error) ? error : openingError(path, error);
  }
}

/**
 * Holds the file at `path`, made where it is missing, on behalf of `owner`, so that no other process can; the system
 * lets go of it when this process ends, however it ends. Call the answer to let go.
 */
export async function holdFile(path: string, owner: string): Promise<() => Promise<void>> {
  try {
    const instance = await DuckDBInstance.create(path);
    return async () => {
      // Removed while it is held: who comes now makes a new one.
      await rm(path, { force: true });
      instance.closeSync();
    };
  } catch (error) {
    throw openingError(owner, error);
  }
}

/** No SQL of a reader may touch other files, the network, or these settings. */
async function forbidOutside(database: Database, allowed: readonly string[]): Promise<void> {
  if (allowed.length > 0) {
    await database.run(`set allowed_paths = [${allowed.map(quoteText).join(", ")}]`);
  }
  await database.run("set enable_external_access = false; set lock_configuration = true");
}

/** Throws where the file holds another program's tables or an older schema. */
async function checkSchemaVersion(database: Database, path: string): Promise<void> {
  const tables = await database.rows(
    "select table_name from duckdb_tables() where table_name = 'schema_versions'",
  );
  if (tables.length === 0) {
    throw new EnvironmentError(
      `${path} holds no tables of duban. Name another file with --db, or run \`duban ingest\` first.`,
    );
  }
  const [{ version } = { version: null }] = await database.rows(
    "select max(schema_version) as version from schema_versions",
  );
  if (version !== schemaVersion) {
    throw new EnvironmentError(
      `${path} has schema ${version}, this program needs ${schemaVersion}. ` +
        "Move it away and run `duban ingest` again; reviews can be copied from the old file.",
    );
  }
}

/**
 * Opens a database file, or `:memory:`. Read-only: the file must exist, and its SQL cannot reach outside.
 * Not read-only: a missing file is created empty (call `createSchema` next).
 */
export async function openDatabase(path: string, options: OpenOptions): Promise<Database> {
  const isFile = path !== ":memory:";
  const exists = isFile && existsSync(path);
  if (isFile && !exists && options.readOnly) {
    throw new UsageError(
      `No database at ${path}. Run \`duban ingest <files> --db ${path}\` first, or name another with --db.`,
    );
  }
  if (exists && !statSync(path).isFile()) {
    throw new UsageError(`${path} is a folder, not a database file. Name a file with --db.`);
  }
  const database = await connect(path, options);
  if (!exists) return database;
  try {
    await checkSchemaVersion(database, path);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}
