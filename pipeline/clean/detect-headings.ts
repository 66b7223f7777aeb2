/** Marks as headings the lines that a format without headings writes as lines: 一、…  （一）…  第一章 …  and short titles. */
import { endsSentence, endsWithStop } from "./characters.ts";
import type { DraftBlock, Rule } from "./draft.ts";
import { markerOf } from "./outline-markers.ts";

const longestMarked = 60;
const longestStopped = 75;
const longestTitle = 32;
const longestName = 12;
const shortestProse = 60;

export const detectHeadings: Rule = (draft) => {
  const texts = draft.blocks.filter((block) => block.text.trim() !== "");
  const headings = new Set(
    texts.filter((block, at) => isHeading(block, texts[at - 1], texts[at + 1])),
  );
  return { ...draft, blocks: draft.blocks.map((block) => mark(block, headings.has(block))) };
};

function mark(block: DraftBlock, isHeading: boolean): DraftBlock {
  if (isHeading) return { ...block, kind: "heading" };
  return block.kind === "heading" ? { ...block, kind: "paragraph" } : block;
}

function isHeading(
  block: DraftBlock,
  previous: DraftBlock | undefined,
  next: DraftBlock | undefined,
): boolean {
  if (block.kind === "heading") return block.level !== null || !isHeadLine(block, previous);
  if (block.kind === "table_row" || block.kind === "list_item") return false;
  const text = block.text.trim();
  const marker = markerOf(text);
  if (marker === "ordinal") return isOrdinalTitle(text);
  return marker === null ? isTitle(text, next) : isMarkedHeading(text, next);
}

/** Bold lines that are no headings: the date line "——2024年1月20日在…会议上", the speaker's name under it, captions. */
function isHeadLine(block: DraftBlock, previous: DraftBlock | undefined): boolean {
  const text = block.text.trim();
  if (isDateLine(text) || /^[表图]\s*\d/.test(text) || /^单位\s*[:：]/.test(text)) return true;
  if (previous === undefined || markerOf(text) !== null) return false;
  return isDateLine(previous.text.trim()) && text.length <= longestName;
}

function isDateLine(text: string): boolean {
  return /^[—–―-]{1,2}|^[（(]?\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/.test(text);
}

/** "第一，下决心引人才" alone on its line; never "一是…" and "一要…", which open items. */
function isOrdinalTitle(text: string): boolean {
  return /^第/.test(text) && text.length <= longestTitle && !endsSentence(text);
}

/**
 * Marked and without a sentence. "（五）改进作风，在抓落实上见成效。" ends like a sentence and is a heading all the same,
 * where what follows is no item of the same rank.
 */
function isMarkedHeading(text: string, next: DraftBlock | undefined): boolean {
  // (一)运行平稳.全市增长7.1%. is typed with the stop of another script.
  const holdsStop = /[。；;]|(?<=[\p{Script=Han}%])\.(?=\p{Script=Han}|$)/u.test(text);
  if (!endsSentence(text)) return text.length <= longestMarked && !holdsStop;
  if (!endsWithStop(text) || text.length > longestStopped || next === undefined) return false;
  const isOneSentence = !/[。！？!?；;]/.test(text.slice(0, -1));
  const marker = markerOf(text);
  const isOutline = marker === "chinese" || marker === "chinese_bracket" || marker === "chapter";
  return isOneSentence && isOutline && markerOf(next.text) !== marker;
}

/** A short line without sentence end or data before a paragraph. Lines of date, place and speaker are none. */
function isTitle(text: string, next: DraftBlock | undefined): boolean {
  if (text.length < 4 || text.length > longestTitle || endsSentence(text)) return false;
  if (next === undefined || next.text.length < shortestProse || next.kind === "table_row")
    return false;
  if (/^[—–\-（(【[*※·]|[,，、]$|[)）】\]]$/.test(text)) return false;
  if (/\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d%|电$/.test(text)) return false;
  return (
    !/[\s\u3000]\p{Script=Han}{1,2}[\s\u3000]?\p{Script=Han}{1,2}$/u.test(text) &&
    /\p{L}/u.test(text)
  );
}
