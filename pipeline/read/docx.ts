/** DOCX: mammoth reads the text (tables, notes, accepted changes), after its automatic numbers were written out. */
import { load } from "cheerio";
import JSZip from "jszip";
import mammoth from "mammoth";
import type { Source, SourceMetadata } from "../document.ts";
import { failure, type Result, success } from "../result.ts";
import { outlineStylePrefix, writeNumbers } from "./docx-document.ts";
import { NumberCounter, readNumbering } from "./docx-numbering.ts";
import { readStyles } from "./docx-styles.ts";
import { readHtmlBlocks } from "./html-blocks.ts";
import { noMetadata } from "./metadata-fields.ts";
import { damagedFile, fileTooLarge, largestText, passwordProtected } from "./refusals.ts";
import { readZipDirectory, readZipEntry } from "./zip-directory.ts";

const documentName = "word/document.xml";

/** Numbers are text by now, so ordered lists are paragraphs; a table of contents repeats the headings. */
const styleMap: readonly string[] = [
  ...[1, 2, 3, 4, 5, 6].map((rank) => `p.${outlineStylePrefix}${rank} => h${rank}:fresh`),
  ...[1, 2, 3, 4, 5].map((depth) => `p:ordered-list(${depth}) => p:fresh`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((depth) => `p[style-name='toc ${depth}'] => !`),
];

type Parts = ReadonlyMap<string, string>;

/** Reads a DOCX: headings with their level, paragraphs, bulleted items, table rows. */
export async function readDocx(bytes: Uint8Array): Promise<Result<Source>> {
  const parts = readParts(bytes);
  if (parts.value === null) return failure(...parts.notes);
  try {
    const prepared = await prepare(bytes, parts.value);
    const { value } = await mammoth.convertToHtml(
      { buffer: prepared },
      {
        styleMap: [...styleMap],
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    return success({
      format: "docx",
      encoding: null,
      metadata: readMetadata(parts.value),
      blocks: blocksOf(value),
      pageCount: null,
    });
  } catch {
    // saxes, jszip and mammoth throw on broken XML and missing parts only; each is a fault of the file.
    return failure(damagedFile("its XML cannot be read"));
  }
}

/** The XML parts, unpacked no further than they say: a part that is bigger than stated is a bomb or broken. */
function readParts(bytes: Uint8Array): Result<Parts> {
  const entries = (readZipDirectory(bytes) ?? []).filter((entry) =>
    /\.(?:xml|rels)$/.test(entry.name),
  );
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > largestText) return failure(fileTooLarge(total, largestText));
  const parts = new Map<string, string>();
  for (const entry of entries) {
    if (entry.isEncrypted) return failure(passwordProtected);
    const content = readZipEntry(bytes, entry);
    if (content === null) return failure(damagedFile(`its part ${entry.name} cannot be unpacked`));
    parts.set(entry.name, new TextDecoder().decode(content));
  }
  return success(parts);
}

async function prepare(bytes: Uint8Array, parts: Parts): Promise<Buffer> {
  const styles = readStyles(parts.get("word/styles.xml") ?? null);
  const table = readNumbering(parts.get("word/numbering.xml") ?? null);
  const counter = new NumberCounter(table, (styleId) => styles.get(styleId)?.numberId ?? null);
  const document = writeNumbers(parts.get(documentName) ?? "", styles, counter);
  const archive = await JSZip.loadAsync(bytes);
  archive.remove("word/media");
  archive.remove("word/embeddings");
  archive.file(documentName, document);
  return await archive.generateAsync({ type: "nodebuffer", compression: "STORE" });
}

function blocksOf(html: string): Source["blocks"] {
  const $ = load(html);
  $("a[href^='#footnote-ref'], a[href^='#endnote-ref']").remove();
  const body = $("body").get(0);
  return body === undefined ? [] : readHtmlBlocks($, body);
}

/** The title of the properties, unless it is a file's name. */
function readMetadata(parts: Parts): SourceMetadata {
  const $ = load(parts.get("docProps/core.xml") ?? "", { xml: true });
  const title = $("dc\\:title").first().text().trim();
  const isTitle = /\p{Script=Han}{4,}/u.test(title) && !/\.(?:docx?|wps)$/i.test(title);
  return { ...noMetadata, title: isTitle ? title : null };
}
