/** What is measured and what is merely numbered: durations, ages, conditions and forecasts are left out (guide). */
import type { BoundQuantity } from "./binding/bound-quantity.ts";
import type { SentenceView } from "./sentence-view.ts";

const timeNoun = /(?:年限|时间|时限|期限|周期|工期|时长|寿命|天数|优良天|日数|办理|办结|开办|审批|登记|等候|通关|用时|耗时|路程|车程|通达|圈)$/;
const shrinking = /压缩|缩短|提速|压减|精简|减至|减到|控制在|优化/;

/** True where the bound quantity is a target or a result. */
export function isCounted(view: SentenceView, bound: BoundQuantity): boolean {
  const { quantity } = bound;
  const clause = view.folded.slice(bound.clause.start, bound.clause.end);
  if (quantity.unit.kind === "duration") {
    return timeNoun.test(bound.indicator) || shrinking.test(clause);
  }
  // 每逢、如果、凡: conditions
  if (/^(?:如果|凡|凡是|对于?|若|只要)/.test(clause.trim()) && quantity.operator !== "eq") return false;
  return bound.indicator !== "";
}
