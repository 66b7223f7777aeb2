/** 确定7%左右的增长目标, 增长预期目标定在7.5%左右: with no other name, it is the economy that is to grow. */
import { type NamingRule, phraseStart } from "./naming.ts";

const growthGoal = /^的?(?:预期)?(?:经济)?(?:增长|增速|发展速度)(?:的)?(?:预期)?(?:目标|速度)?/;

export const nameByGrowthGoal: NamingRule = (context) => {
  const { view, group, phrase, memory } = context;
  const last = group.quantities[group.quantities.length - 1];
  if (memory !== null || last === undefined || last.unit.base !== "%") return null;
  const noun = growthGoal.exec(view.folded.slice(last.span.end))?.[0] ?? "";
  const isBehind = phrase === "" && /目标|速度|增速/.test(noun);
  if (!isBehind && !/^(?:增长|增速)$/.test(phrase)) return null;
  return {
    indicators: group.quantities.map(() => ["经济增长"]),
    quoteStart: isBehind
      ? (group.quantities[0]?.span.start ?? group.lead)
      : phraseStart(context, phrase),
    quoteEnd: isBehind ? last.span.end + noun.length : null,
    isCountedNoun: false,
    isCarried: false,
    rule: "growth_goal",
  };
};
