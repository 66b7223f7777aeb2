/** What stands before the text of a plain or Markdown file: YAML front matter, or the `URL: …` lines of a scraper. */
import type { SourceMetadata } from "../document.ts";
import { metadataFromPairs, noMetadata } from "./metadata-fields.ts";

export interface FrontMatter {
  readonly metadata: SourceMetadata;
  /** Lines that belong to it, from the first. */
  readonly lineCount: number;
  readonly isYaml: boolean;
}

const longestFrontMatter = 60;
const pair = /^\s*([\p{L}_-]{1,20})\s*[:：]\s*(.*)$/u;
const headLine = /^(url|note|source|title|date|link)\s*[:：]\s*(.*)$/i;

/** Front matter opens on the first line with `---` and ends with `---` or, seen in the wild, `----`. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  if (/^-{3,}\s*$/.test(lines[0] ?? "")) {
    const end = lines.findIndex((line, at) => at > 0 && /^(-{3,}|\.{3})\s*$/.test(line));
    const inner = end > 0 && end <= longestFrontMatter ? lines.slice(1, end) : [];
    const pairs = inner.flatMap((line) => pairOf(line, pair));
    if (pairs.length > 0) {
      return { metadata: metadataFromPairs(pairs), lineCount: end + 1, isYaml: true };
    }
  }
  const headCount = lines.findIndex((line) => !headLine.test(line));
  const head = lines.slice(0, Math.max(headCount, 0));
  if (!head.some((line) => /https?:\/\//.test(line))) {
    return { metadata: noMetadata, lineCount: 0, isYaml: false };
  }
  const pairs = head.flatMap((line) => pairOf(line, headLine));
  return { metadata: metadataFromPairs(pairs), lineCount: head.length, isYaml: false };
}

function pairOf(line: string, pattern: RegExp): (readonly [string, string])[] {
  const match = pattern.exec(line);
  return match === null ? [] : [[match[1] ?? "", match[2] ?? ""]];
}
