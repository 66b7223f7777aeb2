/** What a PDF says of itself beside its text (ISO 32000-1: 14.3.3 information, 12.4.2 page labels), by pdf-parse. */
import { PDFParse } from "pdf-parse";
import type { FileProperties } from "../document.ts";
import { isoDate } from "./metadata-fields.ts";

export interface PdfInformation {
  /** The title that its author gave it. */
  readonly title: string | null;
  readonly properties: FileProperties;
}

const longestEntry = 1000;
const longestLabel = 20;

/** Throws where pdf-parse does not open the file. Reads no page. */
export async function readInformation(bytes: Uint8Array): Promise<PdfInformation> {
  const parser = new PDFParse({ data: bytes });
  try {
    const { info } = await parser.getInfo();
    const entries: Readonly<Record<string, unknown>> = info ?? {};
    return {
      title: authoredTitle(textOf(entries["Title"])),
      properties: {
        author: textOf(entries["Author"]),
        created: dateOf(entries["CreationDate"]),
        modified: dateOf(entries["ModDate"]),
        pageLabels: await readPageLabels(parser),
      },
    };
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

function textOf(entry: unknown): string | null {
  if (typeof entry !== "string" || entry.length > longestEntry) return null;
  const text = entry.replace(/[\p{Cc}\uFFFD]+/gu, " ").trim();
  return text === "" ? null : text;
}

/** D:20240125093000+08'00': the day as its author's clock showed it. */
function dateOf(entry: unknown): string | null {
  return typeof entry === "string" ? isoDate(entry.replace(/^D:/, "").slice(0, 8)) : null;
}

/** Its `getInfo` counts the labels from the second page on, and opens every page for them; pdf.js beneath it has them as a list. */
async function readPageLabels(parser: PDFParse): Promise<readonly string[] | null> {
  const document = parser["doc"] as unknown as {
    getPageLabels(): Promise<readonly string[] | null>;
  };
  const labels = await document.getPageLabels();
  const saysMore = labels?.some((label, at) => label !== "" && label !== String(at + 1)) ?? false;
  return saysMore && labels !== null ? labels.map((label) => label.slice(0, longestLabel)) : null;
}

/** Word processors put file names there, which hold no Chinese or an extension. */
function authoredTitle(title: string | null): string | null {
  if (title === null || !/\p{Script=Han}{4,}/u.test(title)) return null;
  return /\.(?:docx?|wps|pdf|txt)$|^Microsoft/i.test(title) ? null : title;
}

const body = /\p{Script=Han}{2,}(?:政府|委员会|办公厅|办公室|研究室|局|厅|委)$/u;

/** The author, where it is a body; a person's name is that of whoever typed the file. */
export function publisherOf({ author }: FileProperties): string | null {
  return author !== null && body.test(author) ? author : null;
}
