/** 第二位, 第25名, 居全省第一, 世界第二大, 居首位: a place in an order (guide: rank, unit 位). */
import { findAll } from "../../pipeline/find-all.ts";
import { readArabic, readChinese } from "./numerals.ts";
import type { ScannedQuantity } from "./quantity.ts";
import { composeUnit } from "./units.ts";

const place = "全国|全省|全市|全球|世界|亚洲|西部|中部|东部|东北|省会|国内|同类|区域|地级市|副省级";
const standing = "居|列|排名|排|位|跃至|跃升|升至|升到|名列|保持|稳居|跃居|位居|位列|进位|进入";
const ranked = String.raw`第(?<ordinal>[一二三四五六七八九十百]+|\d+)(?:位|名)(?!次)`;
const first = `第(?<=(?:${standing}|${place})[^，。；、第]{0,14}第)(?<bare>[一二三四五六七八九十]+|\\d+)(?=[大、，。；,;!！)）]|$)`;
const head = `首位(?<=(?:${standing})[^，。；、]{0,10}首位)`;
const become =
  "第(?<=成为(?:全国|全球|世界|全省)?第)(?<large>[一二三四五六])大?(?=[^位名次届批个])";
const pattern = new RegExp(`${ranked}|${first}|${head}|${become}`, "g");

export function scanRanks(text: string): readonly ScannedQuantity[] {
  if (!/[第首]/.test(text)) return [];
  const found: ScannedQuantity[] = [];
  for (const match of findAll(text, pattern)) {
    const groups = match.groups ?? {};
    const word = groups["ordinal"] ?? groups["bare"] ?? groups["large"] ?? "一";
    const value = /\d/.test(word) ? readArabic(word) : readChinese(word);
    if (value === null || value === 0) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({
      form: "rank",
      span,
      core: span,
      operator: "eq",
      low: value,
      high: value,
      parts: [],
      unit: composeUnit("", "位"),
      modifier: "",
      masked: false,
    });
  }
  return found;
}
