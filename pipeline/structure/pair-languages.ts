/**
 * Pairs the paragraphs of a page in two languages. The translation follows its paragraph, or the whole text comes first in
 * one language, then in the other; headings may stand in one language only.
 */
import type { Language } from "../document.ts";
import { foldWidth } from "../fold.ts";

export interface LanguageBlock {
  readonly text: string;
  readonly language: Language;
}

/** What it costs to leave a block without a partner; a pair that costs twice as much is none. */
const loneCost = 1;
/** English words for a Chinese character, as translations of news and speeches have them. */
const usualRatio = 0.6;
/** Longer runs are no translation of one another block by block. */
const longestRun = 300;

interface Measured {
  readonly at: number;
  /** Words that the block has, or would have in English. */
  readonly length: number;
  readonly numbers: ReadonlySet<string>;
}

/** For each block the index of its partner, or null. Partners name one another. */
export function pairLanguages(blocks: readonly LanguageBlock[]): readonly (number | null)[] {
  const pairs: (number | null)[] = blocks.map(() => null);
  const written = blocks.flatMap(({ language }, at) => (language === "other" ? [] : [at]));
  for (const [first, second] of adjoiningRuns(blocks, written)) {
    for (const [one, other] of alignRuns(measure(blocks, first), measure(blocks, second))) {
      pairs[one] = other;
      pairs[other] = one;
    }
  }
  return pairs;
}

type Runs = readonly [readonly number[], readonly number[]];

/** Each run in the page's first language with the run in the other language that follows it. */
function adjoiningRuns(blocks: readonly LanguageBlock[], written: readonly number[]): Runs[] {
  const runs: number[][] = [];
  for (const at of written) {
    const last = runs.at(-1);
    const former = last?.at(-1);
    if (last !== undefined && former !== undefined && sameLanguage(blocks, former, at))
      last.push(at);
    else runs.push([at]);
  }
  const found: Runs[] = [];
  for (let at = 0; at + 1 < runs.length; at += 2) {
    const [first = [], second = []] = runs.slice(at, at + 2);
    if (Math.max(first.length, second.length) <= longestRun) found.push([first, second]);
  }
  return found;
}

function sameLanguage(blocks: readonly LanguageBlock[], one: number, other: number): boolean {
  return blocks[one]?.language === blocks[other]?.language;
}

function measure(blocks: readonly LanguageBlock[], run: readonly number[]): readonly Measured[] {
  return run.map((at) => {
    const text = foldWidth(blocks[at]?.text ?? "");
    const words = text.match(/[A-Za-z]+/g)?.length ?? 0;
    const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const isEnglish = blocks[at]?.language === "en";
    const numbers = new Set(text.match(/\d+(?:\.\d+)?/g) ?? []);
    return { at, length: isEnglish ? words : characters * usualRatio, numbers };
  });
}

/** 0 for paragraphs of the usual lengths with the same numbers; over 2 for what cannot be a translation. */
function pairCost(one: Measured, other: Measured): number {
  const ratio = Math.log((one.length + 3) / (other.length + 3));
  const all = new Set([...one.numbers, ...other.numbers]);
  const common = [...one.numbers].filter((number) => other.numbers.has(number)).length;
  // 3月 is March: half of the numbers may be spelt out.
  const strange = all.size < 2 ? 0 : Math.max(0, 0.5 - common / all.size);
  return Math.abs(ratio) * 1.2 + strange;
}

/** The cheapest pairing that keeps the order of both runs (as Gale and Church align sentences). */
function alignRuns(
  first: readonly Measured[],
  second: readonly Measured[],
): readonly (readonly [number, number])[] {
  const width = second.length + 1;
  const costs: number[] = [];
  for (let row = 0; row <= first.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const up = row === 0 ? Number.POSITIVE_INFINITY : (costs[(row - 1) * width + column] ?? 0);
      const left = column === 0 ? Number.POSITIVE_INFINITY : (costs[row * width + column - 1] ?? 0);
      const both = pairedCost(
        first[row - 1],
        second[column - 1],
        costs[(row - 1) * width + column - 1],
      );
      costs.push(row + column === 0 ? 0 : Math.min(up + loneCost, left + loneCost, both));
    }
  }
  return traceBack(first, second, costs);
}

function pairedCost(
  one: Measured | undefined,
  other: Measured | undefined,
  before: number | undefined,
): number {
  if (one === undefined || other === undefined || before === undefined) {
    return Number.POSITIVE_INFINITY;
  }
  return before + pairCost(one, other);
}

function traceBack(
  first: readonly Measured[],
  second: readonly Measured[],
  costs: readonly number[],
): readonly (readonly [number, number])[] {
  const width = second.length + 1;
  const pairs: (readonly [number, number])[] = [];
  let row = first.length;
  let column = second.length;
  while (row > 0 && column > 0) {
    const here = costs[row * width + column] ?? 0;
    const [one, other] = [first[row - 1], second[column - 1]];
    const both = pairedCost(one, other, costs[(row - 1) * width + column - 1]);
    if (one !== undefined && other !== undefined && both === here) {
      pairs.push([one.at, other.at]);
      row -= 1;
      column -= 1;
    } else if ((costs[(row - 1) * width + column] ?? 0) + loneCost === here) row -= 1;
    else column -= 1;
  }
  return pairs;
}
