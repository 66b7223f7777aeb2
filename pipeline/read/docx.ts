/** DOCX: mammoth reads the text (tables, notes, accepted changes), after its automatic numbers were written out. */
import { load } from "cheerio";
import mammoth from "mammoth";
import type { Source, SourceMetadata } from "../document.ts";
import { failure, type Note, note, type Result, success } from "../result.ts";
import { outlineStylePrefix, writeNumbers } from "./docx-document.ts";
import { NumberCounter, readNumbering } from "./docx-numbering.ts";
import { slimXml } from "./docx-slim.ts";
import { readStyles } from "./docx-styles.ts";
import { writeTextBoxes } from "./docx-text-boxes.ts";
import { readHtmlBlocks } from "./html-blocks.ts";
import { noMetadata } from "./metadata-fields.ts";
import { damagedFile } from "./refusals.ts";
import { readXmlParts, type XmlParts } from "./xml-parts.ts";

const documentName = "word/document.xml";

/** Numbers are text by now, so ordered lists are paragraphs; a table of contents repeats the headings. */
const styleMap: readonly string[] = [
  ...[1, 2, 3, 4, 5, 6].map((rank) => `p.${outlineStylePrefix}${rank} => h${rank}:fresh`),
  ...[1, 2, 3, 4, 5].map((depth) => `p:ordered-list(${depth}) => p:fresh`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((depth) => `p[style-name='toc ${depth}'] => !`),
];

/** Mammoth takes a second for ten thousand paragraphs; a yearbook has fifty thousand. */
const mostParagraphs = 100_000;
const tooManyParagraphs: Note = note(
  "file_too_large",
  "error",
  `The file has more than ${mostParagraphs} paragraphs; split it, or save its text.`,
);

const trackedChange = /<w:(?:ins|del|moveFrom|moveTo) /;
const changesAccepted: Note = note(
  "tracked_changes",
  "information",
  "The file holds tracked changes; they were read as accepted. Accept or reject them to be sure.",
);

/** Reads a DOCX: headings with their level, paragraphs, bulleted items, table rows. */
export async function readDocx(bytes: Uint8Array): Promise<Result<Source>> {
  const parts = readXmlParts(bytes);
  if (parts.value === null) return failure(...parts.notes);
  if (countParagraphs(parts.value) > mostParagraphs) return failure(tooManyParagraphs);
  try {
    const { value } = await mammoth.convertToHtml(asInput(prepare(parts.value)), {
      styleMap: [...styleMap],
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    });
    return success(
      {
        format: "docx",
        encoding: null,
        metadata: readMetadata(parts.value),
        blocks: blocksOf(value),
        pageCount: null,
        recognizedPages: [],
      },
      trackedChange.test(parts.value.get(documentName) ?? "") ? [changesAccepted] : [],
    );
  } catch {
    // saxes and mammoth throw on broken XML and missing parts only; each is a fault of the file.
    return failure(damagedFile("its XML cannot be read"));
  }
}

function countParagraphs(parts: XmlParts): number {
  return (parts.get(documentName) ?? "").match(/<w:p[ >]/g)?.length ?? 0;
}

/** The parts with numbers and text boxes written into the text, and without their looks. */
function prepare(parts: XmlParts): XmlParts {
  const slim = new Map(
    [...parts].map(([name, xml]) => [name, name.startsWith("word/") ? slimXml(xml) : xml]),
  );
  const styles = readStyles(slim.get("word/styles.xml") ?? null);
  const table = readNumbering(slim.get("word/numbering.xml") ?? null);
  const counter = new NumberCounter(table, (styleId) => styles.get(styleId)?.numberId ?? null);
  const boxed = writeTextBoxes(slim.get(documentName) ?? "");
  return slim.set(documentName, writeNumbers(boxed, styles, counter));
}

/**
 * Mammoth's own tests hand it an opened package in this way; its types know bytes only, and packing the parts again
 * took a fifth of the time. Pictures are not among the parts, so that none is unpacked.
 */
function asInput(parts: XmlParts): { readonly buffer: Buffer } {
  const file = {
    exists: (name: string): boolean => parts.has(name),
    read: async (name: string): Promise<string> => {
      const xml = parts.get(name);
      if (xml === undefined) throw new Error(name);
      return xml;
    },
  };
  return { file } as unknown as { readonly buffer: Buffer };
}

function blocksOf(html: string): Source["blocks"] {
  const $ = load(html);
  // Neither the arrow behind a note nor its number in the sentence is part of the text.
  $("a[href^='#footnote-ref'], a[href^='#endnote-ref']").remove();
  $("a[id^='footnote-ref'], a[id^='endnote-ref']").remove();
  const body = $("body").get(0);
  return body === undefined ? [] : readHtmlBlocks($, body);
}

/** The title of the properties, unless it is a file's name. */
function readMetadata(parts: XmlParts): SourceMetadata {
  const $ = load(parts.get("docProps/core.xml") ?? "", { xml: true });
  const title = $("dc\\:title").first().text().trim();
  const isTitle = /\p{Script=Han}{4,}/u.test(title) && !/\.(?:docx?|wps)$/i.test(title);
  return { ...noMetadata, title: isTitle ? title : null };
}
