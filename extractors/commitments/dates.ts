/** Days as ISO text, without time zones. Months count from 1. */
import { LegalHoliday, LunarDay, SolarTerm } from "tyme4ts";

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `2024-03-05` whole; null where the day or the month is not known. */
export function readDay(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match === null
    ? null
    : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

export function formatDay({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays(from: Day, days: number): Day {
  const date = new Date(Date.UTC(from.year, from.month - 1, from.day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 31 January and a month is the last day of February. */
export function addMonths(from: Day, months: number): Day {
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { year, month, day: Math.min(from.day, lastOfMonth(year, month)) };
}

/** The day of a year on which a feast of the lunar calendar falls. */
export function findLunarDay(year: number, month: number, day: number): Day {
  const solar = LunarDay.fromYmd(year, month, day).getSolarDay();
  return { year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() };
}

/** 清明 falls on the fourth, fifth or sixth of April. */
export function findClearBright(year: number): Day {
  const solar = SolarTerm.fromName(year, "清明").getJulianDay().getSolarDay();
  return { year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() };
}

/** A day of work by the holidays and make-up days that the State Council announced (2002 to 2026); else by its weekday. */
function isWorkingDay({ year, month, day }: Day): boolean {
  const announced = LegalHoliday.fromYmd(year, month, day)?.isWork();
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return announced ?? (weekday !== 0 && weekday !== 6);
}

/** 10个工作日: neither weekends nor public holidays count, as far as those are announced. */
export function addWorkingDays(from: Day, days: number): Day {
  let current = from;
  for (let left = days; left > 0; ) {
    current = addDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}
