import { findOpeningAct } from "../indicators/acts.ts";

/** Time limits and cadences as written: 两周, 今年底前, 上半年, 2025年前 · 每月一次, 一周一快报, 按期. */

const deadlinePatterns: readonly RegExp[] = [
  /(?<=用|在)(?:[一二两三四五六七八九十半\d]+)(?:周|个月|天|年|个工作日)(?:左右)?(?=的?时间|内|之内)/,
  /[一二两三四五六七八九十半\d]+(?:周|个月|天|年|个工作日)(?:之)?内/,
  /从\d{1,2}月\d{1,2}日起|从(?:本|下)月起|从今年起|即日起/,
  /(?:(?:20\d\d|今|明|本)年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日|底|末|份|中旬|上旬|下旬)?(?:之?前|以前)/,
  /(?:(?:20\d\d|今|明|本)(?=年))?(?:年底|年末|年中|年?上半年|年?下半年|年?[一二三四]季度|年?前三季度)(?:之?前|以前|末|底)?(?!以来)/,
  /(?:到)?20\d\d年(?:底|末)?(?:之?前|以前)/,
  /今明两年|年内|三年内|五年内/,
];

/** 今年 limits an act that stands with it (guide): 今年要启动一批…, 全年引进项目800个. */
const year = /今年|明年|全年/g;
const actBehind = /^[，,]?(?:要|将|拟|再|力争|确保|计划|继续|重点|全面|基本|必须)*(?<rest>.*)$/;
const notAnAct =
  /^(?:实现|完成|保持)?[^，。；]{0,24}(?:目标|任务|工作|要求|举措|方面|重点)(?:是|[:：，。；]|$)/;

function readYear(text: string, hasAct: boolean): string {
  for (const match of text.matchAll(year)) {
    const rest = actBehind.exec(text.slice(match.index + match[0].length))?.groups?.["rest"] ?? "";
    const clause = rest.split(/[，,。；;：:]/)[0] ?? "";
    if (notAnAct.test(rest)) continue;
    if (
      hasAct ||
      findOpeningAct(clause) !== "" ||
      /建成通车|投产|全覆盖|开工|竣工|通车|建成|投用|启动/.test(clause)
    )
      return match[0];
  }
  return "";
}

const cadencePatterns: readonly RegExp[] = [
  /[一每]周一(?:快报|调度|通报|碰头|报告|会商|汇总|研判)(?:[、,，]\s*[一每][月季年]一[\u4e00-\u9fa5]{2})*/,
  /[一每][月季年]一[\u4e00-\u9fa5]{2}(?:[、,，]\s*[一每][月季年]一[\u4e00-\u9fa5]{2})*/,
  /每(?:周|月|季度|半年|年|季|旬|两周|半月|天|日)(?:至少)?(?:召开|开展|组织|举行|听取|调度|通报|汇报|报送|研究)?[一两二三\d]*(?:次|回)?/,
  /定期|按期|按月|按季度?|按周/,
];

function firstMatch(patterns: readonly RegExp[], text: string): string {
  for (const pattern of patterns) {
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) return word;
  }
  return "";
}

/** The time limit of a clause as written; "" if none. 会后, 近期 and 尽快 set none (guide). */
export function readDeadline(text: string, hasAct: boolean): string {
  return firstMatch(deadlinePatterns, text) || readYear(text, hasAct);
}

/** How often it is to be done, as written; "" if it is a single act. */
export function readCadence(text: string): string {
  return firstMatch(cadencePatterns, text);
}
