/** Which blocks are headings, alone on their line or run into a paragraph, and what they say. */
import type { CleanBlock } from "../document.ts";
import { type Marker, readMarker } from "./outline-markers.ts";

export interface Heading {
  /** As written, trimmed; null for a numbered paragraph that has no title of its own. */
  readonly label: string | null;
  readonly marker: Marker | null;
  readonly level: number | null;
}

const longestTitle = 60;
const sentenceEnd = /[。！？!?；;]/;
/** 2014年工作安排, 名词解释: section names that stand alone although their file marks them as plain text. */
const bareSectionName =
  /^[^，,：:]{0,24}(?:工作回顾|工作安排|工作建议|工作打算|重点工作|主要成就|目标任务)$|^(?:名词解释(?:和说明)?|名词注释|附录|注释)[:：]?$|^附件(?:[\s:：《\d].{0,30})?$/;

function readTitle(text: string): string | null {
  const end = text.search(sentenceEnd);
  if (end < 0) return text.length <= longestTitle ? text : null;
  return end <= longestTitle ? text.slice(0, end) : null;
}

/** Reads the heading that `block` is or begins with; null for text that opens nothing. */
export function readHeading(block: CleanBlock): Heading | null {
  const text = block.text.trim();
  const marker = readMarker(text);
  if (block.kind === "table_row" || text === "") return null;
  if (block.kind === "heading") return { label: text, marker, level: block.level };
  if (marker === null) {
    return bareSectionName.test(text) ? { label: text, marker, level: null } : null;
  }
  if (marker.style === "ordinal") return null;
  return { label: readTitle(text), marker, level: null };
}
