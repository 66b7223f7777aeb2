/**
 * When a time limit falls due: (delivery date, words) → an interval with a precision. Never a guess: what the
 * delivery date cannot resolve stays unknown.
 */
import type { Due, DuePrecision } from "../../pipeline/document.ts";
import {
  addDays,
  addMonths,
  type Day,
  findLunarDay,
  formatDay,
  lastOfMonth,
  readDay,
} from "./dates.ts";

/** What is known of the delivery: the year, perhaps the month, perhaps the day. */
interface Delivery {
  readonly year: number;
  readonly month: number | null;
  readonly day: Day | null;
}

interface Interval {
  /** First day of the period; null for a limit that only ends (6月底前). */
  readonly first: Day | null;
  readonly last: Day | null;
  readonly precision: DuePrecision;
}

type Reader = (words: string, delivery: Delivery) => Interval | null;

const unknown: Due = { earliest: null, latest: null, precision: "unknown" };
const vague: Due = { earliest: null, latest: null, precision: "vague" };

const digits = "零一二三四五六七八九";
/** 两, 十, 十二, 二十, 15 → a number; 半 is 0.5. */
export function readCount(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === "半") return 0.5;
  if (word === "两") return 2;
  const [tens = "", ones = ""] = word.includes("十") ? word.split("十") : ["", word];
  const high = word.includes("十") ? (tens === "" ? 10 : digits.indexOf(tens) * 10) : 0;
  return high + (ones === "" ? 0 : Math.max(0, digits.indexOf(ones)));
}

function monthEnd(year: number, month: number): Day {
  return { year, month, day: lastOfMonth(year, month) };
}

function wholeMonths(year: number, from: number, to: number, precision: DuePrecision): Interval {
  return { first: { year, month: from, day: 1 }, last: monthEnd(year, to), precision };
}

function wholeYears(from: number, to: number): Interval {
  return { first: { year: from, month: 1, day: 1 }, last: monthEnd(to, 12), precision: "year" };
}

const yearWords = /(?<absolute>20\d\d)年?|(?<relative>今年?|本年|明年?|次年)/;

/** The year that the words name; null where they name none. */
function namedYear(words: string, delivery: Delivery): number | null {
  const groups = yearWords.exec(words)?.groups;
  if (groups?.["absolute"] !== undefined) return Number(groups["absolute"]);
  const relative = groups?.["relative"];
  if (relative === undefined) return null;
  return /^[今本]/.test(relative) ? delivery.year : delivery.year + 1;
}

/** A month without a year is the next one to come. */
function yearOfMonth(month: number, delivery: Delivery): number {
  return delivery.month !== null && month < delivery.month ? delivery.year + 1 : delivery.year;
}

/** 一个月 is a span, 9月 a month; 两年 a span, 2025年 a year. */
const durationPattern =
  /^(?<count>[一二两三四五六七八九十半\d]{1,3})(?:个(?=工作日|小时|星期|月|季度)|(?=工作日|小时|周|星期|天|日[之以]?内|年(?![底末])))(?<unit>工作日|小时|周|星期|月|季度|天|日|年)(?<half>半)?/;

/** 两周, 3个工作日内, 一个月, 两年内: from the day of delivery. */
const readDuration: Reader = (words, { day, year }) => {
  const match = durationPattern.exec(words);
  if (match === null) return null;
  const amount = readCount(match.groups?.["count"] ?? "") + (match.groups?.["half"] ? 0.5 : 0);
  const unit = match.groups?.["unit"] ?? "";
  if (unit === "年" && day === null)
    return { first: null, last: monthEnd(year + amount, 12), precision: "year" };
  if (day === null) return { first: null, last: null, precision: "unknown" };
  const isSmall = amount === 0.5;
  const precision =
    unit === "年"
      ? isSmall
        ? "month"
        : "year"
      : /月|季度/.test(unit) && !isSmall
        ? "month"
        : "day";
  return { first: day, last: reach(day, amount, unit), precision };
};

function reach(day: Day, amount: number, unit: string): Day {
  switch (unit) {
    case "年":
      return addMonths(day, Math.round(amount * 12));
    case "季度":
      return addMonths(day, amount * 3);
    case "月":
      return amount === 0.5 ? addDays(day, 15) : addMonths(day, Math.floor(amount));
    case "周":
    case "星期":
      return addDays(day, Math.round(amount * 7));
    case "小时":
      return addDays(day, Math.ceil(amount / 24));
    case "工作日":
      return addWorkingDays(day, amount);
    default:
      return addDays(day, amount);
  }
}

/** Saturdays and Sundays do not count; public holidays are not known. */
function addWorkingDays(day: Day, amount: number): Day {
  let current = day;
  for (let left = amount; left > 0; ) {
    current = addDays(current, 1);
    const weekday = new Date(Date.UTC(current.year, current.month - 1, current.day)).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return current;
}

/** 从5月1日起, 从本月起, 即日起: begins, has no last day. */
const readBeginning: Reader = (words, delivery) => {
  if (!/起$/.test(words)) return null;
  if (/即日/.test(words))
    return {
      first: delivery.day,
      last: null,
      precision: delivery.day === null ? "unknown" : "day",
    };
  const shift = /本个?月/.test(words) ? 0 : /下个?月/.test(words) ? 1 : null;
  if (shift !== null) {
    if (delivery.month === null) return { first: null, last: null, precision: "unknown" };
    const first = addMonths({ year: delivery.year, month: delivery.month, day: 1 }, shift);
    return { first, last: null, precision: "month" };
  }
  const date = /(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?/.exec(words)?.groups;
  const year = namedYear(words, delivery);
  if (date?.["month"] === undefined) {
    return year === null
      ? null
      : { first: { year, month: 1, day: 1 }, last: null, precision: "year" };
  }
  const month = Number(date["month"]);
  const first = { year: year ?? delivery.year, month, day: Number(date["day"] ?? 1) };
  return { first, last: null, precision: date["day"] === undefined ? "month" : "day" };
};

/** 6月底前, 明年3月底前, 9月, 十月中旬. A day before which something is due counts as the last one (12月25日前). */
const readMonth: Reader = (words, delivery) => {
  const match =
    /(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<part>(?<day>\d{1,2})日|底|末|份|中旬|上旬|下旬|初)?(?<before>之?前|以前)?/.exec(
      words,
    );
  if (match?.groups === undefined) return null;
  const { part = "", day, before } = match.groups;
  const month = readCount(match.groups["month"] ?? "");
  if (month < 1 || month > 12) return null;
  const year = namedYear(words, delivery) ?? yearOfMonth(month, delivery);
  const isLimit = before !== undefined;
  const inMonth = (from: number, to: number): Interval => ({
    first: isLimit ? null : { year, month, day: from },
    last: { year, month, day: to },
    precision: "month",
  });
  if (day !== undefined) {
    const last = { year, month, day: Number(day) };
    return { first: isLimit ? null : last, last, precision: "day" };
  }
  const end = lastOfMonth(year, month);
  if (/底|末|下旬/.test(part)) return inMonth(21, end);
  if (part === "上旬" || part === "初") return inMonth(1, 10);
  if (part === "中旬") return inMonth(11, 20);
  if (isLimit)
    return { first: null, last: addDays({ year, month, day: 1 }, -1), precision: "month" };
  return inMonth(1, end);
};

/** 本周内, 本月底前, 下月. */
const readThisMonth: Reader = (words, { year, month, day }) => {
  if (/^[本这]周/.test(words)) {
    if (day === null) return { first: null, last: null, precision: "unknown" };
    const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
    return { first: day, last: addDays(day, (7 - weekday) % 7), precision: "day" };
  }
  const match = /^(?<which>[本当这]|下|次)个?月/.exec(words);
  if (match === null) return null;
  if (month === null) return { first: null, last: null, precision: "unknown" };
  const at = addMonths(
    { year, month, day: 1 },
    /[下次]/.test(match.groups?.["which"] ?? "") ? 1 : 0,
  );
  const last = monthEnd(at.year, at.month);
  return { first: /前/.test(words) ? null : at, last, precision: "month" };
};

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
const readQuarter: Reader = (words, delivery) => {
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
const readFeast: Reader = (words, delivery) => {
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
const readPlan: Reader = (words) => {
  const ordinal = /十([二三四五六])五/.exec(words)?.[1];
  if (ordinal === undefined) return null;
  const first = 2011 + (readCount(ordinal) - 2) * 5;
  const whole = wholeYears(first, first + 4);
  return /末/.test(words) ? { ...whole, first: { year: first + 4, month: 1, day: 1 } } : whole;
};

/** 2025年前 ends before 2025; 2025年底前, 到2025年, 今年, 年内 end with the year; 今明两年 with the next. */
const readYear: Reader = (words, delivery) => {
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

/** Most telling first: a duration, a beginning, then from the month up to the year. */
const readers: readonly Reader[] = [
  readDuration,
  readBeginning,
  readThisMonth,
  readMonth,
  readQuarter,
  readFeast,
  readPlan,
  readYear,
];

const absolute = /20\d\d年/;
const vagueWords =
  /会后|近期|近日|尽快|尽早|抓紧|立即|马上|限期|及早|早日|第一时间|两会|汛期|入冬|雨季|供暖|开学|任期|高考|洽会|博会/;

function readDelivery(delivered: string | null, words: string): Delivery | null {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(delivered ?? "");
  if (delivered !== null && match !== null) {
    return {
      year: Number(match[1]),
      month: match[2] === undefined ? null : Number(match[2]),
      day: readDay(delivered),
    };
  }
  const year = /20\d\d/.exec(words)?.[0];
  const isSelfTold = absolute.test(words) || /十[二三四五六]五/.test(words);
  return isSelfTold ? { year: Number(year ?? 0), month: null, day: null } : null;
}

/**
 * `delivered`: ISO date, month or year of delivery, or null. `words`: the limit as written. A day of delivery bounds
 * the interval from below.
 */
export function resolveDue(delivered: string | null, words: string): Due {
  const clean = words.replace(/[“”"\s]/g, "");
  const delivery = readDelivery(delivered, clean);
  if (delivery !== null) {
    for (const read of readers) {
      const interval = read(clean, delivery);
      if (interval !== null) return bound(interval, delivered === null ? null : delivery.day);
    }
  }
  return vagueWords.test(clean) ? vague : unknown;
}

function bound({ first, last, precision }: Interval, delivered: Day | null): Due {
  if (precision === "unknown") return unknown;
  const starts = [first, delivered].filter((day) => day !== null).map(formatDay);
  const latest = last === null ? null : formatDay(last);
  const earliest = starts.sort().at(-1) ?? null;
  const isOrdered = earliest === null || latest === null || earliest <= latest;
  return {
    earliest: isOrdered ? earliest : first === null ? null : formatDay(first),
    latest,
    precision,
  };
}
