/** Splits a document into speeches or reports. Most documents are one part. */
import type { CleanBlock } from "../document.ts";
import { isSalutation } from "./head.ts";

const speechTitle =
  /^(?:.{0,24}[:：—-]{0,2})?.{0,40}在.{2,60}(?:会|上|仪式|活动|论坛)[^，。；！？,;!?]{0,6}(?:上的?|的)?(?:讲话|发言|致辞|致词|主持词|讲话稿)[^，。；！？,;]{0,24}$/;
const numberedSpeech = /^(?:范文|篇|第)[一二三四五六七八九十\d]{1,3}篇?[:：、\s]?/;
const closing = /(?:谢谢(?:大家|各位)?|完了|讲到这里)[!！。.]?$|^\(?（?完）?\)?$/;
/** A first part is at least this long: the title that a page repeats above its text opens no second part. */
const shortestPart = 200;

function isTitleLine(text: string): boolean {
  return text.length <= 80 && (speechTitle.test(text) || /^政府工作报告$/.test(text));
}

function opensSpeech(blocks: readonly CleanBlock[], at: number): boolean {
  const text = blocks[at]?.text.trim() ?? "";
  if (speechTitle.test(text) && text.length <= 80) return true;
  const next = blocks.slice(at + 1, at + 4).map((block) => block.text.trim());
  if (numberedSpeech.test(text) && text.length <= 80) {
    return speechTitle.test(text) || next.some((line) => isTitleLine(line) || isSalutation(line));
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
    if (length >= shortestPart && opensSpeech(blocks, at)) {
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
