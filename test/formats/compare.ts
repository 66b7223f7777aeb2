/** How much of a text, and how many of its facts, another reading of it keeps. */
import { recordFact } from "../../pipeline/report/fact-record.ts";
import { finishDocument, locateFacts } from "../../pipeline/run.ts";

export interface Reading {
  /** The text of all parts without white space. */
  readonly characters: string;
  /** Each fact without its place, as JSON. */
  readonly facts: readonly string[];
  readonly notes: readonly string[];
}

const places = ["part", "page", "start", "end", "sentence", "rule", "ocr"];

export async function readFacts(path: string, bytes: Uint8Array): Promise<Reading> {
  const { value, notes } = await finishDocument({ path, bytes });
  const codes = notes.map((note) => note.code);
  if (value === null) return { characters: "", facts: [], notes: codes };
  const facts = locateFacts(value).map(({ fact, sentence }) => {
    const fields = Object.entries(recordFact(fact, sentence));
    const kept = fields.filter(([name]) => !places.includes(name));
    return JSON.stringify(Object.fromEntries(kept)).replace(/\s+|\\t/g, "");
  });
  const characters = value.parts
    .map((part) => part.text)
    .join("")
    .replace(/\s+/g, "");
  return { characters, facts, notes: codes };
}

export interface Likeness {
  /** Share of the first text's characters that stand in the second in the same order. */
  readonly kept: number;
  /** Characters of the second that are not of the first, as a share of the first. */
  readonly added: number;
  /** Facts in both, as a share of the longer list. */
  readonly facts: number;
}

export function compare(expected: Reading, found: Reading): Likeness {
  const common = commonCharacters(expected.characters, found.characters);
  const length = Math.max(1, expected.characters.length);
  const most = Math.max(1, expected.facts.length, found.facts.length);
  return {
    kept: common / length,
    added: (found.characters.length - common) / length,
    facts: (expected.facts.length - difference(expected.facts, found.facts).length) / most,
  };
}

/** What `first` holds more often than `second`. */
export function difference(first: readonly string[], second: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const value of second) left.set(value, (left.get(value) ?? 0) + 1);
  return first.filter((value) => {
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count <= 0;
  });
}

/** Beyond this many differences the texts are not of one report. */
const mostEdits = 6000;

/** Length of the longest common subsequence, from the number of edits (Myers 1986, greedy algorithm). */
export function commonCharacters(a: string, b: string): number {
  const reach = new Int32Array(2 * mostEdits + 3);
  const middle = mostEdits + 1;
  for (let edits = 0; edits <= mostEdits; edits += 1) {
    for (let line = -edits; line <= edits; line += 2) {
      const below = reach[middle + line + 1] ?? 0;
      const left = (reach[middle + line - 1] ?? 0) + 1;
      const isDown = line === -edits || (line !== edits && left <= below);
      let x = isDown ? below : left;
      while (x < a.length && x - line < b.length && a[x] === b[x - line]) x += 1;
      reach[middle + line] = x;
      if (x >= a.length && x - line >= b.length) return (a.length + b.length - edits) / 2;
    }
  }
  return 0;
}
