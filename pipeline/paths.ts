/** Where the package's own files stand, the same from source and from dist. Imports nothing of ours. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("package.json of duban not found above its code");
    folder = parent;
  }
  return folder;
}

const packageRoot: string = findPackageRoot();

export const lexiconFolder: string = join(packageRoot, "extractors", "lexicon");
export const sqlFolder: string = join(packageRoot, "sql");
export const packageFile: string = join(packageRoot, "package.json");
export const assetFolder: string = join(packageRoot, "pipeline", "web", "assets");
