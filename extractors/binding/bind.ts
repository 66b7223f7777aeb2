/**
 * Binds each quantity of a sentence to the indicator that it measures. The order below is the algorithm:
 * group adjacent values, read what stands before the group, then let the first rule that applies name the indicators.
 */
import type { Span } from "../../pipeline/document.ts";
import {
  findClosingAct,
  findContainedAct,
  findFunding,
  findOpeningAct,
  isActAlone,
} from "../indicators/acts.ts";
import { isListOfIndicators, listPhrases, splitEnumeration } from "../indicators/enumeration.ts";
import type { MeasureVerb } from "../indicators/measure-verbs.ts";
import { cleanPhrase } from "../indicators/phrase.ts";
import { readTail, type Tail } from "../indicators/tail.ts";
import type { ScannedQuantity } from "../quantities/quantity.ts";
import type { SentenceView } from "../sentence-view.ts";
import type { BoundQuantity } from "./bound-quantity.ts";
import { clauseAt, findClauseStarts } from "./clauses.ts";
import { readCountedNoun } from "./counted-noun.ts";
import { decideMeasure } from "./measure.ts";
import { findSubject } from "./subject.ts";
import { isThreshold } from "./threshold.ts";

/** Values that stand side by side: 23%、15%、18%. */
interface Group {
  readonly quantities: readonly ScannedQuantity[];
  /** Where the words before it begin. */
  readonly lead: number;
  readonly clause: Span;
}

/** What the last group was bound to; the next may lean on it. */
interface Memory {
  readonly indicators: readonly (readonly string[])[];
  /** The indicators of all groups so far, in order, without repetition. */
  readonly history: readonly string[];
  readonly verb: MeasureVerb | null;
  readonly quoteStart: number;
  readonly act: string;
}

interface Naming {
  /** One indicator list a value: a value may measure several (均达到100%). */
  readonly indicators: readonly (readonly string[])[];
  readonly quoteStart: number;
  readonly quoteEnd: number | null;
  readonly isCountedNoun: boolean;
  readonly isCarried: boolean;
  readonly rule: string;
}

export function bindQuantities(
  view: SentenceView,
  scanned: readonly ScannedQuantity[],
  previousSubject: string,
): readonly BoundQuantity[] {
  const starts = findClauseStarts(view.folded, scanned);
  const quantities = scanned.filter(
    (quantity, at) => !isThreshold(view.folded, quantity, scanned[at + 1]),
  );
  const bound: BoundQuantity[] = [];
  let memory = null as Memory | null;
  let consumed = 0;
  for (const found of groupQuantities(view.folded, quantities, starts)) {
    const first = found.quantities[0];
    const group = {
      ...found,
      lead: Math.min(Math.max(found.lead, consumed), first?.span.start ?? found.lead),
    };
    const tail = readTail(
      view.folded.slice(group.lead, first?.span.start),
      view.folded.slice(first?.span.end),
      first?.form === "rank",
    );
    const naming = nameGroup(view, group, tail, memory, previousSubject, quantities);
    if (naming === null) continue;
    consumed = naming.quoteEnd ?? 0;
    const made = bindGroup(view, group, tail, naming, memory);
    bound.push(...made);
    const settled =
      made.length === naming.indicators.length
        ? made.map((item) => [item.indicator])
        : naming.indicators;
    memory = {
      indicators: settled,
      history: [...new Set([...(memory?.history ?? []), ...settled.flat()])],
      verb: tail.verb ?? memory?.verb ?? null,
      quoteStart: naming.quoteStart,
      act: made[0]?.act ?? "",
    };
  }
  return bound;
}

function groupQuantities(
  text: string,
  quantities: readonly ScannedQuantity[],
  starts: readonly number[],
): readonly Group[] {
  const groups: { quantities: ScannedQuantity[]; lead: number; clause: Span }[] = [];
  let previousEnd = 0;
  for (const quantity of quantities) {
    const between = text.slice(previousEnd, quantity.span.start);
    const last = groups[groups.length - 1];
    if (last !== undefined && isAdjacent(last.quantities, between)) {
      last.quantities.push(quantity);
    } else {
      const clause = clauseAt(starts, quantity.core.start, text.length);
      groups.push({ quantities: [quantity], lead: Math.max(clause.start, previousEnd), clause });
    }
    previousEnd = quantity.span.end;
  }
  return groups;
}

/** 、 and 和 join values; a comma does only where they were said to be distributed. */
function isAdjacent(before: readonly ScannedQuantity[], between: string): boolean {
  return before.length > 0 && /^\s*(?:[、和及与]|以及)\s*$/.test(between);
}

/** The ordered rules: counted noun, distributive list, list with one value, plain phrase, carried phrase, subject. */
function nameGroup(
  view: SentenceView,
  group: Group,
  tail: Tail,
  memory: Memory | null,
  previousSubject: string,
  quantities: readonly ScannedQuantity[],
): Naming | null {
  const phrase = withOwner(cleanPhrase(shareOwner(tail.phrase) ?? tail.phrase), memory);
  return (
    nameByAttribute(view, group, tail) ??
    nameByCountedNoun(view, group, tail, phrase, quantities) ??
    nameByGenericHead(phrase, group, memory) ??
    nameByList(view, group, tail, phrase) ??
    nameByPhrase(view, group, tail, phrase) ??
    nameByMemory(group, tail, memory) ??
    nameBySubject(view, group, previousSubject) ??
    nameByRemainder(view, group)
  );
}

/** 占全市进出口总额六成以上的重点企业: the noun behind the value has the share that stands before it. */
function nameByAttribute(view: SentenceView, group: Group, tail: Tail): Naming | null {
  const last = group.quantities[group.quantities.length - 1];
  const whole = /占([^，。；占]{2,})$/.exec(tail.phrase)?.[1];
  if (last === undefined || whole === undefined || !/^的/.test(view.folded.slice(last.span.end)))
    return null;
  const noun = readCountedNoun(
    view.folded,
    view.words,
    view.offset,
    last.span.end,
    view.folded.length,
  );
  if (noun === null) return null;
  const indicator = `${cleanNoun(view.text.slice(noun.start, noun.end))}占${cleanPhrase(whole)}`;
  return {
    indicators: group.quantities.map(() => [indicator]),
    quoteStart: view.folded.lastIndexOf("占", last.span.start),
    quoteEnd: noun.end,
    isCountedNoun: true,
    isCarried: false,
    rule: "share_attribute",
  };
}

function nameByCountedNoun(
  view: SentenceView,
  group: Group,
  tail: Tail,
  phrase: string,
  quantities: readonly ScannedQuantity[],
): Naming | null {
  const last = group.quantities[group.quantities.length - 1];
  if (last === undefined || last.form !== "amount") return null;
  const raw = tail.phrase.replace(/\s/g, "");
  const closingAct = findClosingAct(raw);
  if (/^(?:points|multiple)$/.test(last.unit.kind)) return null;
  const isAspect = /^(?:总规模|规模|总投资|投资|总面积|面积|总额|金额|总金额)$/.test(phrase);
  const isOpen =
    phrase === "" ||
    (isAspect && view.folded.charAt(last.span.end) === "的") ||
    isActAlone(phrase) ||
    isActAlone(raw) ||
    closingAct !== "" ||
    raw.endsWith("等");
  const countsThings = last.unit.kind === "count" || last.unit.kind === "people";
  if (!isOpen && !(countsThings && tail.verb === null)) return null;
  const next = quantities.find((quantity) => quantity.core.start >= last.span.end);
  const limit = next === undefined ? view.folded.length : next.span.start;
  const noun = readCountedNoun(view.folded, view.words, view.offset, last.span.end, limit);
  if (noun === null) return null;
  const written = cleanNoun(view.text.slice(noun.start, noun.end));
  if (written === "") return null;
  const act = isActAlone(phrase) ? phrase : isActAlone(raw) ? "" : closingAct;
  const aspect = isAspect ? phrase : "";
  const indicator = /^(?:取消|下放|取消和下放|新建|改造|引进|打通|淘汰|整治|查处)/.test(act)
    ? act + written
    : written + aspect;
  const actStart =
    act === "" ? group.lead : view.folded.lastIndexOf(act, group.quantities[0]?.core.start);
  return {
    indicators: group.quantities.map(() => [indicator]),
    quoteStart:
      phrase === "" && act === ""
        ? (group.quantities[0]?.span.start ?? group.lead)
        : Math.max(group.lead, actStart),
    quoteEnd: noun.end,
    isCountedNoun: true,
    isCarried: false,
    rule: "counted_noun",
  };
}

function cleanNoun(text: string): string {
  return text.replace(/\s+/g, "").replace(/(?:的|等|和|及|与|、)+$/, "");
}

/** 总数达到35家 counts what was named before; 金额超过1300亿元 is its amount. */
function nameByGenericHead(phrase: string, group: Group, memory: Memory | null): Naming | null {
  const isCount = /^(?:总数|总量|数量|总数量|总人数|累计|其中)$/.test(phrase);
  const isAspect =
    /^(?:金额|总额|增速|增幅|占比|比重|规模|总规模|面积|总面积|投资额|产值|总产值|覆盖率|完成率|合格率)$/.test(
      phrase,
    );
  if ((!isCount && !isAspect) || memory === null) return null;
  const before = memory.indicators[memory.indicators.length - 1] ?? [];
  return {
    indicators: group.quantities.map(() =>
      before.map((name) => (isCount ? name : name.replace(/(?:增速|增幅|涨幅)$/, "") + phrase)),
    ),
    quoteStart: memory.quoteStart,
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: true,
    rule: "generic_head",
  };
}

function nameByList(view: SentenceView, group: Group, tail: Tail, phrase: string): Naming | null {
  if (phrase === "") return null;
  const count = group.quantities.length;
  const split = count > 1 ? splitEnumeration(phrase, count) : null;
  const isShared = count === 1 && (tail.isDistributive || isListOfIndicators(phrase));
  const shared = isShared ? listPhrases(phrase) : null;
  const indicators =
    split !== null
      ? split.map((item) => [item])
      : shared !== null && shared.length > 1
        ? [shared]
        : null;
  if (indicators === null) return null;
  return {
    indicators: indicators.map((list) => list.map(cleanPhrase)),
    quoteStart: phraseStart(view, group, phrase),
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: false,
    rule: split !== null ? "distributive_list" : "shared_value",
  };
}

function nameByPhrase(view: SentenceView, group: Group, tail: Tail, phrase: string): Naming | null {
  if (phrase === "" || !isNounPhrase(phrase, tail)) return null;
  return {
    indicators: group.quantities.map(() => [phrase]),
    quoteStart: phraseStart(view, group, phrase),
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: false,
    rule: "phrase_before",
  };
}

/** 占GDP比重提高0.8个百分点: the share of what was named before. */
function withOwner(phrase: string, memory: Memory | null): string {
  const owner = memory?.indicators.flat().at(-1);
  return owner !== undefined && /^占.{2,}(?:比重|比例|份额|的比)$/.test(phrase)
    ? owner + phrase
    : phrase;
}

/** 数量占全省一半, 占世界60%以上: who has the share stands before 占; null where the phrase tells the share of what. */
function shareOwner(phrase: string): string | null {
  const match =
    /^(.*?)占(?:世界|全球|全国|全省|全市|全县|同期|总数|总量|总额|其中|全部)(?:的|总量|总数)?$/.exec(
      phrase.trim(),
    );
  return match === null ? null : (match[1] ?? "");
}

/** One character, a number or a preposition is no indicator. */
function isNounPhrase(phrase: string, tail: Tail): boolean {
  if (phrase.length < 2 || /^[\d.%]+$/.test(phrase)) return false;
  return tail.verb?.kind !== "share";
}

function phraseStart(view: SentenceView, group: Group, phrase: string): number {
  const until = group.quantities[0]?.span.start ?? group.lead;
  const compact = phrase.slice(0, Math.min(4, phrase.length));
  const at = view.folded.slice(group.lead, until).indexOf(compact);
  return at < 0 ? skipMarks(view.folded, group.lead) : group.lead + at;
}

function skipMarks(text: string, from: number): number {
  return from + (/^[\s、,，和及与:：;；。—]*/.exec(text.slice(from))?.[0].length ?? 0);
}

/** 比上年增长16.1%, 分别增长21.5%和26.1%: the indicators of the values before it. */
function nameByMemory(group: Group, tail: Tail, memory: Memory | null): Naming | null {
  if (memory === null) return null;
  const count = group.quantities.length;
  const indicators = recall(memory, count, tail.isDistributive);
  return {
    indicators,
    quoteStart: memory.quoteStart,
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: true,
    rule: "carried_phrase",
  };
}

/** As many indicators as there are values: those of the last group, or the last ones of the sentence. */
function recall(
  memory: Memory,
  count: number,
  isDistributive: boolean,
): readonly (readonly string[])[] {
  const last = memory.indicators;
  const isEnumerated = new Set(last.flat()).size > 1;
  if (last.length === count && (count === 1 || isEnumerated)) return last;
  if (count > 1 && memory.history.length >= count && (isDistributive || !isEnumerated)) {
    if (isDistributive) return memory.history.slice(-count).map((indicator) => [indicator]);
  }
  if (count === 1 && isDistributive && memory.history.length > 1) return [last.flat()];
  const final = last[last.length - 1] ?? [];
  return Array.from({ length: count }, (_, at) => (isEnumerated ? (last[at] ?? final) : final));
}

function nameBySubject(view: SentenceView, group: Group, previousSubject: string): Naming | null {
  const subject = findSubject(view, group.clause.start);
  const indicator = subject?.phrase ?? previousSubject;
  if (indicator === "") return null;
  return {
    indicators: group.quantities.map(() => [indicator]),
    quoteStart: subject?.start ?? skipMarks(view.folded, group.lead),
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: true,
    rule: subject === null ? "subject_of_sentence_before" : "subject_of_clause_before",
  };
}

/** 排名中国城市科技创新百强榜第20位 · 惠及2万余人, with nothing before them: what the clause itself says. */
function nameByRemainder(view: SentenceView, group: Group): Naming | null {
  const first = group.quantities[0];
  const words = view.text.slice(group.lead, first?.span.start).replace(/\s+/g, "");
  const phrase = words.replace(/^[、,，和及]*(?:并|也|还)?(?:排名|位居|位列|名列|居|列|排)?/, "");
  if (phrase.length < 2) return null;
  return {
    indicators: group.quantities.map(() => [phrase]),
    quoteStart: skipMarks(view.folded, group.lead),
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: false,
    rule: "words_of_clause",
  };
}

function bindGroup(
  view: SentenceView,
  group: Group,
  tail: Tail,
  naming: Naming,
  memory: Memory | null,
): readonly BoundQuantity[] {
  const bound: BoundQuantity[] = [];
  for (const [at, quantity] of group.quantities.entries()) {
    const before = view.folded.slice(group.lead, group.quantities[0]?.span.start);
    for (const indicator of naming.indicators[at] ?? naming.indicators[0] ?? []) {
      const decided = decideMeasure(quantity, tail, indicator, before, naming.isCountedNoun);
      bound.push({
        quantity,
        indicator: decided.indicator,
        measure: decided.measure,
        sign: decided.sign,
        quote: {
          start: Math.min(naming.quoteStart, quantity.span.start),
          end: naming.quoteEnd ?? quantity.span.end,
        },
        verb: tail.verb ?? (naming.isCarried ? (memory?.verb ?? null) : null),
        isStart: tail.isStart,
        isYearlyAverage: tail.isYearlyAverage,
        act: naming.isCarried ? "" : actOf(view, group, tail, memory, naming),
        clause: group.clause,
        rule: naming.rule,
      });
    }
  }
  return bound;
}

/** The act that the phrase opens or ends with, or that is done to the things counted (18座水厂全部建成使用). */
function actOf(
  view: SentenceView,
  group: Group,
  tail: Tail,
  memory: Memory | null,
  naming: Naming,
): string {
  const phrase = tail.phrase.replace(/^[\s、,，和及与]+/, "").replace(/\s/g, "");
  const cleaned = cleanPhrase(phrase);
  const spoken = phrase.replace(
    /^(?:今年|明年|全年|年内|要|将|再|力争|确保|继续|计划|拟|努力)+/,
    "",
  );
  const named =
    findOpeningAct(spoken) ||
    findOpeningAct(cleaned) ||
    findClosingAct(phrase) ||
    findFunding(phrase);
  if (named !== "") return named;
  if (tail.verb !== null && tail.phrase === "") return findOpeningAct(tail.verb.word);
  const last = group.quantities[group.quantities.length - 1];
  if (naming.isCountedNoun && last !== undefined) {
    return findContainedAct(view.folded.slice(last.span.end, group.clause.end));
  }
  return naming.rule === "phrase_before" ? (memory?.act ?? "") : "";
}
