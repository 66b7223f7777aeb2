/** Commitments: a clause may be cut finer or coarser than the annotator cut it, so each side is counted by itself. */
import type { CommitmentRecord } from "./annotation.ts";
import type { Disagreement } from "./disagreement.ts";
import { type Located, overlapOf, squeeze } from "./located-text.ts";
import { noScore, type Score } from "./score.ts";
import { scoreNames } from "./score-names.ts";

type Clause = Located<CommitmentRecord>;

export interface CommitmentScores {
  readonly commitment: Score;
  readonly hard: Score;
  readonly lead: Score;
  readonly support: Score;
  readonly deadline: Score;
  readonly disagreements: readonly Disagreement[];
}

/** Two clauses are one where they share at least half of the shorter. */
function isSameClause(one: Clause, other: Clause): boolean {
  const shared = overlapOf(one, other);
  return shared > 0 && shared >= 0.5 * Math.min(one.quoteLength, other.quoteLength);
}

function isCovered(clause: Clause, others: readonly Clause[]): boolean {
  return others.some((other) => isSameClause(clause, other));
}

function scoreClauses(annotated: readonly Clause[], extracted: readonly Clause[]): Score {
  return {
    found: annotated.filter((clause) => isCovered(clause, extracted)).length,
    annotated: annotated.length,
    right: extracted.filter((clause) => isCovered(clause, annotated)).length,
    extracted: extracted.length,
  };
}

const isHard = ({ record }: Clause): boolean => record.hard;

/**
 * Where no soft commitment is annotated, only the hard ones were looked for (as in work reports): soft ones
 * that were extracted are then neither right nor wrong, and `commitment` counts nothing.
 */
export function scoreCommitments(
  annotated: readonly Clause[],
  allExtracted: readonly Clause[],
): CommitmentScores {
  const hasSoft = annotated.some((clause) => !isHard(clause));
  const extracted = hasSoft ? allExtracted : allExtracted.filter(isHard);
  const bodies = (clauses: readonly Clause[], role: "lead" | "support"): readonly Named[] =>
    clauses.flatMap(({ record }) =>
      record[role].map((name) => ({ name: squeeze(name), quote: record.quote })),
    );
  const deadlines = (clauses: readonly Clause[]): readonly Named[] =>
    clauses
      .map(({ record }) => ({ name: squeeze(record.deadline), quote: record.quote }))
      .filter(({ name }) => name !== "");
  const lead = scoreNames("lead", bodies(annotated, "lead"), bodies(extracted, "lead"));
  const support = scoreNames("support", bodies(annotated, "support"), bodies(extracted, "support"));
  const deadline = scoreNames("deadline", deadlines(annotated), deadlines(extracted));
  return {
    commitment: hasSoft ? scoreClauses(annotated, extracted) : noScore,
    hard: scoreClauses(annotated.filter(isHard), extracted.filter(isHard)),
    lead: lead.score,
    support: support.score,
    deadline: deadline.score,
    disagreements: [
      ...describeClauses(annotated, extracted),
      ...lead.disagreements,
      ...support.disagreements,
      ...deadline.disagreements,
    ],
  };
}

interface Named {
  readonly name: string;
  readonly quote: string;
}

function describeClauses(
  annotated: readonly Clause[],
  extracted: readonly Clause[],
): readonly Disagreement[] {
  const hardness = (clause: Clause): string => (isHard(clause) ? "hard" : "soft");
  const describe = (
    clause: Clause,
    others: readonly Clause[],
    isAnnotated: boolean,
  ): Disagreement[] => {
    const { quote } = clause.record;
    const own = hardness(clause);
    if (!isCovered(clause, others)) {
      return isAnnotated
        ? [{ kind: "missed", what: "commitment", quote, annotated: own, extracted: null }]
        : [{ kind: "extra", what: "commitment", quote, annotated: null, extracted: own }];
    }
    if (!isHard(clause) || isCovered(clause, others.filter(isHard))) return [];
    const [first, second] = isAnnotated ? ["hard", "soft"] : ["soft", "hard"];
    return [
      { kind: "field", what: "hard", quote, annotated: first ?? "", extracted: second ?? "" },
    ];
  };
  return [
    ...annotated.flatMap((clause) => describe(clause, extracted, true)),
    ...extracted.flatMap((clause) => describe(clause, annotated, false)),
  ];
}
