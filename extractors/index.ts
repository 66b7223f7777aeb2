/** The ordered list of extractors: a structured part in, facts out. */
import { codePointSpans } from "../pipeline/code-points.ts";
import type { Evidence, Fact, NoTarget, SegmentedPart } from "../pipeline/document.ts";
import { extractCommitments } from "./commitments/commitments.ts";
import { extractEnterprises } from "./enterprises/enterprises.ts";
import type { AnyFinding, Extractor } from "./extractor.ts";
import { extractNoTargets } from "./no-targets.ts";
import { extractProjects } from "./projects/projects.ts";
import { viewSentences } from "./sentence-view.ts";
import { extractTargetsAndResults } from "./targets-and-results.ts";

/** After targets and results, whose findings the others may look at. */
const extractors: readonly Extractor[] = [
  extractNoTargets,
  extractCommitments,
  extractEnterprises,
  extractProjects,
];

/**
 * All facts of a part in the order of its text. Each quote is the part's text at the fact's span, which counts
 * code points (half-open).
 */
export function extract(part: SegmentedPart): readonly (Fact | NoTarget)[] {
  const views = viewSentences(part);
  const quantified = extractTargetsAndResults(views);
  const findings: AnyFinding[] = [...quantified];
  for (const extractor of extractors) findings.push(...extractor(views, quantified));
  const toCodePoints = codePointSpans(part.text);
  return findings
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
    .map((finding) => ground(part, finding, toCodePoints));
}

function ground(
  part: SegmentedPart,
  finding: AnyFinding,
  toCodePoints: ReturnType<typeof codePointSpans>,
): Fact | NoTarget {
  const { at, act: _act, ...fields } = { act: "", ...finding };
  const sentence = part.sentences[finding.sentence];
  const evidence: Evidence = {
    quote: part.text.slice(at.start, at.end),
    span: toCodePoints(at),
    part: part.ordinal,
    sentence: finding.sentence,
    page: sentence === undefined ? null : (part.blocks[sentence.block]?.page ?? null),
    rule: finding.rule,
  };
  return { ...fields, ...evidence } as Fact | NoTarget;
}
