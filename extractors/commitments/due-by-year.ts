/** Time limits by quarters, feasts, years and plans: 三季度末, 国庆节前, 2025年底前, 十四五期间. */
import { addDays, type Day, findClearBright, findLunarDay, formatDay } from "./dates.ts";
import {
  type Delivery,
  type Interval,
  monthEnd,
  namedYear,
  type Reader,
  readCount,
  wholeMonths,
  wholeYears,
} from "./interval.ts";

const quarters: Readonly<Record<string, readonly [number, number]>> = {
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  前三季度: [1, 9],
  上半年: [1, 6],
  下半年: [7, 12],
  年中: [6, 6],
};

/** 本季度末, 下季度, 今冬明春 (November to March). */
function readRelativeQuarter(words: string, { year, month }: Delivery): Interval | null {
  if (/今冬明春/.test(words)) {
    const from = month !== null && month <= 3 ? year - 1 : year;
    return {
      first: { year: from, month: 11, day: 1 },
      last: monthEnd(from + 1, 3),
      precision: "quarter",
    };
  }
  const which = /(?<which>[本这下])个?季度/.exec(words)?.groups?.["which"];
  if (which === undefined) return null;
  if (month === null) return { first: null, last: null, precision: "unknown" };
  const index = year * 4 + Math.floor((month - 1) / 3) + (which === "下" ? 1 : 0);
  const from = (index % 4) * 3 + 1;
  const whole = wholeMonths(Math.floor(index / 4), from, from + 2, "quarter");
  return /[末底前内]/.test(words) ? { ...whole, first: null } : whole;
}

/** 二季度, 三季度末, 上半年, 年中: a quarter that is over belongs to the next year. */
export const readQuarter: Reader = (words, delivery) => {
  const relative = readRelativeQuarter(words, delivery);
  if (relative !== null) return relative;
  const word = /前三季度|[一二三四]季度|[上下]半年|年中/.exec(words)?.[0];
  const months = quarters[word ?? ""];
  if (months === undefined) return null;
  const [from, to] = months;
  const isOver = delivery.month !== null && to < delivery.month;
  const year = namedYear(words, delivery) ?? (isOver ? delivery.year + 1 : delivery.year);
  const whole = wholeMonths(year, from, to, "quarter");
  return /前$|末|底/.test(words.replace(/^前/, "")) ? { ...whole, first: null } : whole;
};

/** 国庆节前, 春节前: the next one to come. 节前 and 两节前 do not say which. */
export const readFeast: Reader = (words, delivery) => {
  const feast = Object.keys(feasts).find((name) => words.includes(name));
  if (feast === undefined) return null;
  const named = namedYear(words, delivery);
  for (const year of [named ?? delivery.year, (named ?? delivery.year) + 1]) {
    const day = feasts[feast]?.(year);
    if (day === undefined) return null;
    const isOver =
      delivery.day === null
        ? delivery.month !== null && day.month < delivery.month
        : formatDay(day) <= formatDay(delivery.day);
    const isNational = feast === "全国两会";
    if (!isOver || named !== null)
      return { first: null, last: addDays(day, -1), precision: isNational ? "month" : "day" };
  }
  return null;
};

/** The calendar of feasts; 全国两会 open in the first days of March. */
const feasts: Readonly<Record<string, (year: number) => Day>> = {
  全国两会: (year) => ({ year, month: 3, day: 1 }),
  元旦: (year) => ({ year, month: 1, day: 1 }),
  元宵: (year) => findLunarDay(year, 1, 15),
  除夕: (year) => addDays(findLunarDay(year, 1, 1), -1),
  春节: (year) => findLunarDay(year, 1, 1),
  三八: (year) => ({ year, month: 3, day: 8 }),
  清明: findClearBright,
  五一: (year) => ({ year, month: 5, day: 1 }),
  劳动节: (year) => ({ year, month: 5, day: 1 }),
  端午: (year) => findLunarDay(year, 5, 5),
  六一: (year) => ({ year, month: 6, day: 1 }),
  儿童节: (year) => ({ year, month: 6, day: 1 }),
  七一: (year) => ({ year, month: 7, day: 1 }),
  八一: (year) => ({ year, month: 8, day: 1 }),
  建军节: (year) => ({ year, month: 8, day: 1 }),
  教师节: (year) => ({ year, month: 9, day: 10 }),
  中秋: (year) => findLunarDay(year, 8, 15),
  重阳: (year) => findLunarDay(year, 9, 9),
  国庆: (year) => ({ year, month: 10, day: 1 }),
  十一: (year) => ({ year, month: 10, day: 1 }),
};

/** 十四五期间: the five years of a plan. */
export const readPlan: Reader = (words) => {
  const ordinal = /十([二三四五六])五/.exec(words)?.[1];
  if (ordinal === undefined) return null;
  const first = 2011 + (readCount(ordinal) - 2) * 5;
  const whole = wholeYears(first, first + 4);
  return /末/.test(words) ? { ...whole, first: { year: first + 4, month: 1, day: 1 } } : whole;
};

/** 2025年前 ends before 2025; 2025年底前, 到2025年, 今年, 年内 end with the year; 今明两年 with the next. */
export const readYear: Reader = (words, delivery) => {
  if (/今明两年/.test(words)) return wholeYears(delivery.year, delivery.year + 1);
  const named = namedYear(words, delivery);
  if (named !== null && /20\d\d年(?:之?前|以前)/.test(words)) {
    return { first: null, last: monthEnd(named - 1, 12), precision: "year" };
  }
  const year = named ?? (/全年|年内|年底|年末|年终|岁末/.test(words) ? delivery.year : null);
  if (year === null) return null;
  const whole = wholeYears(year, year);
  return /底|末|前|到|内/.test(words) ? { ...whole, first: null } : whole;
};
