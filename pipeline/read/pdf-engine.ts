/** PDFium (compiled to WebAssembly) with the functions that its wrapper does not offer: places of characters. */
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from "@hyzyla/pdfium";

/** The functions of PDFium's C interface (fpdf_text.h, fpdf_edit.h) that are called here. Pointers are numbers. */
export interface PdfiumFunctions {
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly HEAP32: Int32Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  _FPDF_ClosePage(page: number): void;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, at: number): number;
  _FPDFText_IsGenerated(text: number, at: number): number;
  _FPDFText_GetFontSize(text: number, at: number): number;
  _FPDFText_GetMatrix(text: number, at: number, matrix: number): number;
  _FPDFText_GetLooseCharBox(text: number, at: number, box: number): number;
  _FPDFText_GetCharOrigin(text: number, at: number, x: number, y: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, at: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFPath_CountSegments(path: number): number;
  _FPDFPath_GetPathSegment(path: number, at: number): number;
  _FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  _FPDFPathSegment_GetType(segment: number): number;
  _FPDFPathSegment_GetClose(segment: number): number;
}

/** An open page: its handle is valid until it is closed. */
export interface OpenPage {
  readonly functions: PdfiumFunctions;
  readonly handle: number;
  readonly page: PDFiumPage;
}

let library: Promise<PDFiumLibrary> | null = null;

/** Throws where the bytes are no PDF, or a protected one: its message says which. */
export async function openPdf(bytes: Uint8Array): Promise<PDFiumDocument> {
  library ??= PDFiumLibrary.init();
  return await (await library).loadDocument(bytes);
}

/** Calls `use` with the page and closes it after: PDFium keeps every open page in memory. */
export async function withPage<T>(
  document: PDFiumDocument,
  index: number,
  use: (page: OpenPage) => T | Promise<T>,
): Promise<T> {
  const page = document.getPage(index);
  // The wrapper keeps these to itself; there is no other way to the functions that it leaves out.
  const functions = page["module"] as unknown as PdfiumFunctions;
  const handle = page["pageIdx"];
  try {
    return await use({ functions, handle, page });
  } finally {
    functions._FPDF_ClosePage(handle);
  }
}

/** Bytes that the engine has taken; it never gives any back while it lives. */
export function engineMemory(functions: PdfiumFunctions): number {
  return functions.HEAPU8.length;
}
