/** What the cells of a table of indicators say: values, units, years. */
import { readLexicon } from "../lexicon.ts";

const number = String.raw`[+\-－−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?`;
const softeners = "左右|以上|以下|以内|之内|及以上|上下|多|余";
const openers = "[≥≤＞＜><±约近]|大于|小于|不低于|不高于|不超过|不少于|超过|达到?|力争|确保|控制在";
/** A number or a range, with what stands round it: 6%左右, 不低于5.5, 3—3.5万人, ［18.5］, xx. */
const valuePattern = new RegExp(
  String.raw`^(?<open>(?:${openers})*[\[［〔]?)(?<number>${number}(?:\s*[-－—–~～至]+\s*${number})?|[xX×]{2,})(?<close>[\]］〕]?)(?<unit>[^\d。；;，,]{0,10}?)(?<soft>(?:${softeners})*)$`,
);
/** Years, months and days head columns; they are no values. */
const periodPattern =
  /^(?:19|20)\d{2}(?:\s*[-－—–~～至/]\s*(?:19|20)\d{2})?(?:年.*|[./-]\d{1,2}(?:[./-]\d{1,2})?月?)?$|^\d{1,2}(?:\s*[-－—–~～至]\s*\d{1,2})?月(?:\d{1,2}日)?(?:份|底|末)?$/;

let units: ReadonlySet<string> | null = null;

function isKnownUnit(text: string): boolean {
  units ??= new Set(readLexicon("units").map((row) => row["unit"] ?? ""));
  return units.has(text) || units.has(text.replace(/^(?:百|千|万|十万|百万|千万|亿|万亿)+/, ""));
}

/** 亿元, %, 万人, 元/人 and the like. */
export function isUnit(text: string): boolean {
  const plain = text.replace(/％/g, "%").replace(/\s+/g, "");
  if (plain === "" || plain.length > 8) return false;
  return isKnownUnit(plain) || isKnownUnit(plain.split("/")[0] ?? "");
}

function isPeriod(text: string): boolean {
  return periodPattern.test(text.replace(/\s+/g, ""));
}

/** A cell that states an amount. A bare year is one only where the table's first column does not read as years. */
export function isValue(text: string): boolean {
  const plain = text.replace(/\s+/g, "");
  if (isPeriod(plain)) return false;
  const unit = valuePattern.exec(plain)?.groups?.["unit"];
  return unit !== undefined && (unit === "" || isUnit(unit));
}

/** `value` with `unit` behind its number where it names none of its own: 6以上 in % is 6%以上. */
export function withUnit(value: string, unit: string): string {
  const plain = value.replace(/\s+/g, "");
  const parts = valuePattern.exec(plain)?.groups;
  if (parts === undefined || unit === "" || parts["unit"] !== "") return value;
  const { open = "", number: digits = "", close = "", soft = "" } = parts;
  return `${open}${digits}${close}${unit}${soft}`;
}

/** A heading without the unit that stands behind it in brackets or behind a comma, and that unit. */
export function splitUnit(heading: string): { readonly name: string; readonly unit: string } {
  const plain = heading.trim();
  const match =
    /^(?<name>.+?)\s*[（(【[]\s*(?:单位\s*[:：]\s*)?(?<unit>[^（()）【】[\]]{1,8})\s*[)）】\]]$/.exec(
      plain,
    ) ?? /^(?<name>.+?)[，,]\s*(?<unit>[^，,]{1,8})$/.exec(plain);
  const unit = match?.groups?.["unit"]?.trim() ?? "";
  return isUnit(unit)
    ? { name: match?.groups?.["name"] ?? plain, unit }
    : { name: plain, unit: "" };
}

/** The unit of a whole table: 单位：亿元 above it. "" where none or several are named. */
export function statedUnit(line: string): string {
  const unit = /单位\s*[:：]\s*([^\s；;，,、）)]{1,8})\s*[）)]?\s*$/.exec(line)?.[1] ?? "";
  return isUnit(unit) ? unit : "";
}
