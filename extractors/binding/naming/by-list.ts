/** 进口和出口分别增长4%和7%: one phrase a value; 办复率和满意率均达到100%: one value for each phrase. */
import {
  isListOfIndicators,
  isListOfMeasures,
  listPhrases,
  splitEnumeration,
} from "../../indicators/enumeration.ts";
import { cleanPhrase } from "../../indicators/phrase.ts";
import { type NamingRule, phraseStart } from "./naming.ts";

export const nameByList: NamingRule = (context) => {
  const { group, tail, phrase } = context;
  if (phrase === "") return null;
  const count = group.quantities.length;
  const split = count > 1 ? splitEnumeration(phrase, count) : null;
  const isShared =
    count === 1 &&
    (tail.isDistributive ||
      isListOfIndicators(phrase) ||
      (group.quantities[0]?.form === "rank" && isListOfMeasures(phrase)));
  const shared = isShared ? listPhrases(phrase) : [];
  const indicators = split?.map((item) => [item]) ?? (shared.length > 1 ? [shared] : null);
  if (indicators === null) return null;
  return {
    indicators: indicators.map((list) => list.map(cleanPhrase)),
    quoteStart: phraseStart(context, phrase),
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: false,
    rule: split === null ? "shared_value" : "distributive_list",
  };
};
