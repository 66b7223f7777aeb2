/** 取消和下放311项|行政审批事项, 11个|大型商业综合体开业: what is counted stands behind the number. */
import { findClosingAct, findOpeningAct, isActAlone } from "../../indicators/acts.ts";
import { cleanNoun, readCountedNoun } from "../counted-noun.ts";
import type { NamingContext, NamingRule } from "./naming.ts";

/** Acts that tell what was done to the things: 取消 and 新建 of one thing are two indicators. */
const telling = /^(?:取消|下放|取消和下放|新建|改造|引进|打通|淘汰|整治|查处)/;
/** 项目 alone names nothing: 签约86个项目 counts 签约项目. */
const tellingOfProjects = /^(?:新)?(?:签约|开工|竣工|投产|落地|履约|终止)$/;
const aspects = /^(?:总规模|规模|总投资|投资|总面积|面积|总额|金额|总金额)$/;

/** 园区贡献了全县七成的用电量: a part of the noun behind it. */
const contributes =
  /(?:贡献|提供|吸纳|创造|集聚|承担)了?(?:全[国省市县区球]|世界)?(?:近|超过?|约)?$/;

/** 投资106亿元的项目, 引进投资50亿元的项目: the aspect of what stands behind; "" if the phrase is none. */
function aspectOf(phrase: string): string {
  const bare = phrase.slice(findOpeningAct(phrase).length);
  return aspects.test(bare) ? bare : aspects.test(phrase) ? phrase : "";
}

/** 完成棚户区改造3万套的|任务, 5%的|预期目标: a noun that says what the number is for, not what is counted. */
const purpose =
  /^的[\u4e00-\u9fa5]{0,6}?(?:任务|目标|指标|计划数|要求)(?:任务)?(?![\u4e00-\u9fa5]*(?:项目|清单|书|事项))/;

/** Nothing but an act stands before the number, or an aspect of the noun behind it (总规模25亿元的基金). */
function isOpen({ view, group, tail, phrase }: NamingContext): boolean {
  const end = group.quantities[group.quantities.length - 1]?.span.end ?? 0;
  const raw = tail.phrase.replace(/\s/g, "");
  if (contributes.test(raw) && view.folded.charAt(end) === "的") return true;
  if (phrase === "" || /(?:等|和|及|与)$/.test(raw)) return true;
  if (aspectOf(phrase) !== "") return view.folded.charAt(end) === "的";
  return isActAlone(phrase) || isActAlone(raw) || findClosingAct(raw) !== "";
}

export const nameByCountedNoun: NamingRule = (context) => {
  const { view, group, tail, phrase, memory, quantities } = context;
  const first = group.quantities[0];
  const last = group.quantities[group.quantities.length - 1];
  if (first === undefined || last === undefined || last.form !== "amount") return null;
  if (/^(?:points|multiple)$/.test(last.unit.kind)) return null;
  const countsThings = last.unit.kind === "count" || last.unit.kind === "people";
  const isDone = tail.verb === null || /^(?:实现|完成|有|达成)$/.test(tail.verb.word);
  if (!isOpen(context) && !(countsThings && isDone)) return null;
  const named = memory !== null || phrase.length > 2;
  if (named && purpose.test(view.folded.slice(last.span.end))) return null;
  const next = quantities.find((quantity) => quantity.core.start >= last.span.end);
  const noun = readCountedNoun(view, last.span.end, next?.span.start ?? view.folded.length);
  // 在谈项目104个已签约项目45个: without commas, what stands behind is the name of the next value
  const runsOn = noun !== null && noun.end === next?.span.start;
  if (runsOn && !/[和及与等]$/.test(view.folded.slice(noun.start, noun.end)) && !isOpen(context))
    return null;
  const written = noun === null ? "" : cleanNoun(view.text.slice(noun.start, noun.end));
  if (noun === null || written === "") return null;
  const raw = tail.phrase.replace(/\s/g, "");
  const contribution = contributes.exec(raw)?.[0].slice(0, 2) ?? "";
  const act = isActAlone(phrase) ? phrase : isActAlone(raw) ? "" : findClosingAct(raw);
  const aspect = aspectOf(phrase);
  const isShare = contribution !== "" && last.unit.base === "%";
  const indicator = isShare
    ? contribution + written
    : telling.test(act) || (written === "项目" && tellingOfProjects.test(act))
      ? act + written
      : written + aspect;
  const isBare = phrase === "" && act === "";
  const actStart = act === "" ? group.lead : view.folded.lastIndexOf(act, first.core.start);
  return {
    indicators: group.quantities.map(() => [indicator]),
    quoteStart: isBare ? first.span.start : Math.max(group.lead, actStart),
    quoteEnd: noun.end,
    isCountedNoun: true,
    isCarried: false,
    rule: "counted_noun",
  };
};
