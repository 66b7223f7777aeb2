/** 列县域旅游百强第31位, 惠及2万余人, with nothing before them: what the clause itself says. */
import { type NamingRule, skipMarks } from "./naming.ts";

export const nameByRemainder: NamingRule = ({ view, group }) => {
  const words = view.text.slice(group.lead, group.quantities[0]?.span.start).replace(/\s+/g, "");
  const phrase = words.replace(/^[、,，和及]*(?:并|也|还)?(?:排名|位居|位列|名列|居|列|排)?/, "");
  if (phrase.length < 2) return null;
  return {
    indicators: group.quantities.map(() => [phrase]),
    quoteStart: skipMarks(view.folded, group.lead),
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: false,
    rule: "words_of_clause",
  };
};
