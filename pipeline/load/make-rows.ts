/** The rows of a document, made where it was read. Apart from the database: its engine takes 200 ms to load. */
import type { FinishedDocument } from "../document.ts";
import { type PackedRows, packRows } from "./columns.ts";
import { loadNames, type Names } from "./names.ts";
import { type DocumentRows, documentRows, type LoadContext } from "./rows.ts";

/** What loading needs of a document. */
interface LoadableDocument {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly id: string;
  readonly path: string;
  readonly placeHint: string;
  readonly rows: DocumentRows;
}

/** A loadable document on its way from one process to another: half the size, and a third of the work to take over. */
export interface PackedDocument extends Omit<LoadableDocument, "rows"> {
  readonly rows: PackedRows;
}

export function packDocument(document: LoadableDocument): PackedDocument {
  return { ...document, rows: packRows(document.rows) };
}

let names: Names | null = null;

/** The rows of a finished document, to be loaded here or sent to the process that loads. */
export function makeRows(
  document: FinishedDocument,
  context: LoadContext,
  placeHint: string = "",
): LoadableDocument {
  names ??= loadNames();
  return {
    id: document.id,
    path: document.path,
    placeHint,
    rows: documentRows(document, context, names),
  };
}
