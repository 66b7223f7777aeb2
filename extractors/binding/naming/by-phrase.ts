/** 森林覆盖率|达到|53%: the noun phrase before the value. */
import { type NamingRule, phraseStart } from "./naming.ts";

export const nameByPhrase: NamingRule = (context) => {
  const { group, phrase } = context;
  const isNoun = phrase.length >= 2 && !/^[\d.%]+$/.test(phrase);
  if (!isNoun) return null;
  return {
    indicators: group.quantities.map(() => [phrase]),
    quoteStart: phraseStart(context, phrase),
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: false,
    rule: "phrase_before",
  };
};
