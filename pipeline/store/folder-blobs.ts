/** A store in a folder that machines share. A file is written beside, synced and renamed: nobody ever sees half of one. */
import { randomUUID } from "node:crypto";
import { access, link, mkdir, open, opendir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Blobs } from "./blobs.ts";
import { explainFault, isMissing, lostPart } from "./faults.ts";

/** Files that are being written, or were when their writer died. */
export const unfinished = "unfinished";

/** What has lain there longer was left by a writer that died. Milliseconds. */
const longestWriting = 24 * 3600 * 1000;

export class FolderBlobs implements Blobs {
  readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.writeBeside(key, bytes, rename);
  }

  async putNew(key: string, bytes: Uint8Array): Promise<boolean> {
    try {
      // A second name of the file is refused where there is one: that is how one of several writers is chosen.
      await this.writeBeside(key, bytes, link);
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
      throw error;
    }
  }

  async get(key: string): Promise<Uint8Array | null> {
    return await this.explain(async () => {
      try {
        return await readFile(this.pathOf(key));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    });
  }

  async has(key: string): Promise<boolean> {
    return await this.explain(async () => {
      try {
        return (await stat(this.pathOf(key))).isFile();
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    });
  }

  async *list(prefix: string): AsyncIterable<string> {
    const folder = this.pathOf(prefix);
    try {
      await access(folder);
      for await (const entry of await opendir(folder, { recursive: true })) {
        if (!entry.isFile()) continue;
        const file = join(entry.parentPath, entry.name);
        yield relative(this.address, file).split(sep).join("/");
      }
    } catch (error) {
      if (!isMissing(error)) throw explainFault(error, this.address);
    }
  }

  async remove(key: string): Promise<void> {
    await this.explain(() => rm(this.pathOf(key), { force: true }));
  }

  async fileOf(key: string): Promise<string> {
    if (!(await this.has(key))) throw lostPart(this.address, key);
    return this.pathOf(key);
  }

  async sweep(): Promise<number> {
    let removed = 0;
    for await (const key of this.list(`${unfinished}/`)) {
      const { mtimeMs } = await stat(this.pathOf(key)).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs < longestWriting) continue;
      await this.remove(key);
      removed += 1;
    }
    return removed;
  }

  /** `settle` gives the whole file its name. */
  private async writeBeside(
    key: string,
    bytes: Uint8Array,
    settle: (beside: string, file: string) => Promise<void>,
  ): Promise<void> {
    await this.explain(async () => {
      const file = this.pathOf(key);
      const beside = join(this.address, unfinished, randomUUID());
      await mkdir(dirname(beside), { recursive: true });
      try {
        await writeSynced(beside, bytes);
        await mkdir(dirname(file), { recursive: true });
        await settle(beside, file);
      } finally {
        await rm(beside, { force: true }).catch(() => undefined);
      }
    });
  }

  close(): void {
    // Every file is closed when it is written.
  }

  private pathOf(key: string): string {
    return join(this.address, ...key.split("/"));
  }

  private async explain<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw explainFault(error, this.address);
    }
  }
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
