/** Commitments: what the government undertakes or orders to be done, by whom, until when, how often. */
import type { Due, Orientation, Span } from "../../pipeline/document.ts";
import type { CommitmentFinding, Extractor, QuantifiedFinding } from "../extractor.ts";
import type { SentenceView } from "../sentence-view.ts";
import { type Assignment, isAssignmentOnly, readAssignment } from "./assignment.ts";
import { countOccurrences, readCadence } from "./cadence.ts";
import { isPlainAssertion, splitClauses } from "./clauses.ts";
import { findCountedActs, hasOrderedCount } from "./counted-acts.ts";
import { readDeadline, readVagueTime } from "./deadlines.ts";
import { resolveDue } from "./due.ts";
import { splitItems } from "./items.ts";
import { findObject } from "./object.ts";
import { readOutlooks } from "./outlook.ts";
import { type Responsibility, readResponsibility } from "./responsibility.ts";
import { cleanAction, readCondition, readSanction } from "./terms.ts";
import { findUndertaking, isPledge } from "./undertaking.ts";

export const extractCommitments: Extractor = (views, quantified) => {
  const bySentence = new Map<number, QuantifiedFinding[]>();
  for (const finding of quantified) {
    bySentence.set(finding.sentence, [...(bySentence.get(finding.sentence) ?? []), finding]);
  }
  const outlooks = readOutlooks(views);
  return views.flatMap((view, at) => {
    const assignment = readAssignment(assignedBehind(views, at));
    const outlook = outlooks[at] ?? "neither";
    return findInSentence(
      { view, outlook, assignment },
      bySentence.get(view.sentence.ordinal) ?? [],
    );
  });
};

/** 牵头单位：…。责任单位：…。完成时限：…。: the sentences behind one that state nothing but who answers for it. */
function assignedBehind(views: readonly SentenceView[], at: number): string {
  let end = at + 1;
  while (end < views.length && isAssignmentOnly(views[end]?.folded ?? "")) end += 1;
  return views
    .slice(at + 1, end)
    .map(({ folded }) => folded.replace(/[。；;\s]+$/, ""))
    .join("；");
}

interface Ordered {
  readonly view: SentenceView;
  readonly outlook: Orientation;
  /** What the sentence behind it states for it: 责任单位：…. */
  readonly assignment: Assignment | null;
}

function findInSentence(
  { view, outlook, assignment }: Ordered,
  quantified: readonly QuantifiedFinding[],
): readonly CommitmentFinding[] {
  if (outlook === "review" || view.block.kind === "heading") return [];
  if (isAssignmentOnly(view.folded)) return [];
  const findings: CommitmentFinding[] = [];
  for (const item of splitItems(view)) {
    const stated = assignment ?? readAssignment(view.folded.slice(item.start, item.end));
    const goesOn = findings.some(({ lead }) => lead.length > 0);
    const isPlan = outlook === "plan" || stated !== null || goesOn;
    const finding = readItem({ view, item, isPlan, goesOn, assignment: stated }, quantified);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

/** What an item says: who, until when, how often, how many. */
interface Particulars {
  readonly responsibility: Responsibility;
  readonly acts: readonly QuantifiedFinding[];
  readonly isCounted: boolean;
  readonly deadline: string;
  readonly cadence: string;
}

/** A part of a sentence that may hold a commitment of its own. */
interface Item {
  readonly view: SentenceView;
  readonly item: Span;
  /** The sentence looks ahead: a bare verb orders. */
  readonly isPlan: boolean;
  /** A body was told to act before in the sentence: 县公安局要从严查处，|县检察院提前介入. */
  readonly goesOn: boolean;
  /** Responsibility stated apart from the act: （牵头单位：…）. */
  readonly assignment: Assignment | null;
}

function readParticulars(
  { view, item, isPlan, goesOn, assignment }: Item,
  quantified: readonly QuantifiedFinding[],
): Particulars & { readonly order: number | null } {
  const text = view.folded.slice(item.start, item.end);
  const responsibility =
    assignment === null || assignment.lead.length === 0
      ? readResponsibility(text, isPlan)
      : { lead: assignment.lead, support: assignment.support, start: null };
  const { acts, outcomes } = findCountedActs(view, item, quantified);
  const hasAct = acts.length > 0;
  const cadence = readCadence(text);
  const stated = assignment?.deadline || readDeadline(text, hasAct, outcomes.length > 0);
  const order = findUndertaking(view, item, {
    hasBody: responsibility.lead.length > 0,
    hasAct,
    isPlan,
    isAssigned: assignment !== null || goesOn,
    isSet: cadence !== "" || stated !== "",
  });
  const deadline = stated || inheritedYear(view, item, hasAct);
  const isCounted = hasAct || hasOrderedCount(text);
  return { responsibility, acts, isCounted, deadline, cadence, order };
}

function readItem(place: Item, quantified: readonly QuantifiedFinding[]): CommitmentFinding | null {
  const { view, item } = place;
  const { order, ...particulars } = readParticulars(place, quantified);
  if (order === null) return null;
  const { responsibility, deadline, cadence, isCounted } = particulars;
  const span = chooseQuote(view, item, particulars, order);
  const quote = view.text.slice(span.start, span.end);
  const text = view.folded.slice(item.start, item.end);
  const condition = readCondition(text);
  const sanction = readSanction(text);
  const action = cleanAction(quote, { responsibility, deadline, cadence, condition, sanction });
  return {
    kind: "commitment",
    action,
    object: findObject(action),
    condition,
    sanction,
    isPledge: isPledge(text),
    lead: responsibility.lead,
    support: responsibility.support,
    deadline,
    due: findDue(view.part.delivered?.date ?? null, deadline, text),
    cadence,
    occurrencesPerYear: cadence === "" ? null : countOccurrences(cadence),
    hard: responsibility.lead.length > 0 || deadline !== "" || cadence !== "" || isCounted,
    at: { start: view.offset + span.start, end: view.offset + span.end },
    sentence: view.sentence.ordinal,
    rule: ruleOf(particulars),
  };
}

/** 会后 and 尽快 are no limits (guide), but they tell that the act is due, if not when. */
function findDue(delivered: string | null, deadline: string, text: string): Due | null {
  const words = deadline || readVagueTime(text);
  return words === "" ? null : resolveDue(delivered, words);
}

/** 今年办好民生实事：新建…；改造…: the year at the head of a sentence holds for its items (guide). */
function inheritedYear(view: SentenceView, item: Span, hasAct: boolean): string {
  const head = /^[^；;]{0,40}[:：]/.exec(view.folded)?.[0];
  return hasAct && head !== undefined && item.start >= head.length
    ? (/今年|年内|全年/.exec(head)?.[0] ?? "")
    : "";
}

/** Where the clauses that only say how things are, at the head of a text and before `limit`, have ended. */
function endOfReasons(text: string, limit: number): number {
  for (const clause of splitClauses(text)) {
    const { start } = clause;
    if (start >= limit || !isPlainAssertion(clause.text)) return Math.min(start, limit);
  }
  return 0;
}

/**
 * From where the order, the body, the limit or the first act begins to the end of the item; reasons before it stay
 * out. Counted acts without body or limit end with the clause of the last count.
 */
function chooseQuote(
  view: SentenceView,
  item: Span,
  { responsibility, acts, deadline, cadence }: Particulars,
  order: number,
): Span {
  const text = view.folded.slice(item.start, item.end);
  const end = text.replace(/[。！!？?\s]+$/, "").length;
  const first = acts[0];
  const last = acts[acts.length - 1];
  const clauseOf = (at: number): number =>
    Math.max(text.lastIndexOf("，", at), text.lastIndexOf(",", at), -1) + 1;
  const isBare = responsibility.lead.length === 0 && deadline === "" && cadence === "";
  const lead =
    /^[\s“”"]*(?:(?:会后|下步|下一步|同时|另外|此外|近期|从现在开始)[，,])?[\s]*/.exec(text)?.[0]
      .length ?? 0;
  if (isBare && first !== undefined && last !== undefined) {
    const from = Math.max(lead, clauseOf(first.at.start - view.offset - item.start));
    const counted = last.at.end - view.offset - item.start;
    const to = Math.min(end, counted + text.slice(counted).search(/[，,。；;]|$/));
    return { start: item.start + from, end: item.start + Math.max(to, from + 1) };
  }
  const named = [deadline, cadence].map((words) => (words === "" ? end : text.indexOf(words)));
  const limit = Math.min(order, responsibility.start ?? order, ...named);
  const start = Math.max(lead, endOfReasons(text, limit));
  return { start: item.start + start, end: item.start + Math.max(end, start + 1) };
}

function ruleOf({ responsibility, deadline, cadence, isCounted }: Particulars): string {
  if (responsibility.lead.length > 0) return "body_named";
  if (cadence !== "") return "cadence_named";
  if (deadline !== "") return "deadline_named";
  return isCounted ? "quantity_of_action" : "modal_or_imperative";
}
