/** The period that a value belongs to: explicit years, five-year plans and relative words against the delivery date. */

import type { SpokenYears } from "../pipeline/document.ts";
import { findAll } from "../pipeline/find-all.ts";

export interface Period {
  readonly first: number;
  readonly last: number;
  /** Only a span was named (过去五年, 十三五时期), not its end (到2020年). */
  readonly isSpan: boolean;
}

/** 十五 to 十六五 by their ordinal: 十三五 is 2016–2020. */
const planOrdinals = "〇一二三四五六";

function readPlan(text: string): Period | null {
  const match = /[“"]?十([一二三四五六])五[”"]?|[“"]十五[”"]/.exec(text);
  if (match === null) return null;
  if (match[1] === undefined) return { first: 2001, last: 2005, isSpan: true };
  const first = 2006 + (planOrdinals.indexOf(match[1] ?? "") - 1) * 5;
  return { first, last: first + 4, isSpan: true };
}

const numerals = "零一二三四五六七八九十";
/** 两 is 2, 十 is 10, 12 is 12. */
export function readCount(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === "两") return 2;
  return Math.max(0, numerals.indexOf(word));
}

const partOfYear =
  /第?[一二三四]季度|前三季度|[上下]半年|(?<![\d年])\d{1,2}(?:[-—–~至]\d{1,2})?月(?!\d*[日号])/;

type Reader = (text: string, years: SpokenYears) => Period | null;

function year(value: number | null): Period | null {
  return value === null ? null : { first: value, last: value, isSpan: false };
}

function backFrom(years: SpokenYears, count: number): Period | null {
  const last = years.review ?? (years.current === null ? null : years.current - 1);
  return last === null ? null : { first: last - count + 1, last, isSpan: true };
}

function onFrom(years: SpokenYears, count: number): Period | null {
  const first = years.plan ?? years.current;
  return first === null ? null : { first, last: first + count - 1, isSpan: true };
}

/** The readers, most telling first. A basis of comparison (比2010年) must have been blanked out before. */
const readers: readonly Reader[] = [
  (text) => {
    const match = /((?:19|20)\d\d)年?\s*[-—–~～至到]\s*((?:19|20)\d\d)年?/.exec(text);
    return match === null
      ? null
      : { first: Number(match[1]), last: Number(match[2]), isSpan: true };
  },
  (text) => {
    const matches = findAll(text, /(?<!\d)((?:19|20)\d\d)年/g);
    const match = matches[matches.length - 1];
    return match === undefined ? null : year(Number(match[1]));
  },
  (text) =>
    /[“"]?十[一二三四五六]五[”"]?期?末|[“"]十五[”"]期?末/.test(text) ? endOf(readPlan(text)) : null,
  (text) =>
    /(?:十[一二三四五六]五[”"]?|[“"]十五[”"])(?:时期|期间|规划期|以来|累计|年均|[,，])/.test(text)
      ? readPlan(text)
      : null,
  (text, years) => (/今明两年/.test(text) ? onFrom(years, 2) : null),
  (text, years) =>
    /今年|本年度|年内(?!容)|当年(?!价|签约|落地|投运|投产|开工|建设|建成|竣工|入库|见效)/.test(text)
      ? year(years.current)
      : null,
  // A speech or a notice that reviews no year: 第一季度, 1—5月, 3月份 are of its own.
  (text, years) =>
    years.review === null && partOfYear.test(text) && !/去年|上年|前年|明年/.test(text)
      ? year(years.current)
      : null,
  (text, years) =>
    /去年|(?<!础)上年(?!同期|末)|上一年/.test(text) ? year(before(years.current)) : null,
  (text, years) => (/前年/.test(text) ? year(before(before(years.current))) : null),
  (text, years) =>
    /明年|来年/.test(text) ? year(years.current === null ? null : years.current + 1) : null,
  // 三年攻坚顺利完成，累计新增…, 改造…: what a campaign came to, over its years
  (text, years) => {
    const match =
      /([两三四五])年(?:攻坚|行动|计划)[^，。；]{0,8}(?:完成|收官|结束)[^。；]{0,60}累计/.exec(
        text,
      );
    return match === null ? null : backFrom(years, readCount(match[1] ?? ""));
  },
  (text, years) => {
    const match = /(?:今后|未来|下一个)([两三四五]|\d)年/.exec(text);
    return match === null ? null : onFrom(years, readCount(match[1] ?? ""));
  },
  (text, years) => {
    const match =
      /(?:过去的?|近|最近|(?<![提学])前)([两三四五六七八九十]|\d{1,2})年|([三四五十])年(?:来|间|年均|累计|平均|共)/.exec(
        text,
      );
    return match === null ? null : backFrom(years, readCount(match[1] ?? match[2] ?? ""));
  },
];

function before(value: number | null): number | null {
  return value === null ? null : value - 1;
}

function endOf(period: Period | null): Period | null {
  return period === null ? null : { first: period.last, last: period.last, isSpan: false };
}

/** The period that `text` names, or null. */
export function readPeriod(text: string, years: SpokenYears): Period | null {
  // every reader needs one of them: most clauses name no time
  if (!/[年五季月]/.test(text)) return null;
  const compact = text.replace(/\s+/g, "");
  const folded = compact
    .replace(/(?:和|及|与)?(?:二[〇零]三五|20\d\d)年(?:的)?远景目标/g, "")
    // 创近5年新高: the years a record is taken over
    .replace(
      /(?:创|为|是)?近(?:[两三四五六七八九十]{1,2}|\d{1,2})年(?:来|以来)?(?:同期)?(?:的)?(?:新高|新低|最|次高|首次)/g,
      "",
    )
    .replace(/(?:按(?:照)?)?(?:19|20)\d\d年(?:的)?(?:不变价|可比价)/g, "")
    .replace(/(?:比|较|同|与|是|相当于)(?:去年|上年|前年|今年)(?:同期|末|底)?的?/g, "")
    .replace(
      /(?:比|较|同|与|相比|是|相当于|在|恢复到|恢复至)(?:20|19)\d\d年(?:底|末|初|同期)?(?:的)?(?:基础上)?/g,
      "",
    );
  for (const reader of readers) {
    const period = reader(folded, years);
    if (period !== null) return period;
  }
  return null;
}

/** `2024`, `2021-2025`, or "" for null. */
export function writePeriod(period: Period | null): string {
  if (period === null) return "";
  return period.first === period.last ? String(period.first) : `${period.first}-${period.last}`;
}
