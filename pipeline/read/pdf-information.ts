/** What a PDF says of itself, by pdf-parse. */
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { PDFParse } from "pdf-parse";
import type { PdfInformation } from "./pdf-requests.ts";

/** pdf.js looks for the maps of characters in these folders only. */
function fontFolders(): { cMapUrl: string; cMapPacked: true; standardFontDataUrl: string } {
  const parser = createRequire(import.meta.url).resolve("pdf-parse");
  const folder = dirname(createRequire(parser).resolve("pdfjs-dist/package.json"));
  return {
    cMapUrl: join(folder, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts") + sep,
  };
}

export async function readInformation(bytes: Uint8Array): Promise<PdfInformation> {
  const parser = new PDFParse({ data: bytes, ...fontFolders() });
  try {
    const { info } = await parser.getInfo();
    return { title: authoredTitle(info?.Title) };
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

/** The title that its author gave it; word processors put file names there, which hold no Chinese or an extension. */
function authoredTitle(title: unknown): string | null {
  if (typeof title !== "string" || !/\p{Script=Han}{4,}/u.test(title)) return null;
  return /\.(?:docx?|wps|pdf|txt)$|^Microsoft/i.test(title.trim()) ? null : title.trim();
}
