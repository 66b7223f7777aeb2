/**
 * Binds each quantity of a sentence to the indicator that it measures: group adjacent values, read what stands
 * before the group, let the naming rules say what it measures, decide the measure of each value.
 */
import type { Span } from "../../pipeline/document.ts";
import { readTail, type Tail } from "../indicators/tail.ts";
import type { ScannedQuantity } from "../quantities/quantity.ts";
import type { SentenceView } from "../sentence-view.ts";
import { findAct } from "./act.ts";
import type { BoundQuantity } from "./bound-quantity.ts";
import { clauseAt, findClauseStarts } from "./clauses.ts";
import { decideMeasure } from "./measure.ts";
import { nameGroup } from "./naming/name-group.ts";
import type { Group, Memory, Naming } from "./naming/naming.ts";
import { isThreshold } from "./threshold.ts";

/** `previousSubject`: what the sentence before was about, "" if unknown. Offsets of the result are the sentence's. */
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
  let aside: Aside | null = null;
  let consumed = 0;
  for (const found of groupQuantities(view.folded, quantities, starts)) {
    const group = afterConsumed(found, consumed);
    const from = found.quantities[0]?.span.start ?? 0;
    if (aside !== null && from > aside.end) {
      memory = aside.memory;
      aside = null;
    }
    aside ??= openAside(view.folded, from, memory);
    const tail = readTailOf(view, group);
    const naming = nameGroup({ view, group, tail, memory, previousSubject, quantities });
    if (naming === null) continue;
    const made = bindGroup(view, group, tail, naming, memory);
    bound.push(...made);
    consumed = naming.quoteEnd ?? 0;
    memory = remember(memory, tail, naming, made);
  }
  return bound;
}

/** 机动车319万辆（含拖拉机7万辆），增加17万辆: behind a bracket the sentence goes on with what stood before it. */
interface Aside {
  readonly end: number;
  readonly memory: Memory;
}

function openAside(text: string, at: number, memory: Memory | null): Aside | null {
  const open = Math.max(text.lastIndexOf("(", at), text.lastIndexOf("（", at));
  if (memory === null || open < 0 || /[)）]/.test(text.slice(open, at))) return null;
  const length = text.slice(at).search(/[)）]/);
  return length < 0 ? null : { end: at + length, memory };
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
    const isJoined = /^\s*(?:[、和及与]|以及)?\s*$/.test(between);
    if (last !== undefined && isJoined && isSameKind(last.quantities.at(-1), quantity)) {
      last.quantities.push(quantity);
    } else {
      const clause = clauseAt(starts, quantity.core.start, text.length);
      groups.push({ quantities: [quantity], lead: Math.max(clause.start, previousEnd), clause });
    }
    previousEnd = quantity.span.end;
  }
  return groups;
}

/** 增长19.2%、突破850亿元: a rate and an amount are no list. */
function isSameKind(last: ScannedQuantity | undefined, next: ScannedQuantity): boolean {
  const isRate = (quantity: ScannedQuantity): boolean =>
    /^(?:ratio|points|multiple)$/.test(quantity.unit.kind);
  return last !== undefined && isRate(last) === isRate(next);
}

/** The noun that the group before has taken is no lead of this one. */
function afterConsumed(group: Group, consumed: number): Group {
  const first = group.quantities[0]?.span.start ?? group.lead;
  return { ...group, lead: Math.min(Math.max(group.lead, consumed), first) };
}

function readTailOf(view: SentenceView, group: Group): Tail {
  const first = group.quantities[0];
  const before = view.folded.slice(group.lead, first?.span.start);
  const last = group.quantities[group.quantities.length - 1];
  return readTail(before, view.folded.slice(last?.span.end), first?.form === "rank");
}

function bindGroup(
  view: SentenceView,
  group: Group,
  tail: Tail,
  naming: Naming,
  memory: Memory | null,
): readonly BoundQuantity[] {
  const own = view.folded.slice(group.lead, group.quantities[0]?.span.start);
  // 新增A16家、B 10家: the verb before a list holds for its later items
  const before = continuesRise(own, memory, naming)
    ? `新增${own.replace(/^\s*[、和及与]/, "")}`
    : own;
  const act = findAct(view, group, tail, memory, naming);
  return group.quantities.flatMap((quantity, at) =>
    (naming.indicators[at] ?? naming.indicators[0] ?? []).map((indicator) => ({
      ...decideMeasure(
        quantity,
        withVerbBefore(tail, quantity, own, naming, memory),
        indicator,
        before,
        view.folded.slice(quantity.span.end, quantity.span.end + 8),
        naming.isCountedNoun,
      ),
      quantity,
      quote: {
        start: Math.min(naming.quoteStart, quantity.span.start),
        end: naming.quoteEnd ?? quantity.span.end,
      },
      verb: tail.verb ?? (naming.isCarried ? (memory?.verb ?? null) : null),
      isStart: tail.isStart,
      act,
      clause: group.clause,
      rule: naming.rule,
    })),
  );
}

/** 增长12%以上，力争13%: the same unit again, without a verb of its own, goes on with the verb before. */
function withVerbBefore(
  tail: Tail,
  quantity: ScannedQuantity,
  before: string,
  naming: Naming,
  memory: Memory | null,
): Tail {
  const verb = memory?.verb ?? null;
  const goesOn =
    naming.rule === "carried_phrase" &&
    tail.verb === null &&
    /(?:力争|争取|确保)[^，,、]{0,2}$/.test(before) &&
    (verb?.kind === "rise" || verb?.kind === "fall") &&
    quantity.unit.base === memory?.unit;
  return goesOn ? { ...tail, verb } : tail;
}

function continuesRise(before: string, memory: Memory | null, naming: Naming): boolean {
  return (
    memory?.isRising === true && naming.rule === "phrase_before" && /^\s*[、和及与]/.test(before)
  );
}

function remember(
  memory: Memory | null,
  tail: Tail,
  naming: Naming,
  made: readonly BoundQuantity[],
): Memory {
  const settled =
    made.length === naming.indicators.length
      ? made.map((item) => [item.indicator])
      : naming.indicators;
  return {
    indicators: settled,
    history: [...new Set([...(memory?.history ?? []), ...settled.flat()])],
    verb: tail.verb ?? memory?.verb ?? null,
    quoteStart: naming.quoteStart,
    act: made[0]?.act ?? "",
    chain: naming.isCarried ? [] : [...(memory?.chain ?? []), ...settled.flat()],
    unit: made.at(-1)?.quantity.unit.base ?? "",
    isRising:
      made[0]?.measure === "change" &&
      made[0].sign === 1 &&
      tail.verb === null &&
      !naming.isCarried,
  };
}
