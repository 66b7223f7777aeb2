/**
 * What an extractor is: a pure function from the sentences of a part to findings. A finding is a fact whose
 * place is still a span of UTF-16 units in the part's text; `extractors/index.ts` turns it into a fact.
 */
import type {
  Commitment,
  EnterpriseMention,
  Evidence,
  NoTarget,
  ProjectMention,
  Quantified,
  Span,
} from "../pipeline/document.ts";
import type { SentenceView } from "./sentence-view.ts";

type Finding<T extends Evidence> = Omit<T, keyof Evidence> & {
  /** UTF-16 offsets in the part's text. */
  readonly at: Span;
  readonly sentence: number;
  readonly rule: string;
};

/** `act`: the verb of the government's act that the quantity counts (新建, 改造); "" for a pure outcome. */
export type QuantifiedFinding = Finding<Quantified> & { readonly act: string };
export type CommitmentFinding = Finding<Commitment>;
export type EnterpriseFinding = Finding<EnterpriseMention>;
export type ProjectFinding = Finding<ProjectMention>;
export type NoTargetFinding = Finding<NoTarget>;

export type AnyFinding =
  | QuantifiedFinding
  | CommitmentFinding
  | EnterpriseFinding
  | ProjectFinding
  | NoTargetFinding;

/** Reads the sentences of one part in order; `quantified` holds what the earlier extractors of the list found. */
export type Extractor = (
  views: readonly SentenceView[],
  quantified: readonly QuantifiedFinding[],
) => readonly AnyFinding[];
