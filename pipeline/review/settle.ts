/** Which decisions count: the latest of each reviewer, on a fact that is still there, where reviewers agree. Pure. */
import type { Decision } from "./decision.ts";

export type ReviewState = "applied" | "disputed" | "superseded" | "expired";

export interface SettledDecision {
  readonly decision: Decision;
  readonly state: ReviewState;
  /** The fact that it is about now; null where it has expired. */
  readonly factId: string | null;
}

/** A fact as it stands in the database now. */
export interface PresentFact {
  readonly factId: string;
  readonly kind: string;
  readonly path: string;
  readonly quote: string;
  readonly sentence: string;
}

function sameWords(fact: Omit<PresentFact, "factId">): string {
  return [fact.kind, fact.path, fact.quote, fact.sentence].join("\u0000");
}

/** A changed rule may quote more or less of the same sentence: facts whose quote holds, or stands in, the one decided on. */
function findRequoted(decision: Decision, present: readonly PresentFact[]): readonly string[] {
  const { kind, path, quote, sentence } = decision;
  return present
    .filter((fact) => fact.kind === kind && fact.path === path && fact.sentence === sentence)
    .filter((fact) => fact.quote.includes(quote) || quote.includes(fact.quote))
    .map(({ factId }) => factId);
}

/**
 * By its id, which is that of the document's bytes; where the document has changed elsewhere, by the same words in the
 * same sentence of the file at the same path, if they stand there once; where a rule has changed, by a quote that
 * overlaps with them in that sentence, if there is one only.
 */
function findFacts(present: readonly PresentFact[]): (decision: Decision) => string | null {
  const byId = new Map(present.map((fact) => [fact.factId, fact]));
  const byWords = new Map<string, readonly string[]>();
  for (const fact of present) {
    const key = sameWords(fact);
    byWords.set(key, [...(byWords.get(key) ?? []), fact.factId]);
  }
  return (decision) => {
    const own = byId.get(decision.factId);
    if (own !== undefined) return own.quote === decision.quote ? own.factId : null;
    const same = byWords.get(sameWords(decision)) ?? [];
    const [carried, ...others] = same.length > 0 ? same : findRequoted(decision, present);
    return carried !== undefined && others.length === 0 ? carried : null;
  };
}

/** Corrections in whatever order they were written. */
function contentOf({ decision, corrections }: Decision): string {
  return JSON.stringify([decision, Object.entries(corrections).sort()]);
}

/** `decisions` in the order in which they were made. */
export function settleDecisions(
  decisions: readonly Decision[],
  present: readonly PresentFact[],
): readonly SettledDecision[] {
  const find = findFacts(present);
  const found = decisions.map((decision) => ({ decision, factId: find(decision) }));
  const latest = new Map<string, Decision>();
  for (const { decision, factId } of found) {
    if (factId !== null) latest.set(`${factId}\u0000${decision.reviewer}`, decision);
  }
  const contents = new Map<string, Set<string>>();
  for (const { decision, factId } of found) {
    if (factId === null || latest.get(`${factId}\u0000${decision.reviewer}`) !== decision) continue;
    contents.set(factId, (contents.get(factId) ?? new Set()).add(contentOf(decision)));
  }
  return found.map(({ decision, factId }) => {
    if (factId === null) return { decision, factId, state: "expired" };
    if (latest.get(`${factId}\u0000${decision.reviewer}`) !== decision) {
      return { decision, factId, state: "superseded" };
    }
    const agreed = contents.get(factId)?.size === 1;
    return { decision, factId, state: agreed ? "applied" : "disputed" };
  });
}
