/** Reads and writes the generations of a store's tables: see tables-manifest.ts. */
import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { schemaVersion } from "../database.ts";
import { UsageError } from "../error.ts";
import type { Blobs } from "./blobs.ts";
import { damagedPart } from "./faults.ts";
import { type PartFile, storeFormat } from "./outcome.ts";
import {
  keyOfTableFile,
  keyOfTables,
  numberOfTables,
  parseTables,
  type TablesManifest,
} from "./tables-manifest.ts";

/** The current generation and the one before, which somebody may be reading. */
const keptGenerations = 2;

export interface TableFile {
  readonly file: string;
  readonly rows: number;
}

export class StoreTables {
  private readonly blobs: Blobs;

  constructor(blobs: Blobs) {
    this.blobs = blobs;
  }

  /** The current generation; null where there is none yet. */
  async read(): Promise<TablesManifest | null> {
    const [latest] = await this.listNumbers();
    if (latest === undefined) return null;
    const key = keyOfTables(latest);
    const text = await this.blobs.get(key);
    return text === null
      ? null
      : parseTables(Buffer.from(text).toString(), this.blobs.address, key);
  }

  /** Files of this machine with the rows of `table`: the store's own, or copies in `scratch`. */
  async filesOf(
    { generation, tables }: TablesManifest,
    table: string,
    scratch: string,
  ): Promise<readonly string[]> {
    const files: string[] = [];
    for (const part of tables[table] ?? []) {
      const key = keyOfTableFile(generation, table, part);
      const file = await this.blobs.fileOf(key, scratch);
      if (hashOf(await readFile(file)) !== part.sha256) throw damagedPart(this.blobs.address, key);
      files.push(file);
    }
    return files;
  }

  /**
   * Writes the generation after `former`, files first. Throws where another writer took its number meanwhile; then what
   * was written counts for nothing and is removed by the next writer.
   */
  async write(
    files: Readonly<Record<string, readonly TableFile[]>>,
    former: TablesManifest | null,
    about: Pick<TablesManifest, "state" | "writtenAt">,
  ): Promise<TablesManifest> {
    const number = (former?.number ?? 0) + 1;
    const generation = `${String(number).padStart(6, "0")}-${randomBytes(4).toString("hex")}`;
    const tables: Record<string, readonly PartFile[]> = {};
    for (const [table, own] of Object.entries(files)) {
      const parts: PartFile[] = [];
      for (const each of own) parts.push(await this.writeFile(generation, table, each));
      tables[table] = parts;
    }
    const manifest = {
      format: storeFormat,
      schema: schemaVersion,
      number,
      generation,
      ...about,
      tables,
    };
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    if (await this.blobs.putNew(keyOfTables(number), text)) return manifest;
    throw new UsageError(
      `Another \`duban compact\` on the store ${this.blobs.address} was quicker. Nothing is lost; run it again where more is to be gathered.`,
    );
  }

  /** Removes generations that nobody should be reading any more, and what was left of unfinished ones. */
  async removeFormer({ number }: TablesManifest): Promise<void> {
    const kept = new Set<string>();
    for (const each of (await this.listNumbers()).slice(0, keptGenerations)) {
      const text = await this.blobs.get(keyOfTables(each));
      if (text === null) continue;
      kept.add(parseTables(Buffer.from(text).toString(), this.blobs.address, "").generation);
    }
    const keys: string[] = [];
    for await (const key of this.blobs.list("tables/")) keys.push(key);
    for (const key of keys) {
      const own = numberOfTables(key);
      const [, generation = ""] = key.split("/");
      const isOld = own === null ? !kept.has(generation) : own <= number - keptGenerations;
      // A generation with a later number is being written by another machine.
      if (isOld && Number.parseInt(generation, 10) <= number) await this.blobs.remove(key);
    }
  }

  private async writeFile(
    generation: string,
    table: string,
    { file, rows }: TableFile,
  ): Promise<PartFile> {
    const bytes = await readFile(file);
    const part = { sha256: hashOf(bytes), rows, bytes: bytes.byteLength };
    await this.blobs.put(keyOfTableFile(generation, table, part), bytes);
    return part;
  }

  /** From the latest to the earliest. */
  private async listNumbers(): Promise<readonly number[]> {
    const numbers: number[] = [];
    for await (const key of this.blobs.list("tables/")) {
      const number = numberOfTables(key);
      if (number !== null) numbers.push(number);
    }
    return numbers.sort((a, b) => b - a);
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
