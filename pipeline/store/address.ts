/** What `--store` may name. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../error.ts";

export type StoreAddress = { readonly kind: "folder"; readonly folder: string };

/** Throws a `UsageError` for an address of another kind. */
export function parseAddress(address: string): StoreAddress {
  if (address.trim() === "") {
    throw new UsageError(
      "--store is empty. Name a folder that all machines share: --store <folder>.",
    );
  }
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return folderAt(resolve(address));
  if (scheme === "file") return folderAt(pathOf(address));
  throw new UsageError(
    `A store cannot be at ${scheme}://. Name a folder that all machines share: --store <folder>.`,
  );
}

function pathOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    throw new UsageError(`${address} is no folder of this machine. Write file:///path/to/folder.`);
  }
}

function folderAt(folder: string): StoreAddress {
  const state = statSync(folder, { throwIfNoEntry: false });
  if (state !== undefined && !state.isDirectory()) {
    throw new UsageError(`${folder} is a file, not a folder. Name a folder with --store.`);
  }
  return { kind: "folder", folder };
}
