/** Time limits by quarters, feasts, years and plans: 三季度末, 国庆节前, 2025年底前, 十四五期间. */
import { addDays, type Day, findLunarDay, formatDay } from "./dates.ts";
import {
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

/** 二季度, 三季度末, 上半年, 年中: a quarter that is over belongs to the next year. */
export const readQuarter: Reader = (words, delivery) => {
  const word = /前三季度|[一二三四]季度|[上下]半年|年中/.exec(words)?.[0];
  const months = quarters[word ?? ""];
  if (months === undefined) return null;
  const [from, to] = months;
  const isOver = delivery.month !== null && to < delivery.month;
  const year = namedYear(words, delivery) ?? (isOver ? delivery.year + 1 : delivery.year);
  const whole = wholeMonths(year, from, to, "quarter");
  return /前$|末|底/.test(words.replace(/^前/, "")) ? { ...whole, first: null } : whole;
};

/** 国庆节前, 春节前: the next one to come. */
export const readFeast: Reader = (words, delivery) => {
  const feast = /元旦|春节|清明|五一|端午|七一|中秋|国庆|十一/.exec(words)?.[0];
  if (feast === undefined) return null;
  for (const year of [namedYear(words, delivery) ?? delivery.year, delivery.year + 1]) {
    const day = feastOf(feast, year);
    if (day === null) return { first: null, last: null, precision: "unknown" };
    const isOver =
      delivery.day === null
        ? delivery.month !== null && day.month < delivery.month
        : formatDay({ ...day, year }) <= formatDay(delivery.day);
    if (!isOver) return { first: null, last: addDays(day, -1), precision: "day" };
  }
  return null;
};

function feastOf(feast: string, year: number): Day | null {
  const fixed: Readonly<Record<string, readonly [number, number]>> = {
    元旦: [1, 1],
    清明: [4, 5],
    五一: [5, 1],
    七一: [7, 1],
    国庆: [10, 1],
    十一: [10, 1],
  };
  const lunar: Readonly<Record<string, readonly [number, number]>> = {
    春节: [1, 1],
    端午: [5, 5],
    中秋: [8, 15],
  };
  const solar = fixed[feast];
  if (solar !== undefined) return { year, month: solar[0], day: solar[1] };
  const moon = lunar[feast];
  return moon === undefined ? null : findLunarDay(year, moon[0], moon[1]);
}

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
  const year = named ?? (/全年|年内|年底|年末/.test(words) ? delivery.year : null);
  if (year === null) return null;
  const whole = wholeYears(year, year);
  return /底|末|前|到|内/.test(words) ? { ...whole, first: null } : whole;
};
