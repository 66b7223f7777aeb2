/** PDFium (compiled to WebAssembly) with the functions that its wrapper does not offer, and no more memory than it is allowed. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
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
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, at: number): number;
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

const megabyte = 1024 * 1024;
/** Beside the file itself. A yearbook of 1,400 pages took 90 MB; a stream of a gigabyte packs into one. */
const mostMemory = 384 * megabyte;

let library: Promise<PDFiumLibrary> | null = null;
let allowed = mostMemory;
let wasRefused = false;

/** Throws where the bytes are no PDF, or a protected one: its message says which. */
export async function openPdf(bytes: Uint8Array): Promise<PDFiumDocument> {
  allowed = mostMemory + 2 * bytes.length;
  wasRefused = false;
  library ??= PDFiumLibrary.init({ instantiateWasm });
  return await (await library).loadDocument(bytes);
}

/** The engine asked for more memory than it may have since a file was opened: what it says of that file is not whole. */
export function wasMemoryRefused(): boolean {
  return wasRefused;
}

type Resize = (size: number) => boolean | number;
type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The types of Node 20 leave these two out. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: Imports) => { readonly exports: object };
}

/** Compiles the engine with a limit of ours before the growth of its memory. */
function instantiateWasm(imports: Imports, done: (...args: object[]) => void): object {
  const environment = imports["env"] ?? {};
  const grow = environment["emscripten_resize_heap"] as Resize;
  const growWithin: Resize = (size) => {
    if (size >>> 0 <= allowed) return grow(size);
    wasRefused = true;
    return false;
  };
  const { Module, Instance } = (globalThis as unknown as { WebAssembly: Assembly }).WebAssembly;
  const path = createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm");
  const module = new Module(readFileSync(path));
  const limited = { ...imports, env: { ...environment, emscripten_resize_heap: growWithin } };
  const instance = new Instance(module, limited);
  done(instance, module);
  return instance.exports;
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
