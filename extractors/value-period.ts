/** The period of a bound value: named in its clause, at the head of its paragraph or section, or by the report's own year. */
import type { BoundQuantity } from "./binding/bound-quantity.ts";
import type { QuantifiedFinding } from "./extractor.ts";
import { type Period, readCount, readPeriod } from "./periods.ts";
import type { SentenceView } from "./sentence-view.ts";
import type { Tense } from "./tense.ts";

/** Periods that were named before: at the head of the paragraph, at the head of the section. */
export interface Carried {
  readonly block: Period | null;
  readonly section: Section;
}

/** The span that a section under one top heading is speaking of. */
export interface Section {
  readonly root: string;
  readonly period: Period | null;
  /** True once a paragraph said that it is the last year it speaks of (一年来, 刚刚过去的2015年). */
  readonly isYear: boolean;
}

/**
 * A heading such as 过去一年和五年工作回顾 holds two reviews: the paragraph that opens with 五年来 starts the long
 * one, a paragraph that opens with 过去一年 or the year ends it.
 */
export function followSection(view: SentenceView, section: Section): Section {
  const root = view.block.path[0] ?? "";
  const current = root === section.root ? section : { root, period: null, isYear: false };
  if (
    !/五年|十[一二三四五六]五|本届政府/.test(view.block.path.join("")) ||
    view.block.orientation !== "review"
  ) {
    return current;
  }
  if (!opensBlock(view)) return current;
  const opening = openingOf(view);
  if (/^[—\s]*(?:过去|这|近|回顾)?(?:的)?(?:五年|本届政府|“十[一二三四五六]五”)/.test(opening)) {
    const period = readPeriod(`${opening.slice(0, 8)}五年来`, view.part.years);
    return { root, period, isYear: false };
  }
  return /^[—\s]*(?:刚刚)?(?:过去(?:的)?一年|一年来|过去的?20\d\d年|20\d\d年|去年)/.test(opening)
    ? { root, period: null, isYear: true }
    : current;
}

/** 各位代表！2017年，…: the address before the first words of a paragraph is passed over. */
const address = /^(?:各位代表|同志们|同学们|朋友们)[！!,，。：:\s]*/;

function openingOf(view: SentenceView): string {
  const { start } = view.block.span;
  return view.part.text
    .slice(start, start + 24)
    .replace(address, "")
    .slice(0, 14);
}

/** True for the first sentence of a paragraph. */
export function opensBlock(view: SentenceView): boolean {
  const before = view.part.sentences[view.sentence.ordinal - 1];
  if (before?.block !== view.sentence.block) return true;
  const text = view.part.text.slice(before.span.start, before.span.end);
  return text.length < 8 && address.test(text);
}

/**
 * A level at the end of a five-year review stands for its last year; growth and counts of acts for the whole span.
 */
export function choosePeriod(
  view: SentenceView,
  bound: BoundQuantity,
  kind: "target" | "result",
  explicit: Period | null,
  carried: Carried,
): Period | null {
  const years = view.part.years;
  const { section } = carried;
  const long =
    notPast(section.period, kind, years.current) ??
    (section.isYear ? null : notPast(sectionSpan(view, kind), kind, years.current));
  const span = notPast(carried.block, kind, years.current) ?? long ?? planSpan(view, kind);
  if (bound.isStart) {
    const isReview = view.block.orientation === "review";
    const own = isReview ? (defaultReviewYear(view) ?? years.current) : years.current;
    const before = span !== null && kind === "result" ? span.first : own;
    return (
      readStartYear(view, bound) ??
      yearBefore(explicit?.isSpan === true && kind === "result" ? explicit.first : before)
    );
  }
  const held = kind === "result" ? running(view, bound) : null;
  if (held !== null) return held;
  const named = averaged(view, bound, kind, explicit ?? span, long);
  const since = kind === "result" ? sinceBase(view, bound, named) : null;
  if (since !== null) return since;
  if (named !== null) {
    if (named.isSpan && kind === "result" && isState(view, bound)) {
      return { first: named.last, last: named.last, isSpan: false };
    }
    return named;
  }
  const year = kind === "target" ? (years.plan ?? years.current) : defaultReviewYear(view);
  return year === null ? null : { first: year, last: year, isSpan: false };
}

/** A report reviews the year before its own; a speech that names no year leaves the period open (guide: ""). */
function defaultReviewYear(view: SentenceView): number | null {
  const { years } = view.part;
  if (years.review !== null) return years.review;
  return isReport(view) && years.current !== null ? years.current - 1 : null;
}

export function isReport(view: SentenceView): boolean {
  return /^(?:work_report|communique|plan)$/.test(view.part.kind);
}

/** The year of a result, which the next sentence of a spoken paragraph goes on with; null for a target or an open one. */
export function periodOf(finding: QuantifiedFinding | undefined): Period | null {
  if (finding?.kind !== "result" || !/^\d{4}$/.test(finding.period)) return null;
  return { first: Number(finding.period), last: Number(finding.period), isSpan: false };
}

/** 连续四年居全省第一: a standing held for a number of years, the last of which is the year under review. */
function running(view: SentenceView, bound: BoundQuantity): Period | null {
  const before = view.folded.slice(bound.clause.start, bound.quantity.span.start);
  const word = /连续([两三四五六七八九十]{1,2}|\d{1,2})年/.exec(before)?.[1];
  const last = defaultReviewYear(view);
  const isHeld = bound.measure === "rank" || bound.quantity.low === 0;
  if (word === undefined || last === null || !isHeld) return null;
  const count = readCount(word);
  return count < 2 ? null : { first: last - count + 1, last, isSpan: true };
}

/**
 * An average over years never belongs to one year (2017年…, 年均增长9.2%): it takes the span of the section, else
 * the five years that a report at the turn of a plan (2021) or of a term (2023) looks at, else none.
 */
function averaged(
  view: SentenceView,
  bound: BoundQuantity,
  kind: Tense,
  named: Period | null,
  long: Period | null,
): Period | null {
  const before = view.folded.slice(bound.clause.start, bound.quantity.span.start);
  if (!/年均(?!浓度|值|气温|水平)|平均每年|五年累计/.test(before)) return named;
  if (named !== null && named.last > named.first) return named;
  const current = view.part.years.current;
  if (long !== null || current === null || ![1, 3].includes(current % 5)) return long ?? named;
  const first = kind === "target" ? current : current - 5;
  return { first, last: first + 4, isSpan: true };
}

/** 贷款余额比2012年末增长104%: a change against a base year runs from the year after it. */
function sinceBase(view: SentenceView, bound: BoundQuantity, named: Period | null): Period | null {
  if (bound.measure !== "growth" && bound.measure !== "change") return null;
  const before = view.folded
    .slice(bound.clause.start, bound.quantity.span.start)
    .replace(/\s/g, "");
  const base = /(?:比|较)((?:19|20)\d\d)年/.exec(before)?.[1];
  const last = named?.last ?? defaultReviewYear(view);
  if (base === undefined || last === null || Number(base) >= last - 1) return null;
  return { first: Number(base) + 1, last, isSpan: true };
}

/** Nouns of what stands at a time, whatever act is named with them. */
const stock =
  /(?:率|总数|余额|保有量|拥有量|总量|通车里程|运营里程|满意度|安全感|比重|占比|密度|总里程|总面积|建成区面积)$/;

/** 达到, 超过: a state at a time; 新增就业, 累计完成 run over the span. */
function isState(view: SentenceView, bound: BoundQuantity): boolean {
  if (bound.measure === "growth" || bound.measure === "change") return false;
  const around = view.folded.slice(bound.clause.start, bound.clause.end);
  const before = view.folded.slice(bound.clause.start, bound.quantity.span.start);
  // 5575万人实现脱贫, 1亿人落户, 连续稳定在1.3万亿斤: what happens over the years, or in each of them
  if (/^(?:城镇)?新增|累计/.test(bound.indicator) || /累计|连续/.test(before)) return false;
  if (/脱贫|落户|转移就业/.test(around) && bound.quantity.unit.kind === "people") return false;
  // 过去五年，赤字率控制在2%左右: kept so over the years, which says nothing of the last one alone
  const bounds = view.folded.slice(bound.clause.start, bound.quantity.core.start);
  if (/控制在/.test(bounds) && !/一直|始终|每年|年[底末]/.test(bounds)) return false;
  const kind = bound.verb?.kind;
  const isRatio = bound.quantity.unit.base === "%" || bound.measure === "rank";
  if (isRatio || stock.test(bound.indicator) || /覆盖(?!.*(?:新增|扩大))/.test(before)) return true;
  if (bound.act !== "") return false;
  if (isBareStock(view, bound)) return true;
  return (
    kind === "reach" ||
    kind === "rise_to" ||
    kind === "fall_to" ||
    kind === "share" ||
    /超过|突破|跨|迈上/.test(bound.quantity.modifier)
  );
}

/** 过去五年，…龙头企业147家: what is merely had, with no verb and no act, is had at the end; money and visits flow. */
function isBareStock(view: SentenceView, bound: BoundQuantity): boolean {
  const { unit } = bound.quantity;
  if (bound.verb !== null || bound.rule !== "phrase_before" || bound.measure !== "level")
    return false;
  if (!/(?:家|户|座|台|辆|席|张|架|艘|公里|亩|平方公里|千瓦)$/.test(unit.written)) return false;
  return !/累计|引进|建成|完成|实施|新[建开改认增]|改造|整治|获|取消/.test(
    view.folded.slice(0, bound.quantity.span.start),
  );
}

/** 第十四个五年规划纲要 gives its five years to what it sets, and the five before them to what it looks back on. */
function planSpan(view: SentenceView, kind: Tense): Period | null {
  if (view.part.kind !== "plan") return null;
  const ordinal = /第十([一二三四五六])个五年/.exec(view.part.title ?? "")?.[1];
  const own = ordinal === undefined ? null : readPeriod(`“十${ordinal}五”时期`, view.part.years);
  if (own === null || kind === "target") return own;
  return { first: own.first - 5, last: own.first - 1, isSpan: true };
}

/** 从2018年的98.98%: the start's own year. */
function readStartYear(view: SentenceView, bound: BoundQuantity): Period | null {
  const lead = view.folded.slice(bound.clause.start, bound.quantity.span.start);
  const listed = /[从由]前([两三四五])年(?:的)?分别([^，,。；;]*)$/.exec(lead);
  const last = defaultReviewYear(view);
  if (listed !== null && last !== null) {
    // 由前三年分别上升4.9%、5.6%、0.2%: the first value is that of the first year
    const year = last - readCount(listed[1] ?? "") + (listed[2]?.match(/[、和及]/g)?.length ?? 0);
    return { first: year, last: year, isSpan: false };
  }
  const match = /[从由自]((?:19|20)\d\d)年(?:底|末)?的?[^，。；]{0,6}$/.exec(lead);
  return match === null ? null : { first: Number(match[1]), last: Number(match[1]), isSpan: false };
}

function yearBefore(current: number | null): Period | null {
  return current === null ? null : { first: current - 1, last: current - 1, isSpan: false };
}

/** An aim is never for a time that is over: 十三五 in the heading does not date what 十四五 is to bring. */
function notPast(period: Period | null, kind: Tense, current: number | null): Period | null {
  return kind === "target" && period !== null && current !== null && period.last < current
    ? null
    : period;
}

/**
 * A heading such as “十三五”时期主要成就 or 过去五年工作回顾 gives its span to what stands under it. Of
 * “十三五”成就和“十四五”目标 the first dates results, the last dates aims.
 */
function sectionSpan(view: SentenceView, kind: Tense): Period | null {
  for (const heading of [...view.block.path].reverse()) {
    const plans = heading.match(/[“"]?十[一二三四五六]五[”"]?[^“"和与及]*/g) ?? [];
    const named = plans.length > 1 ? (kind === "target" ? plans.at(-1) : plans[0]) : heading;
    const period = readPeriod(named ?? heading, view.part.years);
    if (period !== null) return period.isSpan && period.last > period.first ? period : null;
  }
  return null;
}
