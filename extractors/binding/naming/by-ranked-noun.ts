/** 成为全球第一货物贸易大国: what is ranked stands behind the rank. */
import { type NamingRule, skipMarks } from "./naming.ts";

const ranked =
  /^大?(?<noun>[\u4e00-\u9fa5]{2,8}?)(?:大国|强国|大省|强省|大市|强市|国|省|市)(?=[，,。；;、]|$)/;

export const nameByRankedNoun: NamingRule = ({ view, group }) => {
  const last = group.quantities[group.quantities.length - 1];
  if (last?.form !== "rank") return null;
  const match = ranked.exec(view.folded.slice(last.span.end));
  const noun = match?.groups?.["noun"];
  if (match === null || noun === undefined) return null;
  return {
    indicators: group.quantities.map(() => [noun]),
    quoteStart: skipMarks(view.folded, group.lead),
    quoteEnd: last.span.end + match[0].length,
    isCountedNoun: false,
    isCarried: false,
    rule: "ranked_noun",
  };
};
