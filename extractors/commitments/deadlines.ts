/** Time limits and cadences as written: 两周, 今年底前, 上半年, 2025年前 · 每月一次, 一周一快报, 按期. */
import { findOpeningAct } from "../indicators/acts.ts";

const count = "[一二两三四五六七八九十百半\\d]+";
const duration = `(?:${count}(?:个)?(?:周|星期|月|季度|天|日|年|工作日|小时)(?:半)?)`;

const deadlinePatterns: readonly RegExp[] = [
  new RegExp(`(?<=用|在|利用|花|力争|争取)${duration}(?:左右)?(?=的?时间|之?内|以内)`),
  new RegExp(`(?<!近|前|过去|以来)${duration}(?:之|以)?内(?!部|涵|容|陆|需)`),
  /从\d{1,2}月\d{1,2}日起|从(?:本|下)个?月起|从今年起|从明年起|自20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?起|即日起|本月起/,
  /(?:(?:20\d\d|今|明|本|当|次)年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日|底|末|初|份|中旬|上旬|下旬)?(?:之?前|以前)(?!三)/,
  /(?:20\d\d|今|明)年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日|底|末|初|份|中旬|上旬|下旬)?(?![份日]?以来|\d|至|-|—)/,
  /(?<![\d-])(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:底|末|初|中旬|上旬|下旬)(?!以来)/,
  /(?:本|下|次|当)月(?:底|末|中旬|上旬|下旬)?(?:之?前|以前|内)/,
  /(?:(?:20\d\d|今|明|本)(?=年))?(?:年底|年末|年中(?!央|国|心|期|旬|间|等|小)|年?上半年|年?下半年|年?[一二三四]季度|年?第[一二三四]季度|年?前三季度)(?:之?前|以前|末|底|内)?(?!以来|召开|开展的)/,
  /(?:到)?20\d\d年(?:底|末)?(?:之?前|以前)|(?:到|力争)20\d\d年(?=[^，,；;。]{0,6}(?:建成|完成|实现|全面|基本|投))|20\d\d年(?:底|末)/,
  /(?:春节|国庆节?|五一|汛期|入冬|雨季|供暖季|开学|秋季开学|中秋节?|端午节?|元旦|清明|高考|丝博会|兰洽会|“?两会”?|“?七一”?|“?十一”?|“?五一”?)(?:来临|到来|开始)?(?:之?前|以前)/,
  /今明两年|年内|当年(?=开工|建成|投产)|三年内|五年内|任期内|本届政府任期内|(?:本|这)?(?:周|月|季度)内|两会前|(?:“?十[四五六]五”?)(?:期间|末|时期)(?=[^，,；;。]{0,8}(?:建成|完成|开工|投))/,
];

/** 今年 limits an act that stands with it (guide): 今年要启动一批…, 全年引进项目800个. */
const year = /今年|明年|全年/g;
const actBehind =
  /^[，,]?(?:要|将|拟|再|力争|确保|计划|继续|重点|全面|基本|必须|务必)*(?<rest>.*)$/;
const notAnAct =
  /^(?:实现|完成|保持|做好|抓好)?[^，,。；;]{0,24}(?:目标|任务|工作|要求|举措|方面|重点)(?:是|的|[:：，,。；;]|$)/;

interface YearContext {
  readonly hasAct: boolean;
  /** The item aims at outcomes: 今年将减轻负担5000亿元 limits none of its acts. */
  readonly hasOutcome: boolean;
}

function readYear(text: string, { hasAct, hasOutcome }: YearContext): string {
  for (const match of text.matchAll(year)) {
    const behind = text.slice(match.index + match[0].length);
    if (/^(?:将?召开|以来|年初|初|[一二]季度|上半年|\d|是|的(?!$))/.test(behind)) continue;
    const rest = actBehind.exec(behind)?.groups?.["rest"] ?? "";
    const clause = rest.split(/[，,。；;：:]/)[0] ?? "";
    if (notAnAct.test(rest) && !(/^要/.test(behind) && /\d/.test(clause))) continue;
    if (hasOutcome && !hasAct && !/^要/.test(behind)) continue;
    if (
      hasAct ||
      /^[，,]?要(?!坚持|注重|把握|是|准确|深刻|充分认识|求)/.test(behind) ||
      /^对[^，,。；;]{2,24}(?:实行|实施|开展|进行)/.test(clause) ||
      findOpeningAct(clause) !== "" ||
      /建成通车|投产|全覆盖|开工|竣工|通车|建成|投用|启动/.test(clause)
    )
      return match[0];
  }
  return "";
}

const verb =
  "(?:召开|开|搞|办|开展|组织|举行|举办|听取|调度|通报|汇报|报送|研究|上报|检查|督查|督导|会商|评估|评比|排名|公布|公示|发布|外出招商|走访|带队外出招商|外出|专题研究|碰头|更新|梳理|分析|总结|安排|报告|点评|晾晒|巡查|排查|考核)";
const times = "(?:不少于|至少|不低于)?(?:[一两二三四五六\\d]+(?:次|回|场|期|轮))(?:以上)?";
const cadencePatterns: readonly RegExp[] = [
  /(?:[一每日][周日天旬]|[双两]周)一(?:快报|调度|通报|碰头|报告|会商|汇总|研判|例会|督查|总结|排名|报|结|督办|点评|晾晒|小结|分析)(?:[、,，]\s*[一每半][周旬月季年]度?[一1][\u4e00-\u9fa5]{2})*/,
  /[一每半][月季年]度?一[\u4e00-\u9fa5]{2}(?:[、,，]\s*[一每半][月季年]度?一[\u4e00-\u9fa5]{2})*/,
  new RegExp(
    `(?<!每[户人亩名位家吨个])每(?:个)?(?:两周|半月|半年|季度|周|月|年|季|旬|天|日)(?!人|亩|吨|户|立方米|[^，,；;。]{0,9}\\d+(?:\\.\\d+)?(?:元|万元|亿元|%|万)|[都的以])(?:都要|要|将|至少|定期|安排|分别|末|初|底|[上中下]旬)*(?:${verb}${times}|至少${verb}${times}|${verb}|${times})?`,
  ),
  new RegExp(`[一两三]个?(?:月|季度|周|星期)(?:至少)?(?:要)?(?:${verb})?(?:要)?${times}`),
  /(?<!不)定期(?!存款|间|限|债)|按期|按月|按季度?|按周|按旬|逐月|逐季|逐周|按年度?(?=报|考核|评估)/,
];

function firstMatch(patterns: readonly RegExp[], text: string): string {
  for (const pattern of patterns) {
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) return word;
  }
  return "";
}

/** The time limit of a clause as written; "" if none. 会后, 近期 and 尽快 set none (guide). */
export function readDeadline(text: string, hasAct: boolean, hasOutcome = false): string {
  return firstMatch(deadlinePatterns, text) || readYear(text, { hasAct, hasOutcome });
}

/** 会后, 近期, 尽快: when, without a limit; "" if none. */
export function readVagueTime(text: string): string {
  return (
    /会后(?:立即)?|近期|近日|尽快|尽早|抓紧|立即|马上|限期|及早|早日|第一时间/.exec(text)?.[0] ?? ""
  );
}

/** How often it is to be done, as written; "" if it is a single act. */
export function readCadence(text: string): string {
  return firstMatch(cadencePatterns, text);
}
