/** Time limits by spans, days and months: 两周, 从5月1日起, 本月底前, 9月中旬. */
import { addDays, addMonths, addWorkingDays, type Day, lastOfMonth } from "./dates.ts";
import {
  type Interval,
  monthEnd,
  namedYear,
  type Reader,
  readCount,
  wholeMonths,
  yearOfMonth,
} from "./interval.ts";

/** 一个月 is a span, 9月 a month; 两年 a span, 2025年 a year. */
const durationPattern =
  /^(?:会后|会议结束后)?(?:[一二两三四五六七八九十\d]{1,3}[-—－~～至到])?(?<count>[一二两三四五六七八九十百半\d]{1,3})(?:个(?=工作日|小时|星期|月|季度)|(?=工作日|小时|周|星期|天|日[之以]?内|年(?![底末])))(?<unit>工作日|小时|周|星期|月|季度|天|日|年)(?<half>半)?/;

/** 签约后三个月内, 自受理之日起5个工作日内: counted from a day that the delivery does not tell. */
const otherAnchor = /^(?!会)[^，,]*(?:后|之日起)(?=.*内$)/;

/** 两周, 3个工作日内, 2—3年, 两年内: from the day of delivery; of a range the longer span. */
export const readDuration: Reader = (words, { day, year }) => {
  if (otherAnchor.test(words)) return { first: null, last: null, precision: "unknown" };
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

/** 从5月1日起, 从本月起, 即日起: begins, has no last day. */
export const readBeginning: Reader = (words, delivery) => {
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
export const readMonth: Reader = (words, delivery) => {
  const span = /(?<from>\d{1,2})月份?(?:至|到|-|—)(?<to>\d{1,2})月份?$/.exec(words)?.groups;
  if (span !== undefined) {
    const from = Number(span["from"]);
    const of = namedYear(words, delivery) ?? yearOfMonth(from, delivery);
    return wholeMonths(of, from, Number(span["to"]), "month");
  }
  const match =
    /(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<part>(?<day>\d{1,2})[日号](?:\d{1,2}[时点])?|底|末|份|中旬|上旬|下旬|初)?(?<before>之?前|以前)?/.exec(
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
    const first = { year, month, day: Number(day) };
    return { first: isLimit ? null : first, last: endOfSpan(words, first), precision: "day" };
  }
  const end = lastOfMonth(year, month);
  if (/底|末|下旬/.test(part)) return inMonth(21, end);
  if (part === "上旬" || part === "初") return inMonth(1, 10);
  if (part === "中旬") return inMonth(11, 20);
  if (isLimit)
    return { first: null, last: addDays({ year, month, day: 1 }, -1), precision: "month" };
  return inMonth(1, end);
};

/** 8月20日至30日, 6月1日至7月31日: the day after 至; else the day itself. */
function endOfSpan(words: string, from: Day): Day {
  const until = /[日号](?:至|到|-|—)(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})[日号]/.exec(
    words,
  )?.groups;
  if (until === undefined) return from;
  return {
    year: from.year,
    month: Number(until["month"] ?? from.month),
    day: Number(until["day"] ?? from.day),
  };
}
