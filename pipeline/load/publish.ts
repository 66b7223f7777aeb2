/**
 * Readers never meet the writer's lock: an ingest writes beside the published file and swaps it in whole.
 * Imports database.ts only.
 */
import { existsSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import { type Database, openDatabase } from "../database.ts";

/** A database that is being written beside the published file. */
export interface Writing {
  readonly database: Database;
  /** True where no file was published before: the schema must be created. */
  readonly isNew: boolean;
  /** Puts the written file in the place of the published one, whole. Readers keep what they have open. */
  publish(): Promise<void>;
  /** Closes and removes what was written; the published file stays as it was. */
  abandon(): Promise<void>;
}

/**
 * Opens `<path>.new`, a copy of the published file or an empty one, for writing.
 * What an interrupted run left there is removed; a run that still goes on there is an error.
 */
export async function prepareWriting(path: string): Promise<Writing> {
  const working = `${path}.new`;
  const isNew = !existsSync(path);
  if (!isNew) (await openDatabase(path, { readOnly: true })).close();
  if (existsSync(working)) await refuseIfInUse(working);
  await rm(working, { force: true });
  await rm(`${working}.wal`, { force: true });
  if (!isNew) await copyFile(path, working);
  const database = await openDatabase(working, { readOnly: false });
  return {
    database,
    isNew,
    async publish() {
      await database.checkpoint();
      database.close();
      await rename(working, path);
    },
    async abandon() {
      database.close();
      await rm(working, { force: true });
      await rm(`${working}.wal`, { force: true });
    },
  };
}

/** A file that an interrupted run left may be broken or without tables; only a living run's lock counts. */
async function refuseIfInUse(path: string): Promise<void> {
  try {
    (await openDatabase(path, { readOnly: false })).close();
  } catch (error) {
    if (error instanceof Error && error.message.includes("is in use")) throw error;
  }
}
