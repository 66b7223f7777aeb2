/** Time limits by the week and by days of the running month: 本周五前, 下周内, 15日前, 月底前. */
import { addDays, addMonths, type Day } from "./dates.ts";
import { type Interval, monthEnd, type Reader } from "./interval.ts";

const unknown: Interval = { first: null, last: null, precision: "unknown" };
const weekdays = "一二三四五六日";

function mondayOf(day: Day): Day {
  const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** 本周内, 本周五前, 下周内. */
export const readWeek: Reader = (words, { day }) => {
  const match = /^(?<which>[本这下])周(?<weekday>[一二三四五六日天末])?/.exec(words);
  if (match === null) return null;
  if (day === null) return unknown;
  const isNext = match.groups?.["which"] === "下";
  const monday = addDays(mondayOf(day), isNext ? 7 : 0);
  const weekday = (match.groups?.["weekday"] ?? "日").replace(/[天末]/, "日");
  const isLimit = match.groups?.["weekday"] !== undefined;
  const last = addDays(monday, weekdays.indexOf(weekday));
  return { first: isNext && !isLimit ? monday : null, last, precision: "day" };
};

/** 15日前, 20号前: of this month, or of the next where that day is over. */
export const readDayOfMonth: Reader = (words, { day }) => {
  const date = /^(?<date>\d{1,2})[日号]/.exec(words)?.groups?.["date"];
  if (date === undefined) return null;
  if (day === null) return unknown;
  const isOver = Number(date) < day.day;
  const month = addMonths({ ...day, day: 1 }, isOver ? 1 : 0);
  return { first: null, last: { ...month, day: Number(date) }, precision: "day" };
};

/** 本月底前, 月底前, 下月. */
export const readThisMonth: Reader = (words, { year, month }) => {
  const match = /^(?:(?<which>[本当这]|下|次)个?)?月(?=[底末内]|$|[^\d])/.exec(words);
  if (match === null) return null;
  if (month === null) return unknown;
  const isNext = /[下次]/.test(match.groups?.["which"] ?? "");
  const at = addMonths({ year, month, day: 1 }, isNext ? 1 : 0);
  return {
    first: /前/.test(words) ? null : at,
    last: monthEnd(at.year, at.month),
    precision: "month",
  };
};
