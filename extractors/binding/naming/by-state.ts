/** 上涨的县6个，持平的为1个，下降的为3个: the state tells some of the things that were counted. */
import type { NamingRule } from "./naming.ts";

const states = "持平|上涨|下跌|下降|上升|回升|减少|增加|增长|未达标|达标|不合格|合格|提高|降低";
const state = new RegExp(`^(?:其中)?(${states})的?$`);
const named = new RegExp(`(?:${states})(?=的)`);

export const nameByState: NamingRule = ({ group, tail, memory }) => {
  const first = group.quantities[0];
  if (memory === null || first === undefined || !/^(?:count|people)$/.test(first.unit.kind)) {
    return null;
  }
  const phrase = tail.phrase.replace(/[\s、,，和及与并]/g, "");
  const own = state.exec(phrase)?.[1];
  if (memory.unit !== first.unit.base || own === undefined) return null;
  // 上涨的城市个数 becomes 下降的城市个数; a noun without a state stays as it is.
  const names = (memory.indicators.at(-1) ?? []).map((name) => name.replace(named, own));
  return {
    indicators: group.quantities.map(() => names),
    quoteStart: memory.quoteStart,
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: true,
    rule: "state_of_counted",
  };
};
