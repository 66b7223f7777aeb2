/** 森林覆盖率|达到|53%: the noun phrase before the value. */
import { type NamingRule, phraseStart } from "./naming.ts";

/** 达到860亿元、保持全省前三、增长5%: a standing between two values names nothing. */
const standing = /^(?:稳居|位居|跃居|位列|名列|排名|居(?:全[国省市]|世界|中西?部))/;

export const nameByPhrase: NamingRule = (context) => {
  const { group, phrase } = context;
  const isNoun = phrase.length >= 2 && !/^[\d.%]+$/.test(phrase);
  if (!isNoun || (context.memory !== null && standing.test(phrase))) return null;
  return {
    indicators: group.quantities.map(() => [phrase]),
    quoteStart: phraseStart(context, phrase),
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: false,
    rule: "phrase_before",
  };
};
