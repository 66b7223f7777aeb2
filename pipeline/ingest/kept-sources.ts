/** The bytes of fetched pages, kept beside the database: a quote can be proved after the page is gone. */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EnvironmentError } from "../error.ts";
import { hashBytes } from "../hash-bytes.ts";

export function folderOfSources(databasePath: string): string {
  return `${databasePath}.sources`;
}

/** Keeps the bytes of fetched pages, by name. */
export interface SourceKeeper {
  /** Returns the name. */
  keep(bytes: Uint8Array, extension: string): Promise<string>;
  /** Null where the copy is not there or is no longer what it was. */
  read(name: string, sha256: string): Promise<Uint8Array | null>;
}

export function keepInFolder(folder: string): SourceKeeper {
  return {
    keep: (bytes, extension) => keepSource(folder, bytes, extension),
    read: (name, sha256) => readKeptSource(folder, name, sha256),
  };
}

/** Names are made of the bytes, so a file that is there is never written again. Returns the name. */
async function keepSource(folder: string, bytes: Uint8Array, extension: string): Promise<string> {
  const name = `${hashBytes(bytes)}${extension}`;
  const file = join(folder, name);
  try {
    if (await isThere(file, bytes.length)) return name;
    await mkdir(folder, { recursive: true });
    const unfinished = join(folder, `.${randomUUID()}`);
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
    return name;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvironmentError(
      `Fetched pages cannot be kept in ${folder} (${reason}). Make room, or name a database elsewhere with --db.`,
    );
  }
}

async function isThere(file: string, length: number): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size === length,
    () => false,
  );
}

async function readKeptSource(
  folder: string,
  name: string,
  sha256: string,
): Promise<Uint8Array | null> {
  try {
    const bytes = await readFile(join(folder, name));
    return hashBytes(bytes) === sha256 ? bytes : null;
  } catch {
    return null;
  }
}
