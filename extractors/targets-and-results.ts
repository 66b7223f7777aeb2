/** Targets and results: every quantity of a sentence with its indicator, measure, bounds, unit and period. */
import type { Quantity, Span } from "../pipeline/document.ts";
import { bindQuantities } from "./binding/bind.ts";
import type { BoundQuantity } from "./binding/bound-quantity.ts";
import { findSubject } from "./binding/subject.ts";
import { isCounted } from "./counting.ts";
import type { QuantifiedFinding } from "./extractor.ts";
import { findIndicator, findRate } from "./indicators/lookup.ts";
import { cleanPhrase } from "./indicators/phrase.ts";
import { readModality } from "./modality.ts";
import { type Period, readPeriod, writePeriod } from "./periods.ts";
import type { ScannedQuantity } from "./quantities/quantity.ts";
import { scanQuantities } from "./quantities/scan.ts";
import { isRestatedGoal } from "./restated-goals.ts";
import { splitScope } from "./scope.ts";
import type { SentenceView } from "./sentence-view.ts";
import { decideTense, type Tense } from "./tense.ts";
import {
  type Carried,
  choosePeriod,
  followSection,
  isReport,
  opensBlock,
  periodOf,
  type Section,
} from "./value-period.ts";

/** What a sentence hands on to the next one of its block. */
interface Carry {
  block: number;
  subject: string;
  period: Period | null;
}

export function extractTargetsAndResults(
  views: readonly SentenceView[],
): readonly QuantifiedFinding[] {
  const findings: QuantifiedFinding[] = [];
  let carry: Carry = { block: -1, subject: "", period: null };
  let section: Section = { root: "", period: null, isYear: false };
  for (const view of views) {
    if (view.block.ordinal !== carry.block) {
      carry = { block: view.block.ordinal, subject: "", period: null };
    }
    const opening = readOpening(view);
    // a single year in the middle of a paragraph holds for its own sentence alone
    if (opening !== null && (opening.last > opening.first || opensBlock(view)))
      carry.period = opening;
    section = followSection(view, section);
    if (view.block.kind === "heading") continue;
    const scanned = scanQuantities(view.folded);
    if (scanned.length === 0) {
      if (view.text.length < 30) carry.subject = findSubject(view, view.text.length)?.phrase ?? "";
      continue;
    }
    for (const bound of bindQuantities(view, scanned, carry.subject)) {
      if (!isCounted(view, bound)) continue;
      const before = bound.rule === "carried_phrase" ? (findings.at(-1)?.kind ?? null) : null;
      findings.push(...makeFindings(view, bound, { block: carry.period, section }, before));
      carry.subject = bound.indicator;
      if (!isReport(view)) carry.period = periodOf(findings.at(-1)) ?? carry.period;
    }
  }
  return findings;
}

/** 过去五年，… and 刚刚过去的2017年，… at the head of a sentence hold to the end of its paragraph. */
function readOpening(view: SentenceView): Period | null {
  const opening = view.folded.slice(0, 18).split(/[,，]/)[0] ?? "";
  if (opening.length > 16 || /^到|工作|发展|规划|任务|年均|增长/.test(opening)) return null;
  return readPeriod(opening, view.part.years);
}

function makeFindings(
  view: SentenceView,
  bound: BoundQuantity,
  carried: Carried,
  leaning: Tense | null,
): readonly QuantifiedFinding[] {
  const until = bound.isStart ? bound.quote.end : bound.quantity.span.start;
  const clause = withoutStart(view.folded.slice(bound.clause.start, until), bound.isStart);
  const sentence = withoutStart(view.folded.slice(0, until), bound.isStart);
  const explicit =
    readPeriod(withoutTitles(clause), view.part.years) ??
    readPeriod(withoutQuoted(withoutTitles(sentence)), view.part.years);
  const isAttribute =
    /占[^，。；]*$/.test(clause) && /^的/.test(view.folded.slice(bound.quantity.span.end));
  const cues = { clause, sentence, isStart: bound.isStart, explicit, isAttribute, leaning };
  const kind = decideTense(cues, view.block, view.part.kind, view.part.years);
  const isCarried = bound.rule === "carried_phrase";
  if (
    kind === "result" &&
    isRestatedGoal(view.folded, bound.clause, bound.quantity.span, isCarried)
  )
    return [];
  // 继续执行去年出台的政策，新增减税5000亿元: a past year elsewhere in the sentence is not that of an aim
  const now = view.part.years.current;
  const isOver = kind === "target" && explicit !== null && now !== null && explicit.last < now;
  const own = isOver
    ? yetToCome(readPeriod(withoutTitles(clause), view.part.years), now)
    : explicit;
  const period = choosePeriod(view, bound, kind, own, carried);
  const modality = readModality(clause);
  const values = bound.quantity.form === "composition" ? compositionOf(bound) : [bound];
  return values.map((value) => {
    const scoped = splitScope(value.indicator, view.part.place);
    const phrase =
      scoped.scope === "" ? scoped.phrase : cleanPhrase(scoped.phrase) || value.indicator;
    const scope = phrase === value.indicator ? "" : scoped.scope;
    return {
      kind,
      indicator: phrase,
      indicatorId:
        (isRate(value) ? findRate(phrase) : null)?.id ?? findIndicator(phrase)?.id ?? null,
      measure: value.measure,
      quantity: makeQuantity(value.quantity, value.sign),
      period: writePeriod(period),
      scope: scope === "" ? (view.part.place?.name ?? "") : scope,
      modifier: [modality, value.quantity.modifier].filter((word) => word !== "").join("…"),
      at: shift(value.quote, view.offset),
      sentence: view.sentence.ordinal,
      rule: value.rule,
      act: value.act,
    };
  });
}

function isRate(value: BoundQuantity): boolean {
  return (
    value.quantity.unit.base === "%" && (value.measure === "level" || value.measure === "share")
  );
}

/** 能耗五年累计降低16%, said of what is to come: as many years from this one on. */
function yetToCome(period: Period | null, now: number): Period | null {
  if (period === null || !period.isSpan || period.last >= now) return period;
  return { first: now, last: now + period.last - period.first, isSpan: true };
}

/** 从2018年的98.98%上升到, 由前三年分别上升…转为: the year of the start is not the year of the end. */
function withoutStart(text: string, isStart: boolean): string {
  if (isStart) return text;
  return text.replace(
    /[从由自](?:去年|上年|上一年|前[两三四五]年|目前|原来|(?:19|20)\d\d年(?:底|末)?)的?/g,
    "",
  );
}

/** 《国土空间总体规划（2021—2035年）》: the years of a title are not those of a value. */
function withoutTitles(text: string): string {
  return text.replace(/《[^》]*》/g, "");
}

/** A quotation names (“十四五”规划): the period of a sentence is read outside of it, unless 时期 follows. */
function withoutQuoted(sentence: string): string {
  return sentence.replace(/[“"]十[一二三四五六]?五[”"](?!时期|期间|期?末|以来)/g, "");
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

const sectors = ["第一产业", "第二产业", "第三产业"];

function compositionOf(bound: BoundQuantity): readonly BoundQuantity[] {
  return bound.quantity.parts.map((part, at) => ({
    ...bound,
    indicator: `${bound.indicator}（${sectors[at] ?? ""}）`,
    quantity: { ...bound.quantity, low: part, high: part },
  }));
}

function makeQuantity(scanned: ScannedQuantity, sign: 1 | -1): Quantity {
  const low = scanned.low === null ? null : scanned.low * sign;
  const high = scanned.high === null ? null : scanned.high * sign;
  const base = (value: number | null): number | null =>
    value === null ? null : Number((value * scanned.unit.factor).toPrecision(12));
  return {
    operator: scanned.operator,
    low,
    high,
    unit: scanned.unit.written,
    lowBase: base(low),
    highBase: base(high),
    unitBase: scanned.unit.base,
    masked: scanned.masked,
  };
}
