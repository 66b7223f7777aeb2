/** The ordered rules that name what a group of values measures; the first that answers decides. */
import { cleanPhrase } from "../../indicators/phrase.ts";
import { nameByAttribute } from "./by-attribute.ts";
import { nameByBareHead } from "./by-bare-head.ts";
import { nameByCountedNoun } from "./by-counted-noun.ts";
import { nameByDeed } from "./by-deed.ts";
import { nameByDeniedDeed } from "./by-denied-deed.ts";
import { nameByGenericHead } from "./by-generic-head.ts";
import { nameByGrowthGoal } from "./by-growth-goal.ts";
import { nameByLeague } from "./by-league.ts";
import { nameByList } from "./by-list.ts";
import { nameByListedSubject } from "./by-listed-subject.ts";
import { nameByMemory } from "./by-memory.ts";
import { nameByPhrase } from "./by-phrase.ts";
import { nameByRankedNoun } from "./by-ranked-noun.ts";
import { nameByRemainder } from "./by-remainder.ts";
import { nameBySecondAct } from "./by-second-act.ts";
import { nameByState } from "./by-state.ts";
import { nameBySubject } from "./by-subject.ts";
import type { Memory, Naming, NamingContext, NamingRule } from "./naming.ts";

const rules: readonly NamingRule[] = [
  nameByAttribute,
  nameByRankedNoun,
  nameByLeague,
  nameByDeed,
  nameByGrowthGoal,
  nameByCountedNoun,
  nameBySecondAct,
  nameByDeniedDeed,
  nameByState,
  nameByGenericHead,
  nameByBareHead,
  nameByList,
  nameByPhrase,
  nameByListedSubject,
  nameByMemory,
  nameBySubject,
  nameByRemainder,
];

export function nameGroup(context: Omit<NamingContext, "phrase">): Naming | null {
  const cleaned = cleanPhrase(shareOwner(context.tail.phrase) ?? context.tail.phrase);
  const whole = { ...context, phrase: withOwner(cleaned, context.memory, context.previousSubject) };
  for (const rule of rules) {
    const naming = rule(whole);
    if (naming !== null) return naming;
  }
  return null;
}

/** 占GDP比重提高0.8个百分点: the share of what was named before. */
function withOwner(phrase: string, memory: Memory | null, previousSubject: string): string {
  const owner = memory?.indicators.flat().at(-1) ?? previousSubject;
  return owner !== "" && /^占.{2,}$/.test(phrase)
    ? owner.replace(/(?:年均)?(?:增速|增幅)$/, "") + phrase
    : phrase;
}

const shareOfAll =
  /^(.*?)占(?:世界|全球|全国|全省|全市|全县|同期|总数|总量|总额|其中|全部)(?:的|总量|总数)?$/;

/** 数量占全省一半, 占世界60%以上: who has the share stands before 占; null where the phrase tells the share of what. */
function shareOwner(phrase: string): string | null {
  return shareOfAll.exec(phrase.trim())?.[1] ?? null;
}
