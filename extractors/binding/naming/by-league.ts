/** 列县域创新百强榜第38位: a place in a published list is a place in that list, whoever holds it. */
import type { NamingRule } from "./naming.ts";

const league =
  /(?:位?居|位列|名列|列|排名|排在|排|跃居|跃升至?|升至|进位至|入围|进入|跻身|^)(?<league>[^，。；、居列排]{2,20}?(?:百强|十强|百佳|榜单|排行榜|榜)(?:市|县|区|城市|县市|企业)?)(?:中|上|的)?$/;

export const nameByLeague: NamingRule = ({ view, group }) => {
  const first = group.quantities[0];
  if (first?.form !== "rank") return null;
  const before = view.folded.slice(group.lead, first.span.start).replace(/\s+/g, "");
  const name = league.exec(before)?.groups?.["league"];
  if (name === undefined) return null;
  return {
    indicators: group.quantities.map(() => [name]),
    quoteStart: Math.max(group.lead, view.folded.lastIndexOf(name.slice(0, 4), first.span.start)),
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: false,
    rule: "published_list",
  };
};
