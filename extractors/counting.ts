/** What is measured and what is merely numbered: durations, ages, conditions and forecasts are left out (guide). */
import type { BoundQuantity } from "./binding/bound-quantity.ts";
import type { SentenceView } from "./sentence-view.ts";

const timeNoun =
  /(?:年限|时间|时限|期限|周期|工期|时长|寿命|天数|优良天|日数|办理|办结|开办|审批|登记|等候|通关|用时|耗时|路程|车程|通达|圈)$/;
const shrinking = /压缩|缩短|提速|压减|精简|减至|减到|控制在|优化/;

/** 每月外出招商不少于1次, 每人联系2个项目: how often and how much each one is to do is the duty itself. */
const dutyPerHead = /每(?:人|月|周|季度?|年|半年|名|位|个(?:单位|部门|县))[^，。；]{0,20}$/;
/** 抽调30名骨干, 组建6支小分队: an order to staff an effort (guide: a commitment, not a target). */
const staffing = /^(?:抽调|组建|选派|派出|派驻|成立|召开|组织召开|走访|拜访|联系|带队|外出)/;

function isOrderedAction(view: SentenceView, bound: BoundQuantity, clause: string): boolean {
  if (view.block.orientation === "review") return false;
  const before = clause.slice(0, bound.quantity.span.start - bound.clause.start);
  const unit = bound.quantity.unit.written;
  const isSpeech = view.part.kind === "speech" || view.part.kind === "news";
  // in a report, 每个县培育2家企业 is an aim
  const duties = isSpeech ? /^(?:次|场|场次|个|家|项|趟|天|户)$/ : /^(?:次|场|场次|趟|天)$/;
  if (dutyPerHead.test(before) && duties.test(unit)) return true;
  if (
    isSpeech &&
    /^(?:次|场|趟|支|名|人|个组)$/.test(unit) &&
    !/就业|人才|学位/.test(bound.indicator)
  ) {
    return (
      staffing.test(bound.act) ||
      /^(?:次|场|趟|支)$/.test(unit) ||
      /抽调|组建|选派|派出/.test(before)
    );
  }
  return false;
}

/** 设置32个具体指标, 在11个领域: what a plan is divided into is no quantity of things done. */
const partsOfPlan = /^(?:具体|主要|预期性?|约束性?|重点|核心|定量)?(?:指标|方面|领域|环节|维度)$/;
/** 出台利用外资20条: a number of clauses that has become the name of a policy. */
const strips =
  /(?:线|路|带|河|流|道|巷|街|链|沟|渠|桥|建议|意见|信息|举措|措施|经验|政策|标准|事项|线索|村|航班|成果|任务|街区|改造|治理|整治|湖|水体|管网|断头路)[”"]?$/;

function isPolicyName(bound: BoundQuantity): boolean {
  return (
    bound.quantity.unit.written === "条" &&
    bound.rule !== "counted_noun" &&
    !strips.test(bound.indicator)
  );
}

/** True where the bound quantity is a target or a result. */
export function isCounted(view: SentenceView, bound: BoundQuantity): boolean {
  const { quantity } = bound;
  const clause = view.folded.slice(bound.clause.start, bound.clause.end);
  if (isPolicyName(bound) || (partsOfPlan.test(bound.indicator) && bound.rule === "counted_noun"))
    return false;
  if (isOrderedAction(view, bound, clause)) return false;
  if (quantity.unit.kind === "duration") {
    return timeNoun.test(bound.indicator) || shrinking.test(clause);
  }
  // 时间已过近三分之一: how far the year has gone is no figure of the place
  if (bound.indicator === "时间" && quantity.unit.base === "%") return false;
  // 每逢、如果、凡: conditions
  if (/^(?:如果|凡|凡是|若是|只要)/.test(clause.trim()) && quantity.operator !== "eq") return false;
  return bound.indicator !== "";
}
