/** 比上年增长16.1%, 分别增长21.5%和26.1%: the indicators of the values before it. */
import type { Memory, NamingRule } from "./naming.ts";

export const nameByMemory: NamingRule = ({ view, group, tail, memory }) => {
  if (memory === null) return null;
  const isOfAll = group.quantities[0]?.form === "rank" && tail.isDistributive;
  const isOneClause = !/[；;]/.test(view.folded.slice(memory.quoteStart, group.lead));
  // 集群达7个，企业达72家，均居第一位
  const shared = isOfAll && isOneClause && memory.chain.length > 1 ? [memory.chain] : null;
  return {
    indicators: shared ?? recall(memory, group.quantities.length, tail.isDistributive),
    quoteStart: memory.quoteStart,
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: true,
    rule: "carried_phrase",
  };
};

/** As many indicators as there are values: those of the last group, or the last ones of the sentence. */
function recall(
  memory: Memory,
  count: number,
  isDistributive: boolean,
): readonly (readonly string[])[] {
  const last = memory.indicators;
  const isEnumerated = new Set(last.flat()).size > 1;
  if (last.length === count && (count === 1 || isEnumerated)) return last;
  if (count > 1 && isDistributive && memory.history.length >= count) {
    return memory.history.slice(-count).map((indicator) => [indicator]);
  }
  if (count === 1 && isDistributive && memory.history.length > 1) return [last.flat()];
  const final = last[last.length - 1] ?? [];
  return Array.from({ length: count }, (_, at) => (isEnumerated ? (last[at] ?? final) : final));
}
