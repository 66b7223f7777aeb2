/** 占全区产值七成的骨干企业: the noun behind the value has the share that stands before it. */
import { cleanPhrase } from "../../indicators/phrase.ts";
import { cleanNoun, readCountedNoun } from "../counted-noun.ts";
import type { NamingRule } from "./naming.ts";

export const nameByAttribute: NamingRule = ({ view, group, tail }) => {
  const last = group.quantities[group.quantities.length - 1];
  const whole = /占([^，。；占]{2,})$/.exec(tail.phrase)?.[1];
  if (last === undefined || whole === undefined || view.folded.charAt(last.span.end) !== "的")
    return null;
  const noun = readCountedNoun(view, last.span.end, view.folded.length);
  if (noun === null) return null;
  const indicator = `${cleanNoun(view.text.slice(noun.start, noun.end))}占${cleanPhrase(whole)}`;
  return {
    indicators: group.quantities.map(() => [indicator]),
    quoteStart: view.folded.lastIndexOf("占", last.span.start),
    quoteEnd: noun.end,
    isCountedNoun: true,
    isCarried: false,
    rule: "share_attribute",
  };
};
