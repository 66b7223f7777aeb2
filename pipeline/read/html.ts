/**
 * HTML pages. The main text is found by a density rule of our own. Of fifteen news and government pages it gave the
 * same text as Readability for twelve, in the same time and with one parser less; for two it kept some lines of a
 * comment box, and Readability printed the imprint of a page that holds only a picture and its caption.
 */
import { type CheerioAPI, load } from "cheerio";
import type { Source, SourceBlock, SourceMetadata } from "../document.ts";
import { failure, type Note, note, type Result, success } from "../result.ts";
import { type DecodedText, decodeText } from "./charset.ts";
import { readHtmlBlocks } from "./html-blocks.ts";
import { markPrintedLines } from "./html-lines.ts";
import { findMainText } from "./html-main.ts";
import { readHtmlMetadata } from "./html-metadata.ts";
import { damagedFile } from "./refusals.ts";

const charsetHead = 4096;
const deepestNesting = 1000;
const mostElements = 300_000;
/** An element with more attributes than this keeps the parser busy with the square of their number. */
const longestPlainTag = 20_000;
const mostAttributes = 1000;
const tooManyElements: Note = note(
  "file_too_large",
  "error",
  `The page has more than ${mostElements} elements; split it, or save its text.`,
);
/** Elements that need no end tag, or never have one. */
const openEnded: ReadonlySet<string> = new Set(
  "p li td th tr tbody thead tfoot dt dd option colgroup area base br col embed hr img input link meta param source track wbr".split(
    " ",
  ),
);

/** Reads a page in whatever charset its bytes are; its declared charset is only a hint. */
export function readHtmlFile(bytes: Uint8Array, charset: string | null = null): Result<Source> {
  const decoded = decodeText(bytes, declaredCharset(bytes) ?? charset);
  const { depth, count } = measureMarkup(decoded.text);
  // Parsers take time with the square of the depth, and walking exhausts the stack.
  if (depth > deepestNesting) {
    return failure(damagedFile("its elements are nested without end"), ...decoded.notes);
  }
  if (hasEndlessTag(decoded.text)) {
    return failure(damagedFile("an element has attributes without end"), ...decoded.notes);
  }
  // Each element takes about a kilobyte of memory: a page of millions would end the process.
  if (count > mostElements) return failure(tooManyElements, ...decoded.notes);
  return readPage(decoded);
}

function readPage(decoded: DecodedText): Result<Source> {
  const $ = load(decoded.text);
  const metadata = readHtmlMetadata($, decoded.text);
  const main = findMainText($);
  const blocks = main === null ? [] : readHtmlBlocks($, main.element, main.dropped);
  const lines = markPrintedLines(blocks);
  return success(
    {
      format: "html",
      encoding: decoded.encoding,
      metadata,
      blocks: withTitle(lines, metadata, $),
      pageCount: null,
      recognizedPages: [],
    },
    decoded.notes,
  );
}

/** Pictures written into the page make long tags of few attributes. */
function hasEndlessTag(html: string): boolean {
  for (let start = html.indexOf("<"); start !== -1; start = html.indexOf("<", start + 1)) {
    const end = html.indexOf("<", start + 1);
    const tag = html.slice(start, end === -1 ? html.length : end);
    if (tag.length < longestPlainTag || !/^<[a-z]/i.test(tag)) continue;
    const head = tag.replace(/"[^"]*"|'[^']*'/g, '""').split(">", 1)[0] ?? "";
    if ((head.match(/\s+[^\s=]/g)?.length ?? 0) > mostAttributes) return true;
  }
  return false;
}

function measureMarkup(html: string): { readonly depth: number; readonly count: number } {
  let depth = 0;
  let deepest = 0;
  let count = 0;
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (slash === "") count += 1;
    if (openEnded.has(name.toLowerCase())) continue;
    depth = slash === "" ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return { depth: deepest, count };
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, charsetHead)).toString("latin1");
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** The title mostly stands above the main element: it is put before the text where the text does not open with it. */
function withTitle(
  blocks: readonly SourceBlock[],
  metadata: SourceMetadata,
  $: CheerioAPI,
): readonly SourceBlock[] {
  const { title } = metadata;
  if (title === null || blocks.length === 0) return blocks;
  const plain = (text: string): string => text.replace(/\s+/g, "");
  const isOnPage = plain($("body").text()).includes(plain(title));
  const isRepeated = blocks
    .slice(0, 6)
    .some(({ text }) => plain(text).includes(plain(title)) && !/原标题|原题/.test(text));
  if (!isOnPage || isRepeated) return blocks;
  return [{ kind: "heading", text: title, level: 1, page: null }, ...blocks];
}
