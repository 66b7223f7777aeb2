/** Commitments: what the government undertakes or orders to be done, by whom, until when, how often. */
import type { Span } from "../../pipeline/document.ts";
import type { CommitmentFinding, Extractor, QuantifiedFinding } from "../extractor.ts";
import type { SentenceView } from "../sentence-view.ts";
import { readCadence, readDeadline } from "./deadlines.ts";
import { findSubjectChanges, type Responsibility, readResponsibility } from "./responsibility.ts";
import { isUndertaking } from "./undertaking.ts";

export const extractCommitments: Extractor = (views, quantified) => {
  const bySentence = new Map<number, QuantifiedFinding[]>();
  for (const finding of quantified) {
    bySentence.set(finding.sentence, [...(bySentence.get(finding.sentence) ?? []), finding]);
  }
  return views.flatMap((view) => findInSentence(view, bySentence.get(view.sentence.ordinal) ?? []));
};

/** Semicolons part the items of a sentence, and so does a clause that gives another body another task. */
function splitItems(view: SentenceView): readonly Span[] {
  const items: Span[] = [];
  let start = 0;
  for (const match of view.folded.matchAll(/[；;]|$/g)) {
    const end = match.index;
    items.push(...splitBySubject(view.folded, { start, end }));
    start = end + 1;
  }
  return items.filter((item) => view.folded.slice(item.start, item.end).trim() !== "");
}

/** The first subject needs a task of its own before another one may follow. */
function splitBySubject(text: string, item: Span): readonly Span[] {
  const clauseText = text.slice(item.start, item.end);
  const first = readResponsibility(clauseText.split(/[，,]/)[0] ?? "");
  if (first.lead.length === 0) return [item];
  const cuts = findSubjectChanges(clauseText).map((at) => item.start + at);
  const borders = [item.start, ...cuts, item.end + 1];
  return borders
    .slice(0, -1)
    .map((from, at) => ({ start: from, end: (borders[at + 1] ?? item.end + 1) - 1 }));
}

function findInSentence(
  view: SentenceView,
  quantified: readonly QuantifiedFinding[],
): readonly CommitmentFinding[] {
  if (view.block.orientation === "review" || view.block.kind === "heading") return [];
  const findings: CommitmentFinding[] = [];
  for (const item of splitItems(view)) {
    const finding = readItem(view, item, quantified);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

function readItem(
  view: SentenceView,
  item: Span,
  quantified: readonly QuantifiedFinding[],
): CommitmentFinding | null {
  const text = view.folded.slice(item.start, item.end);
  const responsibility = readResponsibility(text);
  const acts = quantified.filter(
    (finding) =>
      isWithin(finding, view, item) && finding.kind === "target" && isProgrammeAct(finding),
  );
  const cadence = readCadence(text);
  const isSet = cadence !== "" || readDeadline(text, false) !== "";
  if (
    !isUndertaking(view, item, {
      hasBody: responsibility.lead.length > 0,
      hasAct: acts.length > 0,
      isSet,
    })
  )
    return null;
  const deadline =
    readDeadline(text, acts.length > 0) || inheritedYear(view, item, acts.length > 0);
  const hard =
    responsibility.lead.length > 0 || deadline !== "" || cadence !== "" || acts.length > 0;
  const span = chooseQuote(view, item, responsibility, acts, deadline);
  return {
    kind: "commitment",
    action: view.text.slice(span.start, span.end).replace(/\s+/g, ""),
    lead: responsibility.lead,
    support: responsibility.support,
    deadline,
    cadence,
    hard,
    at: { start: view.offset + span.start, end: view.offset + span.end },
    sentence: view.sentence.ordinal,
    rule: ruleOf(responsibility, deadline, cadence, acts.length > 0),
  };
}

/** 今年办好民生实事：新建…；改造…: the year at the head of a sentence holds for its items (guide). */
function inheritedYear(view: SentenceView, item: Span, hasAct: boolean): string {
  const head = /^[^；;]{0,40}[:：]/.exec(view.folded)?.[0];
  return hasAct && head !== undefined && item.start >= head.length
    ? (/今年|年内|全年/.exec(head)?.[0] ?? "")
    : "";
}

function isWithin(finding: QuantifiedFinding, view: SentenceView, item: Span): boolean {
  const start = finding.at.start - view.offset;
  return start >= item.start && start < item.end;
}

const outcome =
  /就业|收入|产值|增加值|市场主体|经营主体|企业$|规上|限上|上规|入库|人口|赤字|用电|产量|总额|率$|比重$|占比$/;

/** A quantity of things to be done is a commitment (新建学校30所); a pure outcome (增长6%, 就业18.5万人) is not (guide). */
function isProgrammeAct(finding: QuantifiedFinding): boolean {
  if (finding.measure === "rank" || finding.measure === "multiple") return false;
  if ((finding.quantity.low ?? 0) < 0 && /支出|经费|费用$/.test(finding.indicator)) return true;
  if (finding.act === "") return false;
  const isOutcome =
    outcome.test(finding.indicator) && !/^(?:引进|培育|改造|新建)/.test(finding.act);
  if (isOutcome || (finding.measure === "growth" && !/补助|补贴|标准|支出/.test(finding.indicator)))
    return false;
  return finding.quantity.unitBase !== "百分点";
}

/** From the body or the first act to the end of the item; a leading connective stays out. */
function chooseQuote(
  view: SentenceView,
  item: Span,
  responsibility: Responsibility,
  acts: readonly QuantifiedFinding[],
  deadline: string,
): Span {
  const text = view.folded.slice(item.start, item.end);
  const lead =
    /^[\s“”"]*(?:(?:会后|下步|下一步|同时|另外|此外|近期|从现在开始)[，,])?[\s]*/.exec(text)?.[0]
      .length ?? 0;
  let start = item.start + lead;
  let end = item.start + text.replace(/[。！!？?\s]+$/, "").length;
  const first = acts[0];
  const last = acts[acts.length - 1];
  if (
    responsibility.start === null &&
    deadline === "" &&
    first !== undefined &&
    last !== undefined
  ) {
    start = Math.max(
      start,
      view.folded.lastIndexOf("，", first.at.start - view.offset) + 1,
      item.start,
    );
    end = Math.min(end, last.at.end - view.offset);
  }
  return { start, end: Math.max(end, start + 1) };
}

function ruleOf(
  responsibility: Responsibility,
  deadline: string,
  cadence: string,
  hasAct: boolean,
): string {
  if (responsibility.lead.length > 0) return "body_named";
  if (cadence !== "") return "cadence_named";
  if (deadline !== "") return "deadline_named";
  return hasAct ? "quantity_of_action" : "modal_or_imperative";
}
