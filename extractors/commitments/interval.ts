/** What the readers of time limits share: what is known of the delivery, the interval that words name, counts, years. */
import type { DuePrecision } from "../../pipeline/document.ts";
import { type Day, lastOfMonth } from "./dates.ts";

/** What is known of the delivery: the year, perhaps the month, perhaps the day. */
export interface Delivery {
  readonly year: number;
  readonly month: number | null;
  readonly day: Day | null;
}

export interface Interval {
  /** First day of the period; null for a limit that only ends (6月底前). */
  readonly first: Day | null;
  readonly last: Day | null;
  readonly precision: DuePrecision;
}

export type Reader = (words: string, delivery: Delivery) => Interval | null;

const digits = "零一二三四五六七八九";
/** 两, 十, 十二, 二十, 15 → a number; 半 is 0.5. */
export function readCount(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === "半") return 0.5;
  if (word === "两") return 2;
  if (word === "百" || word === "一百") return 100;
  const [tens = "", ones = ""] = word.includes("十") ? word.split("十") : ["", word];
  const high = word.includes("十") ? (tens === "" ? 10 : digits.indexOf(tens) * 10) : 0;
  return high + (ones === "" ? 0 : Math.max(0, digits.indexOf(ones)));
}

export function monthEnd(year: number, month: number): Day {
  return { year, month, day: lastOfMonth(year, month) };
}

export function wholeMonths(
  year: number,
  from: number,
  to: number,
  precision: DuePrecision,
): Interval {
  return { first: { year, month: from, day: 1 }, last: monthEnd(year, to), precision };
}

export function wholeYears(from: number, to: number): Interval {
  return { first: { year: from, month: 1, day: 1 }, last: monthEnd(to, 12), precision: "year" };
}

const yearWords = /(?<absolute>20\d\d)年?|(?<relative>今年?|本年|(?<!清)明年?|次年)/;

/** The year that the words name; null where they name none. */
export function namedYear(words: string, delivery: Delivery): number | null {
  const groups = yearWords.exec(words)?.groups;
  if (groups?.["absolute"] !== undefined) return Number(groups["absolute"]);
  const relative = groups?.["relative"];
  if (relative === undefined) return null;
  return /^[今本]/.test(relative) ? delivery.year : delivery.year + 1;
}

/** A month without a year is the next one to come. */
export function yearOfMonth(month: number, delivery: Delivery): number {
  return delivery.month !== null && month < delivery.month ? delivery.year + 1 : delivery.year;
}
