/** A subtree of HTML to blocks, in reading order. Knows elements, not pages: `html.ts` chooses the subtree. */
import type { CheerioAPI } from "cheerio";
import type { AnyNode, Element } from "domhandler";
import type { SourceBlock, SourceBlockKind } from "../document.ts";
import { isDataTable, readGrid } from "./html-tables.ts";
import { tableRowTexts } from "./table-rows.ts";
import { statedUnit } from "./table-values.ts";

const blockNames: ReadonlySet<string> = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const skippedNames: ReadonlySet<string> = new Set(
  "script style noscript template iframe object svg canvas button select textarea input head img video audio map".split(
    " ",
  ),
);
const longestHeading = 60;

interface Writer {
  readonly dropped: ReadonlySet<AnyNode>;
  readonly blocks: SourceBlock[];
  pending: string;
  /** Number of the list item that is open, until its first text is written. */
  marker: string;
  /** All text of the pending block so far stood in bold. */
  isBold: boolean;
  hasBreaks: boolean;
  kind: SourceBlockKind;
  level: number | null;
}

/** Blocks of `root`: headings with their level, paragraphs, list items, table rows; parts between `<br>` are lines. */
export function readHtmlBlocks(
  $: CheerioAPI,
  root: AnyNode,
  dropped: ReadonlySet<AnyNode> = new Set(),
): SourceBlock[] {
  const writer: Writer = {
    dropped,
    blocks: [],
    pending: "",
    marker: "",
    isBold: true,
    hasBreaks: false,
    kind: "paragraph",
    level: null,
  };
  walk($, root, writer, false);
  flush(writer);
  return writer.blocks;
}

function walk($: CheerioAPI, node: AnyNode, writer: Writer, isBold: boolean): void {
  if (node.type === "text") {
    write(writer, node.data, isBold);
    return;
  }
  if (!("children" in node) || node.type === "script" || node.type === "style") return;
  if (node.type !== "tag") {
    for (const child of node.children) walk($, child, writer, isBold);
    return;
  }
  const name = node.name;
  if (skippedNames.has(name) || writer.dropped.has(node)) return;
  if (name === "br") {
    breakLine(writer);
  } else if (name === "table" && isDataTable($, node)) {
    flush(writer);
    writeTable($, node, writer);
  } else if (blockNames.has(name)) {
    walkBlock($, node, writer, isBold);
  } else {
    const isStrong =
      name === "strong" ||
      name === "b" ||
      /font-weight:\s*(?:bold|[6-9]00)/i.test(node.attribs["style"] ?? "");
    for (const child of node.children) walk($, child, writer, isBold || isStrong);
  }
}

function walkBlock($: CheerioAPI, element: Element, writer: Writer, isBold: boolean): void {
  flush(writer);
  const outer = { kind: writer.kind, level: writer.level };
  const heading = /^h([1-6])$/.exec(element.name);
  if (heading !== null) {
    writer.kind = "heading";
    writer.level = Number(heading[1]);
  } else if (element.name === "li" && !holdsBlocks($, element)) {
    writer.kind = "list_item";
    writer.marker = listNumber($, element);
  }
  for (const child of element.children) walk($, child, writer, isBold);
  flush(writer);
  if (element.name === "li") writer.marker = "";
  writer.kind = outer.kind;
  writer.level = outer.level;
}

/** An item with paragraphs of its own only lays out the page. */
function holdsBlocks($: CheerioAPI, item: Element): boolean {
  return $(item).find("p,div,h1,h2,h3,h4,h5,h6,table").length > 1;
}

/** What a browser prints before an item of an ordered list; it is part of the text as people read it. */
function listNumber($: CheerioAPI, item: Element): string {
  const list = item.parent;
  if (
    list?.type !== "tag" ||
    list.name !== "ol" ||
    /list-style[^;]*none/i.test(list.attribs["style"] ?? "")
  )
    return "";
  const items = $(list).children("li").toArray();
  const start = Number(list.attribs["start"] ?? "1");
  const text = $(item).text().trim();
  return /^(?:\d+[.、．)]|[（(]?[一二三四五六七八九十\d]+[)）、.])/.test(text)
    ? ""
    : `${start + items.indexOf(item)}. `;
}

function write(writer: Writer, data: string, isBold: boolean): void {
  const text = data.replace(/[\s\u00A0]+/g, (blanks) =>
    /[\u3000\u00A0]/.test(blanks)
      ? blanks.replace(/[^\u3000\u00A0]/g, "").replace(/\u00A0/g, " ")
      : " ",
  );
  if (text.trim() !== "" && !isBold) writer.isBold = false;
  writer.pending += text;
}

function breakLine(writer: Writer): void {
  writer.hasBreaks = true;
  push(writer);
}

function flush(writer: Writer): void {
  push(writer);
  writer.hasBreaks = false;
}

function push(writer: Writer): void {
  const written = writer.pending.trimEnd();
  const isBold = writer.isBold;
  writer.pending = "";
  writer.isBold = true;
  if (written.trim() === "") return;
  const { kind, level, marker } = writer;
  const text = marker === "" ? written : marker + written.trim();
  writer.marker = "";
  if (kind === "paragraph" && isBold && isTitle(text)) {
    writer.blocks.push({ kind: "heading", text: text.trim(), level: null, page: null });
  } else if (kind === "paragraph") {
    writer.blocks.push({ kind: writer.hasBreaks ? "line" : kind, text, level, page: null });
  } else {
    writer.blocks.push({ kind, text: text.trim(), level, page: null });
  }
}

/** A line that stands all in bold and is no sentence. */
function isTitle(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= longestHeading && !/[。；！!：:，,]$/.test(trimmed);
}

function writeTable($: CheerioAPI, table: Element, writer: Writer): void {
  const caption = $(table).children("caption").text().trim();
  if (caption !== "")
    writer.blocks.push({ kind: "paragraph", text: caption, level: null, page: null });
  const unit = statedUnit(writer.blocks.at(-1)?.text ?? "");
  for (const text of tableRowTexts(readGrid($, table), unit)) {
    writer.blocks.push({ kind: "table_row", text, level: null, page: null });
  }
}
