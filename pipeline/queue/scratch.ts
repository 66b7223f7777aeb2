/** A folder for bytes while they are read. A worker that is killed leaves its own behind; the next one clears it away. */
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const start = "duban-worker-";
/** A worker that lives touches its folder with every document. Milliseconds. */
const longestQuiet = 24 * 3600 * 1000;

export async function makeScratch(): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    if (name.startsWith(start)) await clear(join(tmpdir(), name));
  }
  return await mkdtemp(join(tmpdir(), start));
}

async function clear(folder: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(folder);
    if (mtimeMs < Date.now() - longestQuiet) await rm(folder, { recursive: true, force: true });
  } catch {
    // Another worker cleared it, or it belongs to another user.
  }
}
