/** When two quantities are the same amount, whatever magnitude their units are written in. */
import type { QuantityRecord } from "./annotation.ts";
import { squeeze } from "./located-text.ts";

/** Longest first: 万亿 before 万. */
const magnitudes: readonly (readonly [string, number])[] = [
  ["万亿", 1e12],
  ["千亿", 1e11],
  ["百亿", 1e10],
  ["十亿", 1e9],
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2],
];

/** Words for counting that annotators use for one another: 12个项目 is 12项. */
const counters = new Set("个 家 项 户 条 批 批次 次 座 处 所 件 种 台 辆 套 倍".split(" "));
const people = new Set("人次 名 位".split(" "));
const yuan = new Set("元人民币 人民币元 人民币".split(" "));

interface SplitUnit {
  readonly factor: number;
  readonly base: string;
}

const points = "百分点";

function splitUnit(unit: string): SplitUnit {
  const plain = squeeze(unit).replace(`个${points}`, points);
  if (plain === points) return { factor: 1, base: points };
  if (plain === "成") return { factor: 10, base: "%" };
  for (const [name, factor] of magnitudes) {
    if (plain.startsWith(name)) return { factor, base: foldBase(plain.slice(name.length)) };
  }
  return { factor: 1, base: foldBase(plain) };
}

function foldBase(base: string): string {
  if (counters.has(base)) return "";
  if (people.has(base)) return "人";
  return yuan.has(base) ? "元" : base;
}

/** Six significant digits: 1.1万亿元 and 11000亿元 are the same, 1.1 and 1.10001 are not. */
function scale(value: number | null, factor: number): number | null {
  return value === null ? null : Number((value * factor).toPrecision(6));
}

/**
 * Both bounds are the same in base magnitude; two blanked-out numbers are the same. What is counted is the
 * field `unit`, not part of the value, but a share in % is never a distance in 百分点.
 */
export function isSameValue(one: QuantityRecord, other: QuantityRecord): boolean {
  if (one.masked || other.masked) return one.masked && other.masked;
  const first = splitUnit(one.unit);
  const second = splitUnit(other.unit);
  return (
    (first.base === points) === (second.base === points) &&
    scale(one.low, first.factor) === scale(other.low, second.factor) &&
    scale(one.high, first.factor) === scale(other.high, second.factor)
  );
}

/** 亿元 and 万元 are one unit here, 家 and 个 as well; 元 and 美元 are two. */
export function isSameUnit(one: string, other: string): boolean {
  return splitUnit(one).base === splitUnit(other).base;
}
