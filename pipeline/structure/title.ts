/** The title of a part: from its head, else from the file's metadata. */

import { readDate } from "./date-forms.ts";
import { isSalutation } from "./head.ts";
import { headLines, type Manuscript } from "./manuscript.ts";

const named =
  /(?:工作报告|报告|统计公报\S{0,6}|公报|规划纲要|规划|纲要|讲话\S{0,8}|发言|致辞|讲话稿|决议|意见|通知|方案|的函|目标纲要)(?:[（([〔—-].*)?$/;
const occasion = /^[—（(-]|(?:会议|大会|会)上[）)]?$/;
const footnoteMark = /(?:\[\d+\]|［\d+］|\*)$/;

/** 中华人民共和国 above 2014年…统计公报, 关于 on a line of its own: a title set on several lines. */
function joinsNext(line: string): boolean {
  return /^(?:中华人民共和国|关于.{0,30})$/.test(line) && !named.test(line);
}

/** 篇三：在推进会上的讲话: its place in a collection is not part of the title. */
const numbering = /^(?:范文|篇|第)[一二三四五六七八九十\d]{1,3}篇?[:：、]\s*/;

function trimTitle(title: string): string {
  return title.replace(footnoteMark, "").replace(numbering, "").trim();
}

function titleInHead(lines: readonly string[]): string | null {
  for (const [at, line] of lines.entries()) {
    if (isSalutation(line) || occasion.test(line) || line.length > 80) continue;
    const next = lines[at + 1] ?? "";
    if (joinsNext(line) && named.test(next)) return trimTitle(line + next);
    if (named.test(line) && readDate(line)?.start !== 0) return trimTitle(line);
  }
  return null;
}

function firstLine(lines: readonly string[]): string | null {
  const line = lines[0];
  if (line === undefined || isSalutation(line) || occasion.test(line)) return null;
  return /[，,；;。！!？?]$/.test(line) || readDate(line)?.start === 0 ? null : trimTitle(line);
}

export function readTitle(manuscript: Manuscript): string | null {
  const lines = headLines(manuscript);
  const inText = titleInHead(lines);
  const outside = manuscript.isOnly ? manuscript.metadata.title : null;
  if (inText !== null && outside !== null && !outside.includes("决议")) {
    // 政府工作报告 alone says less than 2014年湖南省政府工作报告.
    if (outside.includes(inText)) return outside;
  }
  return inText ?? outside ?? firstLine(lines);
}
