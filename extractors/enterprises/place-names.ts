/** Names of places, full and short: 贵阳市, 贵阳. They are no companies, and stand before the names of some. */
import { readLexicon } from "../../pipeline/lexicon.ts";

const rows = readLexicon("places");
const names: ReadonlySet<string> = new Set(
  rows.flatMap((row) => [row["name"] ?? "", row["short"] ?? ""]).filter((name) => name.length > 1),
);

export function isPlaceName(name: string): boolean {
  return names.has(name) || names.has(name.replace(/[省市县区]$/, ""));
}

/** Length of the short place name that ends at an offset: 贵州|易鲸捷; 0 where none does. */
export function placeLengthBefore(text: string, at: number): number {
  for (const length of [3, 2]) {
    if (at >= length && names.has(text.slice(at - length, at))) return length;
  }
  return 0;
}

/** 岳阳己内酰胺: what a place makes, where a company was looked for. */
export function beginsWithPlace(name: string): boolean {
  return [3, 2].some((length) => name.length > length && names.has(name.slice(0, length)));
}

/** The place that a phrase begins with, as written: 观山湖区|文化综合体; "" where it begins with none. */
export function findPlaceName(phrase: string): string {
  for (let length = 6; length >= 2; length -= 1) {
    const candidate = phrase.slice(0, length);
    if (candidate.length === length && names.has(candidate)) return candidate;
  }
  return "";
}
