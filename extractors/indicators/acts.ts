/** Verbs of government acts (lexicon/act-verbs.tsv): what is done is counted, and the act is a commitment too. */
import { readLexicon } from "../../pipeline/lexicon.ts";
import { byFirstCharacter } from "../word-index.ts";

const acts: readonly string[] = readLexicon("act-verbs")
  .map((row) => row["word"] ?? "")
  .sort((a, b) => b.length - a.length);
const byOpening = byFirstCharacter(acts.map((word) => ({ word })));
const known: ReadonlySet<string> = new Set(acts);
const longestAct = acts[0]?.length ?? 0;

/** The act that opens a phrase: 新建农村公路 → 新建; "" where none does. */
export function findOpeningAct(phrase: string): string {
  const candidates = byOpening.get(phrase.charCodeAt(0));
  return candidates?.find(({ word }) => phrase.startsWith(word))?.word ?? "";
}

/** The act that ends a phrase: 中央财政安排 → 安排; 农村危房改造 ends with one too. */
export function findClosingAct(phrase: string): string {
  for (let length = longestAct; length > 0; length -= 1) {
    const end = phrase.slice(-length);
    if (known.has(end)) return end;
  }
  return "";
}

/** True where the phrase is made of acts alone: 取消和下放, 新建、改扩建. */
export function isActAlone(phrase: string): boolean {
  const items = phrase.split(/[、和及与或并]/).filter((item) => item !== "");
  return items.length > 0 && items.every((item) => known.has(item));
}

/** An act of two or more characters anywhere in a text; "" where there is none. */
export function findContainedAct(text: string): string {
  return acts.find((act) => text.includes(act)) ?? "";
}

/** 中央财政安排救助补助资金, 补助标准由380元提高到420元: money that the government itself gives; "" where none. */
export function findFunding(phrase: string): string {
  return (
    /安排|设立|拿出|用好|(?<!研发|科研|资金|社会)投入(?!强度|占|产出|使用|品|运营)/.exec(
      phrase,
    )?.[0] ??
    (/(?:补助|补贴|津贴|补助标准|低保标准|保障标准|基础养老金|奖补资金|救助资金|经费标准)$/.test(
      phrase,
    )
      ? "安排"
      : "")
  );
}
