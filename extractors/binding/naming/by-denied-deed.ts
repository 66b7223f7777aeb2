/** 已完成95个，尚未完成5个: what is still to do is counted apart from what was done. */
import { type NamingRule, skipMarks } from "./naming.ts";

const denied =
  /^[\s、,，和及]*(?:但|还|仍)?(?:有)?((?:尚|仍|还)?未|还?没有)(完成|开工|竣工|启动|投产|整改|落地|建成|销号|办结)(?:的|了)?(?:还|仅|只)?有?$/;

export const nameByDeniedDeed: NamingRule = ({ view, group, memory, previousSubject }) => {
  const first = group.quantities[0];
  if (first === undefined || first.unit.kind !== "count") return null;
  const match = denied.exec(view.folded.slice(group.lead, first.span.start));
  if (match === null) return null;
  const owner = memory?.history[0] ?? previousSubject;
  return {
    indicators: group.quantities.map(() => [`${owner}${match[1] ?? ""}${match[2] ?? ""}`]),
    quoteStart: memory?.quoteStart ?? skipMarks(view.folded, group.lead),
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: true,
    rule: "denied_deed",
  };
};
