/** Splits a document into speeches or reports. Most documents are one part. */
import type { CleanBlock } from "../document.ts";
import { isSalutation } from "./head.ts";

const speechTitle =
  /^(?:.{0,24}[:：—-]{0,2})?.{0,40}在.{2,60}(?:会|上|仪式|活动|论坛)[^，。；！？,;!?]{0,6}(?:上的?|的)?(?:讲话|发言|致辞|致词|主持词|讲话稿)[^，。；！？,;]{0,24}$/;
const numberedSpeech = /^(?:范文|篇|第)[一二三四五六七八九十\d]{1,3}篇?[:：、\s]?/;
const closing = /(?:谢谢(?:大家|各位)?|完了|讲到这里)[!！。.]?$|^\(?（?完）?\)?$/;
/** A first part is at least this long: the title that a page repeats above its text opens no second part. */
const shortestPart = 200;
const longestTitle = 80;

/** A whole report stands before the next one; the resolution above a report in a gazette is shorter. */
const shortestReport = 3000;
const reportTitle = /^(?:\d{4}年)?[\u4e00-\u9fff]{0,14}政府工作报告$/;
const occasion = /^[—（(]{0,2}.{0,14}\d{4}.{0,8}在.{4,40}(?:会议|大会)上[）)]?$/;

function opensReport(blocks: readonly CleanBlock[], at: number): boolean {
  const next = blocks.slice(at + 1, at + 3).map((block) => block.text.trim());
  return (
    reportTitle.test(blocks[at]?.text.trim() ?? "") && next.some((line) => occasion.test(line))
  );
}

function isTitleLine(text: string): boolean {
  return text.length <= longestTitle && (speechTitle.test(text) || reportTitle.test(text));
}

function opensSpeech(blocks: readonly CleanBlock[], at: number): boolean {
  const text = blocks[at]?.text.trim() ?? "";
  const isShort = text.length <= longestTitle;
  if (isShort && speechTitle.test(text)) return true;
  const next = blocks.slice(at + 1, at + 4).map((block) => block.text.trim());
  if (isShort && numberedSpeech.test(text)) {
    return next.some((line) => isTitleLine(line) || isSalutation(line));
  }
  const before = blocks[at - 1]?.text.trim() ?? "";
  return closing.test(before) && (isSalutation(text) || next.some(isSalutation));
}

/** Runs of blocks, one a part, in order; together they are all blocks. */
export function splitParts(blocks: readonly CleanBlock[]): readonly (readonly CleanBlock[])[] {
  const parts: CleanBlock[][] = [];
  let current: CleanBlock[] = [];
  let length = 0;
  for (const [at, block] of blocks.entries()) {
    const isNew =
      (length >= shortestPart && opensSpeech(blocks, at)) ||
      (length >= shortestReport && opensReport(blocks, at));
    if (isNew) {
      parts.push(current);
      current = [];
      length = 0;
    }
    current.push(block);
    length += block.text.length;
  }
  if (current.length > 0) parts.push(current);
  return parts;
}
