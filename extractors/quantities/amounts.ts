/** 4.68亿美元, 9000多万吨, 6.5%－7%, 2至3个, ××亿元, 两个百分点, 三十万多亿元: a number, a magnitude, a unit. */

import { findAll } from "../../pipeline/find-all.ts";
import { readBound } from "./bounds.ts";
import { readArabic, readChinese, readMagnitude } from "./numerals.ts";
import type { ScannedQuantity } from "./quantity.ts";
import { composeUnit, type Unit, unitPattern } from "./units.ts";

const arabic = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const chinese =
  "[〇零一二两三四五六七八九十百千万亿点]*[一二两三四五六七八九十百千]|(?<=[上过超破近])(?:万亿|亿|万)";
const mixed = String.raw`\d{1,4}亿\d{1,4}千?多?万|\d{1,4}万\d{1,4}[千百](?!分)`;
const mask = "[xX×*○□]{1,4}|某(?=[百千万亿])";
const number = `(?:${mixed}|${arabic}|${chinese}|${mask})`;
const magnitude = "(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)";
const many = "[多余几来]";
const gap = String.raw`\s{0,2}`;

const amountPattern = new RegExp(
  `(?<first>${number})${gap}(?<firstMagnitude>${magnitude}?)(?<firstMany>${many}?)(?<firstMagnitude2>(?:万亿|亿|万)?)${gap}(?<firstUnit>(?:${unitPattern})?)` +
    `(?:${gap}[-—–~～至到]${gap}(?<second>${arabic}|${chinese})${gap}(?<secondMagnitude>${magnitude}?)${gap}(?<secondUnit>(?:${unitPattern})?))?` +
    `(?<lastMany>${many}?)`,
  "g",
);

interface Groups {
  readonly first: string;
  readonly firstMagnitude: string;
  readonly firstMany: string;
  readonly firstMagnitude2: string;
  readonly firstUnit: string;
  readonly second?: string;
  readonly secondMagnitude?: string;
  readonly secondUnit?: string;
  readonly lastMany: string;
}

export function scanAmounts(text: string): readonly ScannedQuantity[] {
  const found: ScannedQuantity[] = [];
  for (const match of findAll(text, amountPattern)) {
    const amount = readAmount(text, match.index, match[0], match.groups as unknown as Groups);
    if (amount !== null) found.push(amount);
  }
  return found;
}

function isMask(word: string): boolean {
  return /^[xX×*○□某]/.test(word);
}

/** Splits the magnitude that a Chinese numeral swallowed: 三万 → 三, 万; 十万 stays 十, 万. */
function splitChinese(word: string): readonly [string, string] {
  if (/^(?:万亿|亿|万)$/.test(word)) return ["一", word];
  const tail = /[万亿]+$/.exec(word)?.[0] ?? "";
  return tail.length === word.length
    ? [word, ""]
    : [word.slice(0, word.length - tail.length), tail];
}

/** 1万6千 is 1.6 with 万, 3亿5000万 is 3.5 with 亿; null for a plain numeral. */
function joinMixed(word: string): readonly [string, string] | null {
  const match = /^(\d+)([亿万])(\d+)(千?)多?([万千百])$/.exec(word);
  if (match === null) return null;
  const unit = match[2] ?? "";
  const rest =
    (Number(match[3]) * readMagnitude(`${match[4] ?? ""}${match[5] ?? ""}`)) / readMagnitude(unit);
  return [String(Number((Number(match[1]) + rest).toPrecision(12))), unit];
}

/**
 * Counting words in Chinese figures (三个问题, 两个体系) name rather than count, so a Chinese numeral below ten
 * needs a unit that measures (元, %, 百分点, 亩, 公里) or a magnitude.
 */
function isCounted(word: string, value: number, unit: Unit, hasMagnitude: boolean): boolean {
  if (/\d/.test(word)) return true;
  if (hasMagnitude) return unit.written !== "" && value > 0;
  // 四所高校 counts, 三个问题 names
  if (/^[所家座]$/.test(unit.written)) return value > 1;
  if (unit.kind === "count") return value > 10 && !/^(?:百|千)$/.test(word);
  if (unit.kind === "duration") return value > 10;
  if (unit.kind === "people") return value > 10;
  return unit.kind !== "multiple" || value > 0;
}

function readAmount(
  text: string,
  start: number,
  whole: string,
  groups: Groups,
): ScannedQuantity | null {
  if (text.charAt(start - 1) === "第" || /^每一/.test(text.slice(start - 1))) return null;
  const masked = isMask(groups.first);
  const isChinese = !masked && !/\d/.test(groups.first);
  const [word, swallowed] = isChinese
    ? splitChinese(groups.first)
    : (joinMixed(groups.first) ?? [groups.first, ""]);
  const firstMagnitude = `${swallowed}${groups.firstMagnitude}${groups.firstMagnitude2}`;
  const bare =
    sharedUnit(groups.firstUnit, text.slice(start + whole.length)) || groups.secondUnit || "";
  const magnitude = firstMagnitude || groups.secondMagnitude || "";
  const unit = composeUnit(magnitude, bare);
  if (unit.written === "" || (masked && bare === "")) return null;
  if (bare === "" && /^[百千]$/.test(magnitude)) return null;
  const low = masked ? null : isChinese ? readChinese(word) : readArabic(word);
  if (!masked && (low === null || !isCounted(word, low, unit, magnitude !== ""))) return null;
  const isOpenRange =
    groups.second !== undefined &&
    !/[从由]\S{0,20}$/.test(text.slice(Math.max(0, start - 24), start));
  const high = isOpenRange ? readSecond(groups, unit, low) : low;
  const matched = isOpenRange && high !== null ? whole : firstOnly(groups, whole);
  const end = start + matched.length;
  const following = text.slice(end, end + 4);
  const many = /[多余几来]/.exec(
    `${groups.first}${groups.firstMany}${matched === whole ? groups.lastMany : ""}`,
  );
  // 4000吨级起重机: a class of things
  if (/^级(?!别)/.test(following) && unit.kind !== "money") return null;
  if (runsOn(bare, text.slice(end, end + 8))) return null;
  if (bare === "" && many === null && !endsCleanly(following)) return null;
  const bound = readBound(text.slice(Math.max(0, start - 8), start), groups.first, following);
  const isRound = isChinese && /^[一十百千万亿]+$/.test(word);
  if (isRound && namesClass.test(text.slice(end))) return null;
  if (isChinese && isVague(word, text.slice(Math.max(0, start - 1), start), bound.before))
    return null;
  const isRange = high !== null && low !== null && high !== low;
  const minus = isRange ? 0 : minusBefore(text, start);
  if (minus > 0 && low !== null) return negative(text, start - minus, end, low, unit, bound.after);
  return {
    form: "amount",
    span: { start: start - bound.before, end: end + bound.after },
    core: { start, end },
    operator: isRange ? "range" : many !== null && bound.operator === "eq" ? "ge" : bound.operator,
    low,
    high: high ?? low,
    parts: [],
    unit,
    modifier: modifierOf(text, start, end, bound.before, bound.after, many?.[0] ?? ""),
    masked,
  };
}

/** A figure that touches a letter or another figure is part of a name; 1家AAA级企业 and 300名0—6岁儿童 are not. */
function runsOn(unit: string, following: string): boolean {
  if (!/^[A-Za-z\d]/.test(following)) return false;
  return !/^[家名个所座人]$/.test(unit) || !/^(?:A{2,}|\d+[—-]\d+岁|[45]A)/.test(following);
}

/** 超亿元项目, 过百亿企业: a class of things, though a bounding word stands before it. */
const namesClass =
  /^(?:以上)?级?的?(?:重大|工业|产业|龙头|制造业)*(?:项目|企业|产业|集群|园区|平台|基金|县|镇|村|板块|技改)/;

/** 数十亿元 has no number; 千万美元以上项目, 百亿级产业 name a class unless a verb reaches it (突破千亿元). */
function isVague(word: string, before: string, boundBefore: number): boolean {
  return /[数几]/.test(before) || (/^[十百千万]+$/.test(word) && boundBefore === 0);
}

/** 增长-2.3%: a minus behind a verb or a colon is a sign; behind a figure it joins a range. */
function minusBefore(text: string, start: number): number {
  return /(?:[长速幅率为达至到:：\t]|^)\s*([-－−])$/.test(text.slice(Math.max(0, start - 4), start))
    ? 1
    : 0;
}

function negative(
  text: string,
  start: number,
  end: number,
  size: number,
  unit: Unit,
  after: number,
): ScannedQuantity {
  const span = { start, end: end + after };
  return {
    form: "amount",
    span,
    core: { start, end },
    operator: "eq",
    low: -size,
    high: -size,
    parts: [],
    unit,
    modifier: text.slice(end, end + after),
    masked: false,
  };
}

/** 提高22个和15个百分点: the first value shares the unit of the second. */
function sharedUnit(unit: string, after: string): string {
  return unit === "个" && /^(?:、\d[\d.]*个)*[和、]\d[\d.]*个百分点/.test(after)
    ? "个百分点"
    : unit;
}

function readSecond(groups: Groups, unit: Unit, low: number | null): number | null {
  const word = groups.second ?? "";
  const [plain, swallowed] = /\d/.test(word) ? [word, ""] : splitChinese(word);
  const value = /\d/.test(plain) ? readArabic(plain) : readChinese(plain);
  if (value === null || low === null) return null;
  const magnitude = `${swallowed}${groups.secondMagnitude ?? ""}`;
  const own = groups.secondUnit
    ? composeUnit(magnitude, groups.secondUnit).factor
    : readMagnitude(magnitude);
  const scaled = magnitude === "" && !groups.secondUnit ? value : (value * own) / unit.factor;
  return scaled > low ? Number(scaled.toPrecision(12)) : null;
}

/** The matched text without a second number that turned out not to belong to a range. */
function firstOnly(groups: Groups, whole: string): string {
  if (groups.second === undefined) return whole;
  const at = whole.search(/[-—–~～至到]/);
  return whole.slice(0, at).trimEnd();
}

/** 6434万农村人口, 超过1600万、180万: a number with a magnitude and no unit must not run on into another number. */
function endsCleanly(following: string): boolean {
  return !/^[\d.:：/]/.test(following);
}

function modifierOf(
  text: string,
  start: number,
  end: number,
  before: number,
  after: number,
  many: string,
): string {
  const words = [text.slice(start - before, start), many, text.slice(end, end + after)];
  return words.filter((word) => word !== "").join("…");
}
