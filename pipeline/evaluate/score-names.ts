/** Names in any order: bodies, deadlines, companies. */
import type { Disagreement } from "./disagreement.ts";
import { type Score, scorePairs } from "./score.ts";

export interface NamedMention {
  readonly name: string;
  readonly quote: string;
}

export interface NameScore {
  readonly score: Score;
  readonly disagreements: readonly Disagreement[];
}

/** A name that is annotated twice must be found twice. */
export function scoreNames(
  what: string,
  annotated: readonly NamedMention[],
  extracted: readonly NamedMention[],
): NameScore {
  const free = [...extracted];
  const missed = annotated.filter(({ name }) => {
    const at = free.findIndex((mention) => mention.name === name);
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
  return {
    score: scorePairs(annotated.length - missed.length, annotated.length, extracted.length),
    disagreements: [
      ...missed.map(
        ({ name, quote }): Disagreement => ({
          kind: "missed",
          what,
          quote,
          annotated: name,
          extracted: null,
        }),
      ),
      ...free.map(
        ({ name, quote }): Disagreement => ({
          kind: "extra",
          what,
          quote,
          annotated: null,
          extracted: name,
        }),
      ),
    ],
  };
}

/** The first mention of each name. */
export function distinctNames(mentions: readonly NamedMention[]): readonly NamedMention[] {
  const first = new Map<string, NamedMention>();
  for (const mention of mentions) if (!first.has(mention.name)) first.set(mention.name, mention);
  return [...first.values()];
}
