/** 基础设施建设快速推进，完成投资553.92亿元: the subject of a clause, or of the sentence, before. */
import { findSubject } from "../subject.ts";
import { type NamingRule, skipMarks } from "./naming.ts";

export const nameBySubject: NamingRule = ({ view, group, previousSubject }) => {
  const subject = findSubject(view, group.clause.start);
  const indicator = subject?.phrase ?? previousSubject;
  if (indicator === "") return null;
  return {
    indicators: group.quantities.map(() => [indicator]),
    quoteStart: subject?.start ?? skipMarks(view.folded, group.lead),
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: true,
    rule: subject === null ? "subject_of_sentence_before" : "subject_of_clause_before",
  };
};
