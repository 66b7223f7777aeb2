/**
 * Splits the left side of a distributive sentence: 单位国内生产总值用水量、能耗、二氧化碳排放量 | 城乡居民收入 |
 * 新开工、续建、竣工项目 → one full phrase for each value.
 */
import { isKnownIndicator } from "./lookup.ts";

/** Words that stand for two things at once, with what they stand for. */
const pairs: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/城乡居民/, ["城镇居民", "农村居民"]],
  [/城镇和农村居民|城镇、农村居民|城镇与农村居民/, ["城镇居民", "农村居民"]],
  [/城乡低保/, ["城市低保", "农村低保"]],
  [/城乡(?=最低生活保障|特困)/, ["城市", "农村"]],
  [/城乡/, ["城镇", "农村"]],
  [/存贷款/, ["存款", "贷款"]],
  [/进出口/, ["进口", "出口"]],
  [/工农业/, ["工业", "农业"]],
];

const measurable =
  /(?:率|度|比例|比重|占比|数|额|量|值|积|程|收入|支出|投资|能耗|指数|价格|人口|余额|规模|水平|标准|感)$/;

/**
 * Items between 、 and 和. Where some name a measure and others do not (代表建议和政协提案办复率), the 和 of
 * the others belongs inside a name.
 */
function splitItems(written: string): readonly string[] {
  const phrase = writeSectors(written);
  const items: string[] = [];
  let open = "";
  const pieces = phrase.split(/(、|以及|和|及|与|,|，)/);
  const hasMeasure = pieces.some((piece) => /率$/.test(piece.trim()));
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = (pieces[at] ?? "").trim();
    const joint = pieces[at + 1];
    const whole = open + piece;
    if (hasMeasure && joint !== undefined && joint !== "、" && !measurable.test(piece)) {
      open = whole + joint;
    } else {
      if (whole !== "") items.push(whole);
      open = "";
    }
  }
  return items;
}

const sectors = /^第?([一二三])、第?([一二三])(?:[、和]第?([一二三]))?次?产业?/;

/** 一、二、三产 and 第一、二、三产业 in full. */
function writeSectors(phrase: string): string {
  const match = sectors.exec(phrase);
  if (match === null) return phrase;
  const rest = phrase.slice(match[0].length);
  return [match[1], match[2], match[3]]
    .filter((ordinal) => ordinal !== undefined)
    .map((ordinal) => `第${ordinal}产业${rest}`)
    .join("、");
}

function expandPair(phrase: string): readonly string[] | null {
  for (const [pattern, [first, second]] of pairs) {
    if (pattern.test(phrase))
      return [phrase.replace(pattern, first), phrase.replace(pattern, second)];
  }
  return null;
}

/**
 * The head that later items lean on: of 单位国内生产总值用水量 and 能耗 it is 单位国内生产总值.
 * Found where head + item is a known name, or where the first item opens with a scope that the others lack.
 */
function sharedHead(first: string, items: readonly string[]): string {
  for (let length = first.length - 1; length >= 2; length -= 1) {
    const head = first.slice(0, length);
    if (items.some((item) => !isKnownIndicator(item) && isKnownIndicator(head + item))) return head;
  }
  return (
    /^(?:单位[^、]{2,8}?总值|单位GDP|农村|城镇|规模以上|规上|省级|国家级|市级|空气质量)/.exec(
      first,
    )?.[0] ?? ""
  );
}

/**
 * The tail that earlier items lean on: of 化学需氧量 and 氨氮排放量 it is 排放量, of 新开工 and 竣工项目 it is 项目.
 * Only items much shorter than the last one lack it.
 */
function sharedTail(items: readonly string[], last: string): string {
  // 城镇、农村|居民人均可支配收入: the longest rest that makes known names of all the others
  for (let cut = 1; cut < last.length - 1; cut += 1) {
    const rest = last.slice(cut);
    if (items.every((item) => !isKnownIndicator(item) && isKnownIndicator(item + rest)))
      return rest;
  }
  const known =
    /(?:排放量|排放总量|发案数|增加值|总产值|覆盖率|普及率|完成率|合格率|入学率|无害化处理率|处理率|利用率|达标率|起数|通车里程|运营里程|参保率|死亡人数|人数|余额|总额|收入|支出|投资|项目|企业|产量|面积|里程|比重|占比|零售额|销售额|营业额|交易额|成交额|进出口额|产值)$/;
  const tail = known.exec(last)?.[0] ?? "";
  if (tail === "" || tail.length >= last.length) return "";
  return items.some((item) => !item.endsWith(tail) && item.length < last.length + 2) ? tail : "";
}

/** One phrase for each of `count` values, or null where the phrase does not hold so many. */
export function splitEnumeration(written: string, count: number): readonly string[] | null {
  const phrase = writeSectors(written);
  // 、 alone first: 软件和信息技术服务业 is one item of two
  const listed = phrase.split("、").filter((piece) => piece !== "");
  if (listed.length === count && count > 1) return completeItems(listed);
  const items = splitItems(phrase);
  if (items.length === count && count > 1) return completeItems(items);
  const pieces = phrase.split(/、|以及|和|及|与/).filter((piece) => piece !== "");
  if (pieces.length === count && count > 1) return completeItems(pieces);
  if (count === 2) {
    const pair = expandPair(phrase);
    if (pair !== null) return pair;
  }
  if (items.length * 2 === count) {
    const doubled = items.map(expandPair);
    if (doubled.every((pair) => pair !== null)) return doubled.flat();
  }
  return null;
}

/** 新能源汽车、家电等|零售额: what stands behind 等 belongs to every item. */
function shareBehindEtc(items: readonly string[]): readonly string[] | null {
  const match = /^(.{2,})等([\u4e00-\u9fa5]{2,6}[额量率值入积])$/.exec(items.at(-1) ?? "");
  if (match === null) return null;
  return [...items.slice(0, -1), match[1] ?? ""].map((item) => item + (match[2] ?? ""));
}

function completeItems(given: readonly string[]): readonly string[] {
  const items = shareBehindEtc(given) ?? given;
  const first = items[0] ?? "";
  const last = items[items.length - 1] ?? "";
  const head = sharedHead(first, items.slice(1));
  const tail = sharedTail(items.slice(0, -1), last);
  return items.map((item, at) => {
    // 能耗 and 入学率 are whole without the tail of the last item
    const isWhole = /[耗率]$/.test(item) && item.length > 1;
    const lacksTail = at < items.length - 1 && tail !== "" && !item.endsWith(tail) && !isWhole;
    const withTail =
      lacksTail && (isKnownIndicator(item + tail) || !isKnownIndicator(item)) ? item + tail : item;
    const needsHead =
      at > 0 &&
      head !== "" &&
      !withTail.startsWith(head) &&
      !isKnownIndicator(withTail) &&
      !/^(?:城|农|省|国)/.test(withTail);
    return needsHead ? head + withTail : withTail;
  });
}

/** The phrases of a list whatever their number: A和B均达到100%. One phrase where it is no list. */
export function listPhrases(phrase: string): readonly string[] {
  const items = splitItems(phrase);
  if (items.length < 2) return expandPair(phrase) ?? [phrase];
  return completeItems(items);
}

/** 国内生产总值和城乡居民人均收入比2010年翻一番: every item is a known indicator, so one value holds for each. */
export function isListOfIndicators(phrase: string): boolean {
  const items = splitItems(phrase);
  return items.length > 1 && items.every((item) => isKnownIndicator(item));
}

/** 公众安全感、公安满意度居全省第一: every item names a measure, so one rank holds for each. */
export function isListOfMeasures(phrase: string): boolean {
  const items = splitItems(phrase);
  return items.length > 1 && items.every((item) => measurable.test(item) || isKnownIndicator(item));
}
