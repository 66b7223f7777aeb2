/** 百分之五, 千分之三, 三分之一, 一半, 过半, 半数以上: parts of a whole in words, given in per cent (guide: 一半 is 50 %). */
import { findAll } from "../../pipeline/find-all.ts";
import { readBound } from "./bounds.ts";
import { readArabic, readChinese } from "./numerals.ts";
import type { ScannedQuantity } from "./quantity.ts";
import { composeUnit } from "./units.ts";

const numeral = String.raw`[〇零一二两三四五六七八九十百千万点]+|\d+(?:\.\d+)?`;
const fractionPattern = new RegExp(`(?<whole>${numeral})分之(?<part>${numeral})`, "g");
const slashPattern =
  /(?<=占[^，,。；\d]{0,8}|近|约|的|达|超过)(?<part>\d)\/(?<whole>\d{1,2})(?![\d页G])/g;
const halfPattern = /一半|半数(?=以上|左右)|(?<=过|超)半(?!导|岛|径|山|年|决)数?/g;

export function scanFractions(text: string): readonly ScannedQuantity[] {
  const found: ScannedQuantity[] = [];
  for (const match of findAll(text, fractionPattern)) {
    const value = readFraction(match.groups?.["whole"] ?? "", match.groups?.["part"] ?? "");
    if (value !== null) found.push(asPercent(text, match.index, match[0], value));
  }
  for (const match of text.includes("/") ? findAll(text, slashPattern) : []) {
    const value = readFraction(match.groups?.["whole"] ?? "", match.groups?.["part"] ?? "");
    if (value !== null) found.push(asPercent(text, match.index, match[0], value));
  }
  for (const match of findAll(text, halfPattern)) {
    found.push(asPercent(text, match.index, match[0], 50));
  }
  return found;
}

function readNumber(word: string): number | null {
  return /\d/.test(word) ? readArabic(word) : readChinese(word);
}

/** 百分之五 is 5, 三分之一 is 33.33 (two decimals, as the guide writes it). */
function readFraction(whole: string, part: string): number | null {
  const denominator = readNumber(whole);
  const numerator = readNumber(part);
  if (denominator === null || numerator === null || denominator === 0) return null;
  return denominator === 100 ? numerator : Math.round((numerator / denominator) * 10_000) / 100;
}

function asPercent(text: string, start: number, word: string, value: number): ScannedQuantity {
  const end = start + word.length;
  const bound = readBound(
    text.slice(Math.max(0, start - 8), start),
    word,
    text.slice(end, end + 4),
  );
  const words = [text.slice(start - bound.before, start), text.slice(end, end + bound.after)];
  return {
    form: "amount",
    span: { start: start - bound.before, end: end + bound.after },
    core: { start, end },
    operator: bound.operator,
    low: value,
    high: value,
    parts: [],
    unit: composeUnit("", "%"),
    modifier: words.filter((part) => part !== "").join("…"),
    masked: false,
  };
}
