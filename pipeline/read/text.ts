/** Plain text and Markdown: one block a physical line. Scraped .txt files often hold Markdown, so both go one way. */
import type { Format, SourceBlock, SourceMetadata } from "../document.ts";
import { readFrontMatter } from "./front-matter.ts";
import { looksLikeMarkdown, readMarkdownLine } from "./markdown-line.ts";
import { fillMetadata, isoDate, noMetadata } from "./metadata-fields.ts";
import { removeBetween } from "./occurrences.ts";
import { plainGrid } from "./table-grid.ts";
import { tableRowTexts } from "./table-rows.ts";
import { statedUnit } from "./table-values.ts";

export interface TextContent {
  readonly format: Format;
  readonly metadata: SourceMetadata;
  readonly blocks: readonly SourceBlock[];
}

/**
 * Every line gives a block of kind `line` (indents kept); an empty `line` stands for a blank one.
 * `isMarkdownName`: the file's extension says Markdown.
 */
export function readText(text: string, isMarkdownName: boolean): TextContent {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  const front = readFrontMatter(lines);
  const isMarkdown = isMarkdownName || front.isYaml || looksLikeMarkdown(lines);
  const body = removeHidden(lines.slice(front.lineCount));
  const blocks = body.lines.flatMap((line) => {
    const block = isMarkdown ? readMarkdownLine(line) : plainLine(line);
    return block === null ? [] : [block];
  });
  return {
    format: isMarkdown ? "markdown" : "text",
    metadata: fillMetadata(front.metadata, commentMetadata(body.comments)),
    blocks: tellTables(blocks),
  };
}

/** Consecutive rows are one table: its values are told with their headings, as in every other format. */
function tellTables(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const told: SourceBlock[] = [];
  let rows: string[][] = [];
  let lastText = "";
  const closeTable = (): void => {
    for (const text of tableRowTexts(plainGrid(rows), statedUnit(lastText))) {
      told.push({ kind: "table_row", text, level: null, page: null });
    }
    rows = [];
  };
  for (const block of blocks) {
    if (block.kind === "table_row") {
      rows.push(block.text.split("\t"));
      continue;
    }
    closeTable();
    if (block.text.trim() !== "") lastText = block.text;
    told.push(block);
  }
  closeTable();
  return told;
}

function plainLine(line: string): SourceBlock {
  return { kind: "line", text: line.replace(/&nbsp;/g, " "), level: null, page: null };
}

/** Drops HTML comments and `<details>` blocks (a table of contents, in reports converted to Markdown). */
function removeHidden(lines: readonly string[]): { lines: string[]; comments: string[] } {
  const comments: string[] = [];
  const visible = removeBetween(lines.join("\n"), "<!--", "-->", (inside) => {
    comments.push(inside);
  });
  return { lines: removeBetween(visible, "<details", "</details>").split("\n"), comments };
}

function commentMetadata(comments: readonly string[]): SourceMetadata {
  const stated = comments.find((comment) => /来源/.test(comment)) ?? "";
  const publisher = /来源\s*[:：]\s*(\S+)/.exec(stated)?.[1] ?? null;
  return { ...noMetadata, published: isoDate(stated), publisher };
}
