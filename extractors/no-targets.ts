/**
 * The explicit statement that a year sets no target: 没有提出全年经济增速具体目标 (the national report of 2020).
 * It is a finding of its own: a year without one is not a year in which nothing was found.
 */
import { findAll } from "../pipeline/find-all.ts";
import type { Extractor, NoTargetFinding } from "./extractor.ts";
import { findIndicator } from "./indicators/lookup.ts";
import { cleanPhrase } from "./indicators/phrase.ts";
import { readPeriod, writePeriod } from "./periods.ts";
import type { SentenceView } from "./sentence-view.ts";

const pattern =
  /(?:没有|不再?|未|暂不|不宜)(?:提出|设定|设置|设|确定|制定|下达|安排)(?<phrase>[^，。；,;]{2,24}?)(?:的)?(?:具体|明确|量化|增长|年度|硬性)*(?:目标|指标)/g;

export const extractNoTargets: Extractor = (views) => views.flatMap(findInSentence);

function findInSentence(view: SentenceView): readonly NoTargetFinding[] {
  const findings: NoTargetFinding[] = [];
  for (const match of findAll(view.folded, pattern)) {
    const phrase = cleanPhrase(match.groups?.["phrase"] ?? "").replace(
      /(?:具体|明确|量化|的)+$/,
      "",
    );
    if (phrase.length < 2 || view.block.orientation === "review") continue;
    const years = view.part.years;
    const year = years.plan ?? years.current;
    const named = readPeriod(view.folded, years);
    findings.push({
      kind: "no_target",
      indicator: phrase,
      indicatorId: findIndicator(phrase)?.id ?? null,
      period: named === null ? String(year ?? "") : writePeriod(named),
      at: { start: view.offset + match.index, end: view.offset + match.index + match[0].length },
      sentence: view.sentence.ordinal,
      rule: "explicit_no_target",
    });
  }
  return findings;
}
