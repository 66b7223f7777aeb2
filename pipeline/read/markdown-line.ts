/** One physical line of Markdown to one block. */
import type { SourceBlock } from "../document.ts";

const longestHeading = 60;
const inlineTag =
  /<\/?(?:br|p|b|i|u|strong|em|span|font|sup|sub|div|center|img|a|summary|details|table|tbody|thead|tr|td|th|hr)(?=[\s/>])[^<>]*>/gi;
/** What follows a blanked-out number: in 完成**亿元，增长**% the asterisks are no emphasis. */
const afterMask = /^(?:亿|万|千|百|个|家|%|％|元|户|人|亩|公里|吨|年|月|日|名|项|次|平方)/;

/** The block of a line, or null where the line is a mark without text (a table's rule, an image, a horizontal rule). */
export function readMarkdownLine(line: string): SourceBlock | null {
  const trimmed = line.trim();
  if (trimmed === "") return block("line", "");
  if (/^([-*_])(?:\s*\1){2,}$/.test(trimmed)) return null;
  if (/^\|.*\|/.test(trimmed)) return tableRow(trimmed);
  if (/^\*+$/.test(trimmed)) return null;
  const heading = /^(#{1,6})\s+(.*)$/.exec(trimmed);
  if (heading !== null) {
    return block("heading", inlineText(heading[2] ?? "").trim(), heading[1]?.length);
  }
  const item =
    /^[-*+•]\s+(?=[^\s\d—–-])(.*)$/.exec(trimmed) ?? /^[-*+•]\s+(\d.*[^\s\d—–-])$/.exec(trimmed);
  if (item !== null) return block("list_item", inlineText(item[1] ?? ""));
  const text = inlineText(line.replace(/^\s*>\s?/, ""));
  if (/^[*\s]*$/.test(text)) return null;
  const bold = /^\*\*([^*]+)\*\*$/.exec(trimmed)?.[1]?.trim() ?? "";
  const isHeading =
    bold.length > 0 && bold.length <= longestHeading && !/[。；！!：:，,]$/.test(bold);
  return isHeading ? block("heading", text.trim()) : block("line", text);
}

/** True where a text uses Markdown, whatever its name says. */
export function looksLikeMarkdown(lines: readonly string[]): boolean {
  return lines.some((line) =>
    /^#{1,6}\s+\S|^\s*\*\*[^*]+\*\*\s*$|^\|.*\|\s*$|^\s*!\[[^\]]*\]\(/.test(line),
  );
}

function block(kind: SourceBlock["kind"], text: string, level: number | null = null): SourceBlock {
  return { kind, text, level, page: null };
}

function tableRow(line: string): SourceBlock | null {
  if (/^[|\s:-]+$/.test(line)) return null;
  const inner = line.replace(/^\|/, "").replace(/\|$/, "");
  const cells = inner.split(/(?<!\\)\|/).map((cell) => inlineText(cell).trim());
  while (cells.length > 1 && cells.at(-1) === "") cells.pop();
  return block("table_row", cells.join("\t"));
}

function inlineText(text: string): string {
  return removeEmphasis(text)
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,500}\)/g, "")
    .replace(/\[([^\]]{1,200})\]\((?:https?:|\.?\/|#)[^)]{0,500}\)/g, "$1")
    .replace(inlineTag, "")
    .replace(/&nbsp;/g, " ")
    .replace(
      /&(ldquo|rdquo|mdash|middot|hellip|lt|gt|quot|amp);/g,
      (_, name: string) => entities[name] ?? "",
    )
    .replace(/\\([*_#.\-[\]()>~`!|])/g, "$1");
}

const entities: Readonly<Record<string, string>> = {
  ldquo: "“",
  rdquo: "”",
  mdash: "—",
  middot: "·",
  hellip: "…",
  lt: "<",
  gt: ">",
  quot: '"',
  amp: "&",
};

function removeEmphasis(text: string): string {
  return text.replace(/(?<!\\)\*\*([^*]+)\*\*/g, (whole: string, inner: string, at: number) => {
    const isMask = at > 0 && (afterMask.test(inner.trim()) || /\d$/.test(text.slice(0, at)));
    return isMask ? whole : inner;
  });
}
