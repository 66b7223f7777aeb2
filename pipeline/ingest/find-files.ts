/** Turns the inputs of a command line into a list of files, each once, in a stable order. */
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, extname, isAbsolute, join, normalize, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { isWebAddress, tidyAddress } from "../fetch/index.ts";
import { type Note, note } from "../result.ts";
import { explainFileError } from "./read-input.ts";

/** What a folder is searched for; a file of another kind is read only where it is named. */
export const knownExtensions: readonly string[] = [
  ".doc",
  ".docx",
  ".htm",
  ".html",
  ".markdown",
  ".md",
  ".mht",
  ".mhtml",
  ".ofd",
  ".pdf",
  ".txt",
  ".wps",
  ".xlsx",
  ".xls",
  ".et",
  ".zip",
];

export interface FoundFiles {
  /** As given, or below the folder as given; `./` and doubled slashes are dropped. Web addresses without fragment. */
  readonly files: readonly string[];
  /** Inputs that lead to no file, with the reason. */
  readonly missing: readonly { readonly path: string; readonly note: Note }[];
  /** Folders that were gone through and those that patterns begin in, as given: what is known below them is sought. */
  readonly folders: readonly string[];
}

interface Search {
  readonly folders: string[];
  readonly files: string[];
  readonly missing: { path: string; note: Note }[];
  /** Real paths of folders and lists gone through, so that one that leads back to itself ends. */
  readonly walked: Set<string>;
}

export async function findFiles(inputs: readonly string[]): Promise<FoundFiles> {
  const search: Search = { files: [], missing: [], folders: [], walked: new Set() };
  for (const input of inputs) await searchInput(input, search);
  const distinct = new Map<string, string>();
  for (const file of search.files) {
    const [key, name] = isWebAddress(file)
      ? [tidyAddress(file), tidyAddress(file)]
      : [resolve(file), normalize(file)];
    if (!distinct.has(key)) distinct.set(key, name);
  }
  const { missing, folders } = search;
  return {
    files: [...distinct.values()],
    missing,
    folders: folders.map((each) => normalize(each)),
  };
}

async function searchInput(input: string, search: Search): Promise<void> {
  if (isWebAddress(input)) {
    search.files.push(input);
    return;
  }
  try {
    const state = await stat(input);
    if (state.isDirectory()) {
      search.folders.push(input);
      await walkFolder(input, search);
    } else await addNamedFile(input, state.size, search);
  } catch (error) {
    if (isDynamicPattern(input)) return addMatches(input, search);
    search.missing.push({ path: input, note: explainFileError(error) });
  }
}

async function addMatches(pattern: string, search: Search): Promise<void> {
  const matches = await glob(pattern, { expandDirectories: false });
  if (matches.length === 0) {
    const message = "No file matches this pattern; check it, and quote it against the shell.";
    search.missing.push({ path: pattern, note: note("missing_path", "error", message) });
  }
  search.folders.push(staticStart(pattern));
  search.files.push(...matches.sort());
}

/** The folders of a pattern before its first wildcard. */
function staticStart(pattern: string): string {
  const steps = pattern.split("/");
  const first = steps.findIndex((step) => isDynamicPattern(step));
  return steps.slice(0, first).join("/") || (pattern.startsWith("/") ? "/" : ".");
}

async function walkFolder(folder: string, search: Search): Promise<void> {
  const real = await realpath(folder);
  if (search.walked.has(real)) return;
  search.walked.add(real);
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  for (const name of names) {
    const path = join(folder, name);
    try {
      const state = await stat(path);
      if (state.isDirectory()) await walkFolder(path, search);
      else if (isKnown(name)) search.files.push(path);
    } catch (error) {
      search.missing.push({ path, note: explainFileError(error) });
    }
  }
}

function isKnown(name: string): boolean {
  return knownExtensions.includes(extname(name).toLowerCase());
}

async function addNamedFile(path: string, size: number, search: Search): Promise<void> {
  const listed = await readList(path, size);
  if (listed === null) {
    search.files.push(path);
    return;
  }
  const real = await realpath(path);
  if (search.walked.has(real)) return;
  search.walked.add(real);
  for (const line of listed) await searchInput(line, search);
}

const largestList = 4 * 1024 * 1024;
const longestPath = 4096;

/**
 * The lines of a text file whose first line is a web address or an existing path, relative to here or to the list
 * itself; null for every other file. Lines that begin with `#` are comments.
 */
async function readList(path: string, size: number): Promise<readonly string[] | null> {
  if (extname(path).toLowerCase() !== ".txt" || size === 0 || size > largestList) return null;
  const lines = (await readFile(path, "utf8"))
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (lines.length === 0 || lines.some((line) => line.length > longestPath)) return null;
  const firstPath = lines.find((line) => !isWebAddress(line));
  // A speech may open with the address that it was copied from; a list of addresses holds no sentence.
  if (isWebAddress(lines[0] ?? "") && lines.some((line) => /[，。；]/.test(line))) return null;
  if (firstPath === undefined || (await exists(firstPath))) return lines;
  const below = (line: string): string =>
    isAbsolute(line) || isWebAddress(line) ? line : join(dirname(path), line);
  const isList = isWebAddress(lines[0] ?? "") || (await exists(below(firstPath)));
  return isList ? lines.map(below) : null;
}

async function exists(path: string): Promise<boolean> {
  if (path.length > longestPath || path.includes("\0")) return false;
  return stat(path).then(
    () => true,
    () => false,
  );
}
