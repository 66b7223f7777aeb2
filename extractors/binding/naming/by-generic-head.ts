/** 总数达到35家 counts what was named before; 金额超过1300亿元 is its amount. */
import type { NamingRule } from "./naming.ts";

const counts = /^(?:总数|总量|数量|总数量|总人数|累计|其中)$/;
const aspects =
  /^(?:金额|总额|增速|增幅|占比|比重|规模|总规模|面积|总面积|投资额|产值|总产值|覆盖率|完成率|合格率)$/;

export const nameByGenericHead: NamingRule = ({ phrase, group, tail, memory }) => {
  const isCount = counts.test(phrase);
  if (memory === null || (!isCount && !aspects.test(phrase))) return null;
  const last = memory.indicators[memory.indicators.length - 1] ?? [];
  // 城镇、农村居民收入分别增长6%、9%，增幅居全省第一: a rank is shared by what was listed
  const isRankOfAll = group.quantities[0]?.form === "rank" && memory.indicators.length > 1;
  const before = tail.isDistributive || isRankOfAll ? memory.indicators.flat() : last;
  const named = before.map((name) =>
    isCount
      ? name.replace(/(?:增速|增幅|涨幅)$/, "")
      : name.replace(/(?:增速|增幅|涨幅)$/, "") + phrase,
  );
  const isOneEach = tail.isDistributive && memory.indicators.length === group.quantities.length;
  return {
    // 出口、进口分别增长8%、5%，增幅分别居第三位和第五位: one name a value
    indicators: group.quantities.map((_, at) => {
      const own = named[at];
      return isOneEach && own !== undefined && named.length === group.quantities.length
        ? [own]
        : named;
    }),
    quoteStart: memory.quoteStart,
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: true,
    rule: "generic_head",
  };
};
