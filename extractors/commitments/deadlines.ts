/** Time limits as written: 两周, 今年底前, 上半年, 2025年前, 节前. */
import { findAll } from "../../pipeline/find-all.ts";
import { findOpeningAct } from "../indicators/acts.ts";

const count = "[一二两三四五六七八九十百半\\d]+";
const unit = "(?:个)?(?:周|星期|月|季度|天|日|年|工作日|小时)(?:半)?";
/** 两周, 3个工作日, 2—3年, 两到三个月. */
const duration = `(?:${count}(?:(?:[-—－~～至到]${count}))?${unit})`;
/** What a span counts from, where it is not the meeting: 签约后三个月内, 自受理之日起5个工作日内. */
const anchor =
  "(?:会后|会议结束后|(?:自|从)?(?:收到|接到)[^，,；;。]{0,8}?(?:之日起|之?后)|(?:自|从)?[^，,；;。在于]{0,6}?(?:印发|下发|发布|签约|签订|受理|立项|开工|摘牌|交地|落地|备案|发现|转办|交办)(?:之日起|之?后))";
const monthName = "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})";
const before = "(?:之?前|以前)";
const dayName = "\\d{1,2}[日号](?:\\d{1,2}[时点])?";
const feast =
  "(?:元旦|元宵|除夕|春节|三八|清明|五一|劳动节|端午|六一|儿童节|七一|八一|建军节|教师节|中秋|国庆|十一|重阳|双节|两节|节)节?";

const deadlinePatterns: readonly RegExp[] = [
  new RegExp(`${anchor}(?:的)?${duration}(?:之|以)?内(?!部|涵|容|陆|需)`),
  new RegExp(`(?<=用|在|利用|花|力争|争取)${duration}(?:左右)?(?=的?时间|之?内|以内)`),
  new RegExp(
    `(?<!近|前|过去|以来|[压缩减短制降限超][至到在过]?|不超过|\\d)${duration}(?:之|以)?内(?!部|涵|容|陆|需)`,
  ),
  /从\d{1,2}月\d{1,2}日起|从(?:本|下)个?月起|从今年起|从明年起|自20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?起|即日起|本月起/,
  new RegExp(
    `(?<!截至|截止)(?:(?:20\\d\\d|今|明|本)年)?${monthName}月${dayName}(?:至|到|-|—)(?:${monthName}月)?\\d{1,2}[日号]`,
  ),
  new RegExp(
    `(?<!截至|截止)(?:(?:20\\d\\d|今|明|本|当|次)年)?${monthName}月(?:${dayName}|底|末|初|份|中旬|上旬|下旬)?${before}(?!三)`,
  ),
  new RegExp(
    `(?<!截至|截止|到)(?:20\\d\\d|今|明)年${monthName}月(?:${dayName}|底|末|初|份|中旬|上旬|下旬)?(?![份日]?以来|\\d|至|-|—)`,
  ),
  new RegExp(
    `(?<![\\d-]|截至|截止)${monthName}月(?:底|末|初|中旬|上旬|下旬)(?!以来|[，,]?(?:累计|已))`,
  ),
  new RegExp(
    `(?<![\\d截至到—-])${monthName}月份?(?:至|到|-|—)${monthName}月份?(?!以来|[^，,]{0,8}(?:增长|下降|完成|实现))`,
  ),
  new RegExp(
    `(?<![\\d截至到—-])${monthName}月份?(?=预拨|启动|举办|召开|组织|开展|建成|投用|开工|发放|开通)`,
  ),
  /(?:本|下|次|当)月(?:底|末|中旬|上旬|下旬)?(?:之?前|以前|内)|(?<!每|截至)月[底末](?:之?前|以前)/,
  /(?<!每)[本这下]周(?:[一二三四五六日天末](?:之?前|以前)|内|底前)/,
  new RegExp(`(?<![月\\d至到-]|每月)${dayName}${before}`),
  /(?:本|这|下)个?季度(?:末|底|内)?(?:之?前|以前)?(?!以来)/,
  /(?:(?:20\d\d|今|明|本)(?=年))?(?:年?年底|年?年末|年终(?!总?决赛|考核|考评|奖|总结|评)|岁末|年中(?!央|国|心|期|旬|间|等|小)|年?上半年|年?下半年|年?[一二三四]季度|年?第[一二三四]季度|年?前三季度)(?:之?前|以前|末|底|内)?(?!以来|召开|开展的|[，,]?(?:累计|已))/,
  /(?:到)?20\d\d年(?:底|末)?(?:之?前|以前)|(?:到|力争)20\d\d年(?=[^，,；;。]{0,6}(?:建成|完成|实现|全面|基本|投))|20\d\d年(?:底|末)/,
  new RegExp(`(?:(?:20\\d\\d|今|明)年)?“?${feast}”?(?:来临|到来|开始)?${before}`),
  /(?:主?汛期?|入冬|雨季|供暖季|采暖季|开学|秋季开学|春耕|秋收|高考|丝博会|兰洽会|(?:全国|全省|省|市)?“?两会”?)(?:来临|到来|开始)?(?:之?前|以前)/,
  /今明两年|今冬明春|年内|当年(?=开工|建成|投产)|三年内|五年内|任期内|本届政府任期内|(?:本|这)?(?:周|月|季度)内|(?:“?十[四五六]五”?)(?:期间|末|时期)(?=[^，,；;。]{0,8}(?:建成|完成|开工|投))/,
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

/** 到2030年新建水库两座: what shall be done by then, not what shall have come of it. */
function readTargetYear(text: string, hasAct: boolean): string {
  const match = /到20\d\d年(?!代|以来|[^，,]{0,3}[召在])[，,]?(?<act>[^，,；;。]*)/.exec(text);
  if (match === null) return "";
  const act = match.groups?.["act"] ?? "";
  const isAct = hasAct || findOpeningAct(act) !== "" || /^[再新][\u4e00-\u9fa5]/.test(act);
  return isAct ? match[0].slice(0, 6) : "";
}

function readYear(text: string, { hasAct, hasOutcome }: YearContext): string {
  for (const match of findAll(text, year)) {
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

function firstMatch(patterns: readonly RegExp[], text: string): string {
  for (const pattern of patterns) {
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) return word;
  }
  return "";
}

/** One of these stands in every limit: most clauses are not looked at further. */
const limitMark = /[内起月周前季年末岁冬五时]/;

/** The time limit of a clause as written; "" if none. 会后, 近期 and 尽快 set none (guide). */
export function readDeadline(text: string, hasAct: boolean, hasOutcome = false): string {
  if (!limitMark.test(text)) return "";
  return (
    firstMatch(deadlinePatterns, text) ||
    readTargetYear(text, hasAct) ||
    readYear(text, { hasAct, hasOutcome })
  );
}

/** 会后, 近期, 尽快: when, without a limit; "" if none. */
export function readVagueTime(text: string): string {
  return (
    /会后(?:立即)?|近期|近日|尽快|尽早|抓紧|立即|马上|限期|及早|早日|第一时间/.exec(text)?.[0] ?? ""
  );
}
