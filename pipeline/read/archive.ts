/** ZIP archives of documents: what is in them, as files to be read one by one. Limits come before unpacking. */
import { extname } from "node:path";
import { failure, type Note, note, type Result, success } from "../result.ts";
import { detectKind, formatOfExtension, isFormat } from "./file-format.ts";
import { damagedFile } from "./refusals.ts";
import { readZipDirectory, readZipEntry, type ZipEntry } from "./zip-directory.ts";

/** A file by its path in an archive (`archive.zip/内/名.docx`) or a folder. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const megabyte = 1024 * 1024;
const mostFiles = 2000;
const largestTotal = 500 * megabyte;
/** Text packs ten to one; only a bomb packs better than this, unless it is small. */
const largestRatio = 200;
const smallestBomb = 10 * megabyte;
const deepestNesting = 2;
const namedInNote = 3;

/** What is left of the limits; shared by an archive and those inside it. */
interface Expansion {
  readonly files: ArchivedFile[];
  readonly notes: Note[];
  readonly skipped: string[];
  count: number;
  total: number;
}

/** True for a ZIP that is no document of a known kind and does not bear such a document's name. */
export function isArchive(file: ArchivedFile): boolean {
  return formatOfExtension(file.name) === null && detectKind(file.bytes, file.name) === "other_zip";
}

/**
 * The documents in a ZIP archive, in its order, archives inside it opened in turn (twice at most).
 * Fails where it holds none, is broken or breaks a limit: 2,000 files, 500 MB, 200 to 1.
 */
export async function expandArchive(file: ArchivedFile): Promise<Result<readonly ArchivedFile[]>> {
  const expansion: Expansion = { files: [], notes: [], skipped: [], count: 0, total: 0 };
  expand(file, 0, expansion);
  const { files, notes, skipped } = expansion;
  const all = skipped.length === 0 ? notes : [...notes, skippedNote(skipped)];
  if (files.length > 0) return success(files, all);
  const isExplained = all.some((each) => each.severity === "error");
  return failure(...all, ...(isExplained ? [] : [nothingInside]));
}

function expand(archive: ArchivedFile, depth: number, expansion: Expansion): void {
  const entries = readZipDirectory(archive.bytes)?.filter((entry) => isFile(entry.name)) ?? null;
  const refusal = entries === null ? damagedFile("its ZIP directory is missing") : null;
  const problem = refusal ?? refuseLarge(archive, entries ?? [], expansion);
  if (problem !== null) {
    expansion.notes.push(depth === 0 ? problem : about(archive.name, problem));
    return;
  }
  for (const entry of entries ?? []) {
    const path = safePath(entry.name);
    const bytes = path === null || entry.isEncrypted ? null : readZipEntry(archive.bytes, entry);
    if (path === null || bytes === null) {
      expansion.notes.push(leftOut(entry, path === null));
      continue;
    }
    addFile({ name: `${archive.name}/${path}`, bytes }, depth, expansion);
  }
}

/** Adds what the stated sizes promise to the count; the note says which limit that breaks. */
function refuseLarge(
  archive: ArchivedFile,
  entries: readonly ZipEntry[],
  expansion: Expansion,
): Note | null {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  expansion.count += entries.length;
  expansion.total += size;
  if (expansion.count > mostFiles) return refuse("too_many_files", `more than ${mostFiles} files`);
  if (expansion.total > largestTotal) {
    return refuse("file_too_large", `files of more than ${largestTotal / megabyte} MB`);
  }
  const isBomb = size > smallestBomb && size > archive.bytes.length * largestRatio;
  return isBomb ? refuse("zip_bomb", `files ${largestRatio} times its own size`) : null;
}

function refuse(code: string, what: string): Note {
  const message = `The archive holds ${what}; unpack it yourself if you trust it, and pass the files.`;
  return note(code, "error", message);
}

function addFile(file: ArchivedFile, depth: number, expansion: Expansion): void {
  if (isArchive(file)) {
    if (depth < deepestNesting) expand(file, depth + 1, expansion);
    else expansion.notes.push(about(file.name, tooDeep));
  } else if (isDocument(file)) {
    expansion.files.push(file);
  } else {
    expansion.skipped.push(file.name);
  }
}

/** By its name, else by its content; text without a known name is a page's style or script more often than a document. */
function isDocument({ name, bytes }: ArchivedFile): boolean {
  if (formatOfExtension(name) !== null) return true;
  const kind = detectKind(bytes, name);
  const isText = kind === "text" || kind === "markdown";
  return isFormat(kind) && (!isText || extname(name) === "");
}

/** Folders and what systems put beside files are passed over in silence. */
function isFile(name: string): boolean {
  const last = name.replaceAll("\\", "/").split("/").at(-1) ?? "";
  const isOfSystem = /(?:^|\/)__MACOSX\//.test(name) || /^(?:\.|~\$|Thumbs\.db$)/i.test(last);
  return last !== "" && !isOfSystem;
}

/** The path inside the archive with plain slashes; null where it would lead out of it. */
function safePath(name: string): string | null {
  const steps = name.replaceAll("\\", "/").split("/");
  if (steps.includes("..") || /^[A-Za-z]:/.test(name) || name.includes("\0")) return null;
  return steps.filter((step) => step !== "" && step !== ".").join("/");
}

function leftOut(entry: ZipEntry, isUnsafe: boolean): Note {
  const { name, isEncrypted } = entry;
  if (isUnsafe) {
    return note(
      "unsafe_path",
      "warning",
      `${name}: its path leads out of the archive; it was left out. Rename it.`,
    );
  }
  return isEncrypted
    ? about(
        name,
        note("password_protected", "error", "It is protected by a password; unpack it yourself."),
      )
    : about(name, damagedFile("it cannot be unpacked to its stated size"));
}

/** A fault of one file in the archive costs that file only. */
function about(name: string, fault: Note): Note {
  return { ...fault, severity: "warning", message: `${name}: ${fault.message}` };
}

const tooDeep: Note = note(
  "nested_too_deep",
  "error",
  "Archives inside archives are opened twice at most; unpack the outer ones and pass what is in them.",
);

const nothingInside: Note = note(
  "not_a_document",
  "error",
  "There is no document in the archive that can be read; look what is in it.",
);

function skippedNote(names: readonly string[]): Note {
  const shown = names.slice(0, namedInNote).join(", ");
  const rest = names.length > namedInNote ? ` and ${names.length - namedInNote} more` : "";
  const message = `Files that are no documents were left out: ${shown}${rest}.`;
  return note("files_skipped", "information", message);
}
