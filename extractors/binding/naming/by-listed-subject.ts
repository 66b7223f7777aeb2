/** 甲、乙排放量首次双下降，比上年分别下降3.1%和4.7%: the list that opens the clause before the values. */

import { splitEnumeration } from "../../indicators/enumeration.ts";
import { isKnownIndicator } from "../../indicators/lookup.ts";
import { cleanPhrase } from "../../indicators/phrase.ts";
import { type NamingRule, skipMarks } from "./naming.ts";

export const nameByListedSubject: NamingRule = ({ view, group, tail, phrase }) => {
  const count = group.quantities.length;
  if (phrase !== "" || count < 2 || !tail.isDistributive) return null;
  const before = view.folded.slice(0, group.clause.start).replace(/[，,]\s*$/, "");
  const from = Math.max(
    ...["，", ",", "；", ";", "：", ":"].map((mark) => before.lastIndexOf(mark)),
  );
  const clause = before.slice(from + 1);
  if (!clause.includes("、") || /\d/.test(clause)) return null;
  const items = longestKnownList(clause, count);
  return items === null
    ? null
    : {
        indicators: items.map((item) => [item]),
        quoteStart: skipMarks(view.folded, from + 1),
        quoteEnd: null,
        isCountedNoun: false,
        isCarried: true,
        rule: "listed_subject",
      };
};

/** The longest opening of `clause` that is a list of `count` names which the lexicon knows. */
function longestKnownList(clause: string, count: number): readonly string[] | null {
  const last = clause.lastIndexOf("、");
  for (let end = Math.min(clause.length, last + 16); end > last + 2; end -= 1) {
    const items = splitEnumeration(cleanPhrase(clause.slice(0, end)), count);
    if (items?.every((item) => isKnownIndicator(item)) === true) return items;
  }
  return null;
}
