/** What a PDF says of itself in its dictionary of information (ISO 32000-1, 14.3.3). */
import type { PDFiumDocument } from "@hyzyla/pdfium";
import type { PdfiumFunctions } from "./pdf-engine.ts";

const longestTitle = 2000;

/** The title that its author gave it; null where there is none. */
export function readTitle(document: PDFiumDocument): string | null {
  // The wrapper keeps these to itself, as it does those of a page.
  const functions = document["module"] as unknown as PdfiumFunctions;
  const handle = document["documentIdx"];
  const name = functions.wasmExports.malloc(longestTitle + 8);
  try {
    functions.HEAPU8.set(Buffer.from("Title\0"), name);
    const length = functions._FPDF_GetMetaText(handle, name, name + 8, longestTitle);
    if (length < 2 || length > longestTitle) return null;
    // UTF-16 with a closing zero, which the length counts.
    const bytes = functions.HEAPU8.slice(name + 8, name + 8 + length - 2);
    return authoredTitle(new TextDecoder("utf-16le").decode(bytes));
  } finally {
    functions.wasmExports.free(name);
  }
}

/** Word processors put file names there, which hold no Chinese or an extension. */
function authoredTitle(title: string): string | null {
  if (!/\p{Script=Han}{4,}/u.test(title)) return null;
  return /\.(?:docx?|wps|pdf|txt)$|^Microsoft/i.test(title.trim()) ? null : title.trim();
}
