/** 翻一番 is 2 倍, 翻两番 is 4 倍 (guide: multiple, unit 倍). 2.1倍 is read as an amount whose unit is 倍. */
import { findAll } from "../../pipeline/find-all.ts";
import { readBound } from "./bounds.ts";
import { readArabic, readChinese } from "./numerals.ts";
import type { ScannedQuantity } from "./quantity.ts";
import { composeUnit } from "./units.ts";

const pattern = /(?:实现|再)?翻(?:了)?(?<times>[一两二三四]|\d(?:\.\d+)?)?番/g;

export function scanMultiples(text: string): readonly ScannedQuantity[] {
  const found: ScannedQuantity[] = [];
  for (const match of findAll(text, pattern)) {
    const word = match.groups?.["times"] ?? "一";
    const doublings = /\d/.test(word) ? readArabic(word) : readChinese(word);
    if (doublings === null) continue;
    const value = Math.round(2 ** doublings * 100) / 100;
    const start = match.index + match[0].indexOf("翻");
    const end = match.index + match[0].length;
    const bound = readBound(
      text.slice(Math.max(0, start - 4), start),
      match[0],
      text.slice(end, end + 4),
    );
    found.push({
      form: "multiple",
      span: { start: start - bound.before, end: end + bound.after },
      core: { start, end },
      operator: bound.operator,
      low: value,
      high: value,
      parts: [],
      unit: composeUnit("", "倍"),
      modifier: text.slice(start - bound.before, start) + text.slice(end, end + bound.after),
      masked: false,
    });
  }
  return found;
}
