/** DOC (Word 97 to 2003, WPS): the text as word-extractor finds it, without its rewriting of dashes and quotes. */
import WordExtractor from "word-extractor";
import type { Source, SourceBlock } from "../document.ts";
import { failure, type Note, note, type Result, success } from "../result.ts";
import { noMetadata } from "./metadata-fields.ts";
import { type OleFile, readOleFile } from "./ole-file.ts";
import { damagedFile, passwordProtected, unsupportedOffice } from "./refusals.ts";
import { plainGrid } from "./table-grid.ts";
import { tableRowTexts } from "./table-rows.ts";

/** The published types lack the option. */
interface WordDocument {
  getBody(options: { readonly filterUnicode: false }): string;
  getFootnotes(options: { readonly filterUnicode: false }): string;
  getEndnotes(options: { readonly filterUnicode: false }): string;
  getTextboxes(options: {
    readonly filterUnicode: false;
    readonly includeHeadersAndFooters: false;
  }): string;
}

/** The file information block (MS-DOC 2.5): its length as far as it is read, and what is read of it. */
const headLength = 1024;
const encryptedFlag = 0x0100;
const secondTableFlag = 0x0200;
const piecesPlace = 0x01a2;
/** Length of the table of lists that paragraphs use; one without lists holds its count only. */
const listsLength = 0x02ee;
const emptyList = 4;

const numbersMissing: Note = note(
  "automatic_numbers_missing",
  "information",
  "The file has lists with automatic numbers, which a DOC does not hold as text; save it as DOCX to have them read.",
);

/** Reads a DOC: body, then text boxes, footnotes and endnotes. Lines are paragraphs; rows of tables are rows. */
export async function readDoc(bytes: Uint8Array): Promise<Result<Source>> {
  if (holdsEncryptedPackage(bytes)) return failure(passwordProtected);
  const file = readOleFile(bytes);
  if (file === null) return failure(damagedFile("its sectors are missing or lead nowhere"));
  if (!file.names.has("WordDocument")) return failure(unsupportedOffice);
  const head = file.head("WordDocument", headLength);
  if (head.length < headLength) return failure(damagedFile("its text is missing"));
  if ((head.readUInt16LE(0x0a) & encryptedFlag) !== 0) return failure(passwordProtected);
  if (!hasSoundPieces(file, head, bytes.length)) {
    return failure(damagedFile("its table of text pieces leads nowhere"));
  }
  try {
    const word: WordDocument = await new WordExtractor().extract(Buffer.from(bytes));
    const exact = { filterUnicode: false } as const;
    const blocks = [
      ...textBlocks(word.getBody(exact)),
      ...textBlocks(word.getTextboxes({ ...exact, includeHeadersAndFooters: false })),
      ...textBlocks(word.getFootnotes(exact)),
      ...textBlocks(word.getEndnotes(exact)),
    ];
    return success(
      {
        format: "doc",
        encoding: null,
        metadata: noMetadata,
        blocks,
        pageCount: null,
        recognizedPages: [],
      },
      head.readUInt32LE(listsLength) > emptyList ? [numbersMissing] : [],
    );
  } catch {
    // The library throws on structures that it cannot follow; each is a fault of the file.
    return failure(damagedFile("its text cannot be found in it"));
  }
}

/**
 * The table of pieces (MS-DOC 2.8.35) must not promise more text than the file has bytes: the library would copy the
 * same bytes for each of its entries.
 */
function hasSoundPieces(file: OleFile, head: Buffer, byteCount: number): boolean {
  const name = (head.readUInt16LE(0x0a) & secondTableFlag) === 0 ? "0Table" : "1Table";
  const start = head.readUInt32LE(piecesPlace);
  const table = file.head(name, start + head.readUInt32LE(piecesPlace + 4)).subarray(start);
  let at = 0;
  while (table[at] === 1 && at + 3 <= table.length) at += 3 + table.readUInt16LE(at + 1);
  if (table[at] !== 2 || at + 5 > table.length) return false;
  const count = (table.readUInt32LE(at + 1) - 4) / 12;
  const places = at + 5;
  if (count < 1 || places + count * 12 + 4 > table.length) return false;
  let characters = 0;
  for (let piece = 0; piece < count; piece += 1) {
    const from = table.readUInt32LE(places + piece * 4);
    const to = table.readUInt32LE(places + piece * 4 + 4);
    characters += Math.max(0, to - from);
  }
  return characters <= byteCount;
}

/** An encrypted DOCX or XLSX is an OLE file with a stream of this name (MS-OFFCRYPTO 1.3), written in UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}

/** A line that ends in a tab is a row: Word ends each cell, the last one too, with a mark. Rows in a row are a table. */
function textBlocks(text: string): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: string[][] = [];
  const closeTable = (): void => {
    const texts = tableRowTexts(plainGrid(rows));
    blocks.push(...texts.map((row): SourceBlock => block("table_row", row)));
    rows = [];
  };
  for (const line of text.split("\n")) {
    if (line.endsWith("\t")) {
      rows.push(
        line
          .slice(0, -1)
          .split("\t")
          .map((cell) => cell.trim()),
      );
      continue;
    }
    closeTable();
    const bullet = /^[•·●▪◆]\s*(?=\S)/.exec(line.trim())?.[0];
    const plain = line.replace(/(?!\t)\p{Cc}/gu, "").trimEnd();
    if (bullet !== undefined) blocks.push(block("list_item", line.trim().slice(bullet.length)));
    else if (plain.trim() !== "") blocks.push(block("paragraph", plain));
  }
  closeTable();
  return blocks;
}

function block(kind: SourceBlock["kind"], text: string): SourceBlock {
  return { kind, text, level: null, page: null };
}
