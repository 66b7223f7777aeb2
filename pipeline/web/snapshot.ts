/**
 * The published database as the pages read it. An ingest puts a new file in its place by a rename; the next request
 * reads the new one, requests that run keep the old one, and that is closed when the last of them has ended.
 */
import { stat } from "node:fs/promises";
import { type Database, openDatabase } from "../database.ts";
import { Kept } from "./kept.ts";

interface Snapshot {
  readonly database: Database;
  readonly kept: Kept;
  /** Device, inode, size and time of change: another file under the same name has another identity. */
  readonly identity: string;
  users: number;
  isRetired: boolean;
}

async function identify(path: string): Promise<string | null> {
  try {
    const { dev, ino, size, mtimeMs } = await stat(path);
    return `${dev}:${ino}:${size}:${mtimeMs}`;
  } catch {
    return null;
  }
}

export class SnapshotKeeper {
  private readonly path: string;
  private current: Snapshot | null = null;
  private opening: Promise<Snapshot> | null = null;

  constructor(path: string) {
    this.path = path;
  }

  /**
   * Runs `work` on a connection of its own to the newest snapshot; `kept` are the tables that its pages share. Throws
   * where there is no snapshot that can be opened.
   */
  async use<T>(work: (database: Database, kept: Kept) => Promise<T>): Promise<T> {
    const snapshot = await this.newest();
    snapshot.users += 1;
    try {
      const connection = await snapshot.database.connect();
      try {
        return await work(connection, snapshot.kept);
      } finally {
        connection.close();
      }
    } finally {
      snapshot.users -= 1;
      this.closeIfDone(snapshot);
    }
  }

  close(): void {
    const { current } = this;
    this.current = null;
    if (current !== null) this.retire(current);
  }

  private async newest(): Promise<Snapshot> {
    const identity = await identify(this.path);
    const { current } = this;
    // A file that is gone for a moment does not take the pages away.
    if (current !== null && (identity === null || identity === current.identity)) return current;
    this.opening ??= this.open(identity ?? "").finally(() => {
      this.opening = null;
    });
    try {
      return await this.opening;
    } catch (error) {
      if (this.current !== null) return this.current;
      throw error;
    }
  }

  private async open(identity: string): Promise<Snapshot> {
    const database = await openDatabase(this.path, { readOnly: true });
    const kept = new Kept(database);
    const snapshot: Snapshot = { database, kept, identity, users: 0, isRetired: false };
    const before = this.current;
    this.current = snapshot;
    if (before !== null) this.retire(before);
    return snapshot;
  }

  private retire(snapshot: Snapshot): void {
    snapshot.isRetired = true;
    this.closeIfDone(snapshot);
  }

  private closeIfDone(snapshot: Snapshot): void {
    if (!snapshot.isRetired || snapshot.users > 0) return;
    snapshot.kept.close();
    snapshot.database.close();
  }
}
