/** Reads dates as Chinese documents write them: 2024年1月30日, 二〇二四年一月三十日, 2022-07-14, 2022.7. */
import { foldWidth } from "../fold.ts";

export interface ReadDate {
  /** ISO: `2024-01-30` or `2024-01`. */
  readonly date: string;
  /** As written. */
  readonly evidence: string;
  readonly start: number;
}

const hanDigits = "〇一二三四五六七八九";
const hanYear = "[二一][〇○零一二三四五六七八九]{3}";
const hanNumber = "[一二三四五六七八九十]{1,3}";

const chinese = new RegExp(
  `((?:19|20)\\d{2}|${hanYear}) ?年 ?(\\d{1,2}|${hanNumber}) ?月(?: ?(\\d{1,2}|${hanNumber}) ?日)?`,
);
const numeric = /((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;

function readNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const plain = written.replace(/[○零]/g, "〇");
  if (!plain.includes("十")) {
    return Number([...plain].map((character) => hanDigits.indexOf(character)).join(""));
  }
  const [tens = "", units = ""] = plain.split("十");
  return (tens === "" ? 1 : hanDigits.indexOf(tens)) * 10 + Math.max(hanDigits.indexOf(units), 0);
}

function isoDate(year: number, month: number, day: number | null): string | null {
  if (month < 1 || month > 12) return null;
  const start = `${year}-${String(month).padStart(2, "0")}`;
  if (day === null) return start;
  return day >= 1 && day <= 31 ? `${start}-${String(day).padStart(2, "0")}` : null;
}

/** The first date in `text`, or null. Offsets hold for `text` itself. */
export function readDate(text: string): ReadDate | null {
  const folded = foldWidth(text);
  const match = chinese.exec(folded) ?? numeric.exec(folded);
  if (match === null) return null;
  const isNumeric = match[4] !== undefined;
  const month = readNumber(match[isNumeric ? 3 : 2] ?? "");
  const written = isNumeric ? match[4] : match[3];
  const day = written === undefined ? null : readNumber(written);
  const date = isoDate(readNumber(match[1] ?? ""), month, day);
  if (date === null) return null;
  const evidence = text.slice(match.index, match.index + match[0].length);
  return { date, evidence, start: match.index };
}

const monthAndDay = /(?<![\d年])(\d{1,2}) ?月 ?(\d{1,2}) ?日/;

/** 6月13日 in a report of a known year; null where none stands in `text`. */
export function readMonthAndDay(text: string, year: number): ReadDate | null {
  const match = monthAndDay.exec(foldWidth(text));
  if (match === null) return null;
  const date = isoDate(year, Number(match[1]), Number(match[2]));
  if (date === null) return null;
  const evidence = text.slice(match.index, match.index + match[0].length);
  return { date, evidence, start: match.index };
}
