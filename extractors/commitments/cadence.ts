/** How often a year a cadence asks for: 每月至少2次 → 24, 一周一快报 → 52; null where the words do not count (定期). */
import { readCount } from "./interval.ts";

const periods: readonly (readonly [RegExp, number])[] = [
  [/[两双]周/, 26],
  [/半个?月/, 24],
  [/周|星期/, 52],
  [/旬/, 36],
  [/(?:两|二|2)个?月/, 6],
  [/(?:三|3)个月/, 4],
  [/半年/, 2],
  [/季/, 4],
  [/月/, 12],
  [/年/, 1],
  [/[天日]/, 365],
];

/** The first cadence of 一周一快报、一月一调度 counts: the others are other acts. */
export function countOccurrences(cadence: string): number | null {
  const first = cadence.split(/[、,，]/)[0] ?? "";
  if (!/[每逐按一半两双1]/.test(first)) return null;
  const perYear = periods.find(([words]) => words.test(first))?.[1];
  if (perYear === undefined) return null;
  const times = /([一二两三四五六七八九十\d]+)(?:次|回|场|期|轮)/.exec(first)?.[1];
  return perYear * (times === undefined ? 1 : readCount(times));
}
