/** Which duban made a row: the package's version and a hash of the rules and word lists in force. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { lexiconFolder, packageFile } from "./paths.ts";

export function readPackageVersion(): string {
  const description: unknown = JSON.parse(readFileSync(packageFile, "utf8"));
  const isVersioned =
    typeof description === "object" && description !== null && "version" in description;
  if (!isVersioned) throw new Error("package.json of duban states no version");
  return String(description.version);
}

const codeFolder = dirname(fileURLToPath(import.meta.url));
/** The stages whose code decides which facts a file yields. */
const factFolders = ["read", "clean", "structure", "segment"].map((stage) =>
  join(codeFolder, stage),
);

const userFiles = new Set<string>();

/** A user's own word list counts as a rule from now on: with another list, files are extracted again. */
export function countAsRule(file: string): void {
  userFiles.add(file);
}

/**
 * Changes whenever a rule, a stage before it or a word list changes, so that `ingest` extracts again.
 * Twelve hexadecimal digits.
 */
export function hashRules(): string {
  const hash = createHash("sha256");
  const folders = [...factFolders, join(codeFolder, "..", "extractors"), lexiconFolder];
  const files = new Set([...folders.flatMap(listFiles), ...userFiles]);
  for (const file of [...files].sort()) hash.update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 12);
}

/** Changes whenever the code that reads files changes: then kept texts are read anew from their originals. */
export function hashReaders(): string {
  const hash = createHash("sha256");
  for (const file of [...listFiles(join(codeFolder, "read"))].sort()) {
    hash.update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex").slice(0, 12);
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsv|js|ts)$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));
}
