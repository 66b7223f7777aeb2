/** PDF files with a text layer: one `line` a printed line, with its page. */
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { PDFParse } from "pdf-parse";
import type { Source, SourceBlock, SourceMetadata } from "../document.ts";
import { failure, type Note, note, type Result, success } from "../result.ts";
import { noMetadata } from "./metadata-fields.ts";
import { damagedFile, passwordProtected } from "./refusals.ts";

/** Fewer characters a page than this, on the average, are stamps and page numbers on scanned sheets. */
const leastCharacters = 10;

interface PdfPage {
  readonly number: number;
  readonly text: string;
}

/** pdf.js finds the maps of Chinese fonts that are not embedded only by these folders; without them such text comes out empty. */
function fontFolders(): { cMapUrl: string; cMapPacked: true; standardFontDataUrl: string } {
  const parser = createRequire(import.meta.url).resolve("pdf-parse");
  const folder = dirname(createRequire(parser).resolve("pdfjs-dist/package.json"));
  return {
    cMapUrl: join(folder, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts") + sep,
  };
}

/** Reads the text layer. Fails for protected, damaged and scanned files; a page without text is a warning. */
export async function readPdf(bytes: Uint8Array): Promise<Result<Source>> {
  // pdf.js takes the buffer away from its owner, so it gets a copy.
  const parser = new PDFParse({ data: bytes.slice(), ...fontFolders() });
  try {
    const text = await parser.getText();
    const pages = text.pages.map((page) => ({ number: page.num, text: page.text }));
    const title = await titleOf(parser);
    return toSource(pages, title);
  } catch (error) {
    return failure(refusalOfError(error));
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

/** What the library throws is the file's fault: it gets nothing else to work on. */
function refusalOfError(error: unknown): Note {
  const name = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/password/i.test(name)) return passwordProtected;
  return damagedFile("its PDF structure cannot be read");
}

function toSource(pages: readonly PdfPage[], title: string | null): Result<Source> {
  if (pages.length === 0) return failure(damagedFile("it has no pages"));
  const counts = pages.map((page) => page.text.replace(/\s+/g, "").length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < leastCharacters * pages.length && !counts.some((count) => count > 200)) {
    return failure(scannedNote());
  }
  const metadata: SourceMetadata = { ...noMetadata, title };
  const blocks = pages.flatMap(pageBlocks);
  return success({ format: "pdf", encoding: null, metadata, blocks, pageCount: pages.length }, [
    ...emptyPages(pages, counts),
    ...garbledText(pages),
  ]);
}

function scannedNote(): Note {
  return note(
    "scanned",
    "error",
    "The PDF has no text layer: its pages are pictures. Run it through text recognition (OCR) and read the result.",
  );
}

function emptyPages(pages: readonly PdfPage[], counts: readonly number[]): Note[] {
  return pages
    .filter((_, at) => counts[at] === 0)
    .map((page) => {
      const message = `Page ${page.number} has no text: it is blank or a picture. If it is a picture, run it through text recognition.`;
      return note("scanned", "warning", message, page.number);
    });
}

/** A font without a map to Unicode yields private or replacement characters in place of its own. */
function garbledText(pages: readonly PdfPage[]): Note[] {
  return pages.flatMap((page) => {
    const strange = page.text.match(/[\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
    if (strange * 20 < page.text.length || strange === 0) return [];
    const message = `Page ${page.number} has ${strange} characters whose font does not say what they mean; run the page through text recognition.`;
    return [note("garbled_text", "warning", message, page.number)];
  });
}

function pageBlocks(page: PdfPage): SourceBlock[] {
  return page.text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).map((line) => ({
    kind: "line" as const,
    text: line.trimEnd(),
    level: null,
    page: page.number,
  }));
}

/** The title that its author gave it; word processors put file names there, which hold no Chinese or an extension. */
async function titleOf(parser: PDFParse): Promise<string | null> {
  const { info } = await parser.getInfo();
  const title: unknown = info?.Title;
  if (typeof title !== "string" || !/\p{Script=Han}{4,}/u.test(title)) return null;
  return /\.(?:docx?|wps|pdf|txt)$|^Microsoft/i.test(title.trim()) ? null : title.trim();
}
