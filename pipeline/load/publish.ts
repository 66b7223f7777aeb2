/**
 * Readers never meet the writer's lock: an ingest writes beside the published file and swaps it in whole.
 *
 *   x.duckdb        published; only ever replaced whole
 *   x.duckdb.new    the work: a copy, committed document by document; an interrupted run leaves it to the next one
 *   x.duckdb.lock   held by the one writer; the system lets go of it when its owner dies
 *
 * Imports database.ts only.
 */
import { constants, existsSync, statSync } from "node:fs";
import { copyFile, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type Database, holdFile, openDatabase } from "../database.ts";
import { EnvironmentError } from "../error.ts";
import { createSchema } from "./schema.ts";

/** A database that is read while nothing has to be written, and written beside the published file from then on. */
export interface Work {
  /** What was left by an interrupted run goes on. */
  readonly isResumed: boolean;
  /** True once `write` was called, or the work was resumed. */
  isWriting(): boolean;
  /** For reading what is known; null where there is nothing yet. */
  known(): Database | null;
  /** For writing; the first call copies the published file. */
  write(): Promise<Database>;
  /** Puts the written file in the place of the published one, whole. Readers keep what they have open. */
  publish(): Promise<void>;
  /** Ends without publishing: what was committed stays for the next run, unless it is `broken`. */
  suspend(state?: "whole" | "broken"): Promise<void>;
}

/** Opens the work on the database at `path`; throws where another process has it, or where the file must not change. */
export async function openWork(path: string): Promise<Work> {
  refuseReadOnly(path);
  const release = await holdFile(`${path}.lock`, path);
  try {
    const resumed = await resume(path);
    const published =
      resumed === null && existsSync(path) ? await openDatabase(path, { readOnly: true }) : null;
    return new OpenWork(path, release, resumed, published);
  } catch (error) {
    await release();
    throw error;
  }
}

class OpenWork implements Work {
  readonly isResumed: boolean;
  private readonly path: string;
  private readonly release: () => Promise<void>;
  private writing: Database | null;
  private published: Database | null;

  constructor(
    path: string,
    release: () => Promise<void>,
    writing: Database | null,
    published: Database | null,
  ) {
    this.path = path;
    this.release = release;
    this.writing = writing;
    this.published = published;
    this.isResumed = writing !== null;
  }

  isWriting(): boolean {
    return this.writing !== null;
  }

  known(): Database | null {
    return this.writing ?? this.published;
  }

  async write(): Promise<Database> {
    if (this.writing !== null) return this.writing;
    await beginWork(this.path);
    const writing = await openDatabase(workFile(this.path), { readOnly: false });
    this.published?.close();
    this.published = null;
    this.writing = writing;
    return writing;
  }

  async publish(): Promise<void> {
    if (this.writing !== null) {
      await this.writing.checkpoint();
      this.writing.close();
      this.writing = null;
      const work = workFile(this.path);
      await settle(work);
      await rename(work, this.path);
      await settle(dirname(this.path));
    }
    await this.suspend();
  }

  async suspend(state: "whole" | "broken" = "whole"): Promise<void> {
    this.published?.close();
    this.writing?.close();
    this.published = null;
    this.writing = null;
    if (state === "broken") await removeWork(this.path);
    await this.release();
  }
}

function workFile(path: string): string {
  return `${path}.new`;
}

/** Swapping a file in does not ask whether the one it replaces may be written. */
function refuseReadOnly(path: string): void {
  const state = statSync(path, { throwIfNoEntry: false });
  if (state === undefined || !state.isFile() || (state.mode & 0o222) !== 0) return;
  throw new EnvironmentError(
    `${path} is read-only. Allow writing (chmod u+w ${path}), or name another file with --db.`,
  );
}

/** Tells one published file from another. */
function fingerprint(path: string): string {
  const state = statSync(path, { throwIfNoEntry: false });
  return state === undefined ? "none" : `${state.size} ${state.mtimeMs} ${state.ino}`;
}

/** The work that an interrupted run left, if it was begun on the file that is published now and can be opened. */
async function resume(path: string): Promise<Database | null> {
  const work = workFile(path);
  await removeUnfinishedCopy(path);
  if (!existsSync(work)) return null;
  let database: Database | null = null;
  try {
    database = await openDatabase(work, { readOnly: false });
    const [base] = await database.rows("select fingerprint from work_base");
    if (base?.["fingerprint"] === fingerprint(path)) {
      await createSchema(database);
      return database;
    }
  } catch (error) {
    // A living process holds it, without the lock: an older version of this program.
    if (error instanceof Error && error.message.includes("is in use")) throw error;
  }
  database?.close();
  await removeWork(path);
  return null;
}

/** Half a copy must never look like work: it is made under another name and renamed when it is whole. */
async function beginWork(path: string): Promise<void> {
  const copy = `${path}.new.copy`;
  await removeUnfinishedCopy(path);
  const isNew = !existsSync(path);
  if (!isNew) await copyFile(path, copy, constants.COPYFILE_FICLONE);
  const database = await openDatabase(copy, { readOnly: false });
  try {
    await createSchema(database);
    await database.run("delete from work_base");
    await database.append("work_base", [{ fingerprint: fingerprint(path) }]);
    await database.checkpoint();
  } finally {
    database.close();
  }
  await settle(copy);
  await rename(copy, workFile(path));
}

async function removeUnfinishedCopy(path: string): Promise<void> {
  await rm(`${path}.new.copy`, { force: true });
  await rm(`${path}.new.copy.wal`, { force: true });
}

async function removeWork(path: string): Promise<void> {
  await rm(workFile(path), { force: true });
  await rm(`${workFile(path)}.wal`, { force: true });
}

/** What was written is on the disk before the next step, also where the power fails. */
async function settle(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
