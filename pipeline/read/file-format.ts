/** What a file is by its bytes; its name is asked only where the bytes leave it open. */
import { extname } from "node:path";
import type { Format } from "../document.ts";
import { removeBetween } from "./occurrences.ts";
import { readOleFile } from "./ole-file.ts";
import { readZipDirectory } from "./zip-directory.ts";

/** Kinds that are recognised in order to be refused with advice. */
export type RefusedKind =
  | "other_zip"
  | "broken_zip"
  | "pptx"
  | "odt"
  | "epub"
  | "image"
  | "rar_or_7z"
  | "rtf"
  | "caj"
  | "audio_or_video";

export type FileKind = Format | RefusedKind;

const headLength = 4096;

const signatures: readonly (readonly [FileKind, string])[] = [
  ["doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["image", "\x89PNG"],
  ["image", "\xff\xd8\xff"],
  ["image", "GIF8"],
  ["image", "II*\0"],
  ["image", "MM\0*"],
  ["rar_or_7z", "Rar!\x1a"],
  ["rar_or_7z", "7z\xbc\xaf\x27\x1c"],
  ["rar_or_7z", "\x1f\x8b\x08"],
  ["rtf", "{\\rtf"],
  ["caj", "CAJ\0"],
  ["audio_or_video", "ID3"],
  ["audio_or_video", "RIFF"],
];

/** The kind by content, then by extension; what is neither PDF, ZIP nor HTML is text of some sort. */
export function detectKind(bytes: Uint8Array, name: string): FileKind {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString("latin1");
  const signed = signatures.find(([, signature]) => head.startsWith(signature));
  if (signed !== undefined) return signed[0] === "doc" ? oleKind(bytes) : signed[0];
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return zipKind(bytes);
  if (head.slice(4, 8) === "ftyp") return "audio_or_video";
  if (isMimeMessage(head)) return "mhtml";
  if (looksLikeHtml(head, bytes, name)) return "html";
  return /^\.(?:md|markdown)$/i.test(extname(name)) ? "markdown" : "text";
}

/** The format that an extension promises, or null where it promises none that is read here. */
export function formatOfExtension(name: string): Format | null {
  switch (extname(name).toLowerCase()) {
    case ".pdf":
      return "pdf";
    case ".docx":
    case ".docm":
      return "docx";
    case ".doc":
    case ".wps":
      return "doc";
    case ".xlsx":
    case ".xlsm":
      return "xlsx";
    case ".xls":
    case ".et":
      return "xls";
    case ".ofd":
      return "ofd";
    case ".mht":
    case ".mhtml":
      return "mhtml";
    case ".html":
    case ".htm":
    case ".xhtml":
    case ".shtml":
      return "html";
    case ".md":
    case ".markdown":
      return "markdown";
    case ".txt":
      return "text";
    default:
      return null;
  }
}

export function isFormat(kind: FileKind): kind is Format {
  return formats.has(kind);
}

const formats: ReadonlySet<FileKind> = new Set<Format>([
  "text",
  "markdown",
  "html",
  "mhtml",
  "docx",
  "doc",
  "xlsx",
  "xls",
  "ofd",
  "pdf",
]);

/** Browsers put From or Subject before it, and the type of the page or of the bundle behind it. */
function isMimeMessage(head: string): boolean {
  return (
    /^[\w-]+:/.test(head) &&
    /^MIME-Version:/im.test(head) &&
    /^Content-Type:\s*(?:multipart\/|text\/html)/im.test(head)
  );
}

/** Sheets of Excel 97 to 2003 and of WPS; every other OLE file goes to the reader of DOC, which knows why it is none. */
function oleKind(bytes: Uint8Array): FileKind {
  const names = readOleFile(bytes)?.names;
  const isSheet = names?.has("Workbook") === true || names?.has("Book") === true;
  return isSheet && names?.has("WordDocument") !== true ? "xls" : "doc";
}

function zipKind(bytes: Uint8Array): FileKind {
  const entries = readZipDirectory(bytes);
  if (entries === null) return "broken_zip";
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has("word/document.xml")) return "docx";
  if (names.has("xl/workbook.xml")) return "xlsx";
  if (names.has("ppt/presentation.xml")) return "pptx";
  if (entries.some((entry) => /^\/?OFD\.xml$/i.test(entry.name))) return "ofd";
  if (names.has("META-INF/container.xml")) return "epub";
  return names.has("content.xml") ? "odt" : "other_zip";
}

/** A doctype or root element, or, where a template lacks both, several tags of a page. UTF-16 shows through its NULs. */
function looksLikeHtml(head: string, bytes: Uint8Array, name: string): boolean {
  const plain = removeBetween(head.replaceAll("\0", ""), "<!--", "-->");
  if (/^[^<]{0,12}(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html[\s>])/i.test(plain)) return true;
  const isMarkdown = formatOfExtension(name) === "markdown";
  const wide = Buffer.from(bytes.subarray(0, 64 * 1024))
    .toString("latin1")
    .replaceAll("\0", "");
  const tags =
    wide.match(/<(?:html|head|body|meta|div|p|table|td|span|script|link|title|ul|li)\b[^<>]*>/gi) ??
    [];
  const closed =
    wide.match(/<\/(?:html|head|body|div|p|table|td|span|script|title|ul|li)>/gi) ?? [];
  if (isMarkdown) return /<body\b/i.test(wide);
  return (
    tags.length >= 3 && closed.length >= 3 && (tags.length + closed.length) * 400 > wide.length
  );
}
