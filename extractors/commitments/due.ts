/**
 * When a time limit falls due: (delivery date, words) → an interval with a precision. Never a guess: what the
 * delivery date cannot resolve stays unknown.
 */
import type { Due } from "../../pipeline/document.ts";
import { type Day, formatDay, readDay } from "./dates.ts";
import { readBeginning, readDuration, readMonth } from "./due-by-month.ts";
import { readDayOfMonth, readThisMonth, readWeek } from "./due-by-week.ts";
import { readFeast, readPlan, readQuarter, readYear } from "./due-by-year.ts";
import type { Delivery, Interval, Reader } from "./interval.ts";

const unknown: Due = { earliest: null, latest: null, precision: "unknown" };
const vague: Due = { earliest: null, latest: null, precision: "vague" };

/** Most telling first: a duration, a beginning, then from the month up to the year. */
const readers: readonly Reader[] = [
  readDuration,
  readBeginning,
  readWeek,
  readDayOfMonth,
  readThisMonth,
  readMonth,
  readFeast,
  readQuarter,
  readPlan,
  readYear,
];

const absolute = /20\d\d年/;
const vagueWords =
  /会后|近期|近日|尽快|尽早|抓紧|立即|马上|限期|及早|早日|第一时间|两会|汛|入冬|雨季|供暖|采暖|开学|任期|高考|洽会|博会|春耕|秋收|[双两]节|^节前/;

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
