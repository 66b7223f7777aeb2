/** Stage `read`: bytes to text blocks. The content picks the reader; the name is asked last. */
import { extname } from "node:path";
import type { Format, Source } from "../document.ts";
import { failure, type Note, note, type Result } from "../result.ts";
import {
  detectKind,
  type FileKind,
  formatOfExtension,
  isFormat,
  type RefusedKind,
} from "./file-format.ts";
import { emptyFile, fileTooLarge, largestBinary, largestText, refusalOf } from "./refusals.ts";
import { readTextFile } from "./text-file.ts";

export interface FileInput {
  /** Path or name; only its extension is used. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As the server named it that sent the bytes; it only breaks ties. */
  readonly charset?: string | null;
}

/**
 * Reads a file of any supported format (text, Markdown, HTML, MHTML, DOCX, DOC, XLSX, XLS, OFD, PDF).
 * Whatever is wrong with it is a note, never an exception; `value` is null where nothing can be read.
 */
export async function read(file: FileInput): Promise<Result<Source>> {
  const { bytes, name } = file;
  if (bytes.length === 0) return failure(emptyFile);
  if (bytes.length > largestBinary) return failure(fileTooLarge(bytes.length, largestBinary));
  const kind = detectKind(bytes, name);
  const result = await readKind(kind, file);
  const mismatch = extensionMismatch(kind, name);
  const withMismatch = mismatch === null ? result.notes : [mismatch, ...result.notes];
  return checkText({ value: result.value, notes: withMismatch });
}

/** A reader is loaded by the first file that needs it: those of PDF, DOCX and HTML take a second. */
async function readKind(
  kind: FileKind,
  { bytes, name, charset = null }: FileInput,
): Promise<Result<Source>> {
  switch (kind) {
    case "pdf":
      return await (await import("./pdf.ts")).readPdf(bytes);
    case "docx":
      return await (await import("./docx.ts")).readDocx(bytes);
    case "doc":
      return await (await import("./doc.ts")).readDoc(bytes);
    case "xlsx":
      return (await import("./xlsx.ts")).readXlsx(bytes);
    case "xls":
      return (await import("./xlsx.ts")).readXls(bytes);
    case "ofd":
      return (await import("./ofd.ts")).readOfd(bytes);
    case "mhtml":
      return (await import("./mhtml.ts")).readMhtml(bytes);
    case "html":
    case "markdown":
    case "text":
      if (bytes.length > largestText) return failure(fileTooLarge(bytes.length, largestText));
      return kind === "html"
        ? (await import("./html.ts")).readHtmlFile(bytes, charset)
        : readTextFile(bytes, kind === "markdown", charset);
    default:
      return failure(refusalOf(kind), ...namedExtension(kind, name));
  }
}

/** A refused file that bears the name of a supported format earns a word on that; a broken DOCX is still one. */
function namedExtension(kind: RefusedKind, name: string): Note[] {
  const promised = formatOfExtension(name);
  const isPackage = promised === "docx" || promised === "xlsx" || promised === "ofd";
  const isZip = kind === "broken_zip" || kind === "other_zip";
  if (promised === null || (isPackage && isZip)) return [];
  return [mismatchNote(extname(name))];
}

function extensionMismatch(kind: FileKind, name: string): Note | null {
  const promised = formatOfExtension(name);
  if (promised === null || !isFormat(kind) || promised === kind) return null;
  const isText = (format: Format): boolean => format === "text" || format === "markdown";
  // An encrypted DOCX or XLSX has the container of a DOC; it is refused under its own name.
  const isContainer = kind === "doc" && (promised === "docx" || promised === "xlsx");
  return (isText(promised) && isText(kind)) || isContainer
    ? null
    : mismatchNote(extname(name), kind);
}

function mismatchNote(extension: string, found: Format | null = null): Note {
  const content = found === null ? "another format" : found;
  return note(
    "extension_mismatch",
    "warning",
    `The name ends in ${extension} but the content is ${content}; the content was believed. Rename the file.`,
  );
}

/** A page whose every line was furniture or an image reads as nothing: that is an empty file to all that follows. */
function checkText(result: Result<Source>): Result<Source> {
  if (result.value === null) return result;
  const hasText = result.value.blocks.some((block) => block.text.trim() !== "");
  return hasText ? result : failure(emptyFile, ...result.notes);
}
