/** Known files that are gone: not met in this run, below what was searched, and not on the disk. */
import { lstat } from "node:fs/promises";
import { sep } from "node:path";
import { isWebAddress } from "../fetch/index.ts";
import type { KnownFile } from "../load/index.ts";

export interface Searched {
  /** Paths that the run met, those inside archives included. */
  readonly met: ReadonlySet<string>;
  readonly folders: readonly string[];
}

export async function findVanished(
  known: ReadonlyMap<string, KnownFile>,
  searched: Searched,
): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const [path, { isVanished }] of known) {
    const isSought = !isVanished && !isWebAddress(path) && isWithin(path, searched);
    if (isSought && !searched.met.has(path) && (await isGone(path))) gone.push(path);
  }
  return gone;
}

function isWithin(path: string, { folders }: Searched): boolean {
  return folders.some(
    (folder) => folder === "." || path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
  );
}

/** What lies in an archive is no file of its own: it is gone when the archive no longer holds it. */
async function isGone(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return false;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return code === "ENOENT" || code === "ENOTDIR";
  }
}
