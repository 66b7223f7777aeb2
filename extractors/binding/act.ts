/** Which act of government a value counts: the phrase's own, or what is done to the things counted (18座水厂全部建成使用). */
import {
  findClosingAct,
  findContainedAct,
  findFunding,
  findOpeningAct,
} from "../indicators/acts.ts";
import { cleanPhrase } from "../indicators/phrase.ts";
import type { Tail } from "../indicators/tail.ts";
import type { SentenceView } from "../sentence-view.ts";
import type { Group, Memory, Naming } from "./naming/naming.ts";

const auxiliaries = /^(?:今年|明年|全年|年内|要|将|再|力争|确保|继续|计划|拟|努力)+/;

/** "" for a pure outcome, and for a value that leans on another. */
export function findAct(
  view: SentenceView,
  group: Group,
  tail: Tail,
  memory: Memory | null,
  naming: Naming,
): string {
  if (naming.isCarried) return "";
  const phrase = tail.phrase.replace(/^[\s、,，和及与]+/, "").replace(/\s/g, "");
  const named =
    findOpeningAct(phrase.replace(auxiliaries, "")) ||
    findOpeningAct(cleanPhrase(phrase)) ||
    findClosingAct(phrase) ||
    findFunding(phrase);
  if (named !== "") return named;
  if (tail.verb !== null && tail.phrase === "") return findOpeningAct(tail.verb.word);
  const last = group.quantities[group.quantities.length - 1];
  if (naming.isCountedNoun && last !== undefined) {
    return findContainedAct(view.folded.slice(last.span.end, group.clause.end));
  }
  // 新建A 10个、B 20个 goes on with the act; 新建A 10个，覆盖率提高到58% does not
  return naming.rule === "phrase_before" && tail.verb === null ? (memory?.act ?? "") : "";
}
