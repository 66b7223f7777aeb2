/** The head of a part: title, occasion, speaker and salutation that stand before the first sentence. */
import type { CleanBlock } from "../document.ts";
import { readMarker } from "./outline-markers.ts";

const farthest = 16;
const longestLine = 80;
/** 同志们、朋友们： and not 同志们，让我们携手奋进！ */
const salutation =
  /^(?:尊敬的.{0,30}|各位(?:代表|委员|同志|领导|来宾|嘉宾|朋友).{0,20}|同志们(?:[、,，\s]*(?:\S{0,4}(?:们|家)|各位.{1,10}))*|女士们.{0,16})[:：!！,，]?$/;
/** 第一篇：在春训会上的讲话 numbers the speech, not its sections. */
const numberedTitle = /(?:讲话|发言|致辞|报告)\S{0,8}$/;
const nearestCall = 3;

export function isSalutation(text: string): boolean {
  return salutation.test(text.trim());
}

function isHeadLine(block: CleanBlock, at: number): boolean {
  const text = block.text.trim();
  if (block.kind === "table_row" || text.length > longestLine) return false;
  if (/[。；;]$/.test(text)) return false;
  if (block.kind === "heading" && at > 0 && (block.level ?? 1) >= 2) return false;
  const marker = readMarker(text);
  return marker === null || marker.style === "ordinal";
}

/** How many blocks from the top are head lines. A salutation closes the head. */
export function measureHead(blocks: readonly CleanBlock[]): number {
  const top = blocks.slice(0, farthest);
  const called = top.findIndex((block) => isSalutation(block.text));
  const numbered = top.findIndex((block) => (readMarker(block.text)?.rank ?? 9) < 9);
  const isTitled =
    numbered === 0 && called <= nearestCall && numberedTitle.test(top[0]?.text.trim() ?? "");
  if (called >= 0 && (numbered < 0 || called < numbered || isTitled)) return called + 1;
  let length = 0;
  for (const block of top) {
    if (!isHeadLine(block, length)) break;
    length += 1;
  }
  return length < blocks.length ? length : 0;
}
