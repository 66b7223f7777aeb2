/** Days as ISO text, without time zones. Months count from 1. */

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

const chinese = new Intl.DateTimeFormat("en-u-ca-chinese", {
  month: "numeric",
  day: "numeric",
  timeZone: "Asia/Shanghai",
});

/** The day of a year on which a feast of the lunar calendar falls; null where the machine lacks that calendar. */
export function findLunarDay(year: number, month: number, day: number): Day | null {
  for (let offset = 15; offset < 330; offset += 1) {
    const date = new Date(Date.UTC(year, 0, 1 + offset, 4));
    const parts = chinese.formatToParts(date);
    const partOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
    if (partOf("month") === String(month) && partOf("day") === String(day)) {
      return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    }
  }
  return null;
}
