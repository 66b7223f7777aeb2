/** The stage that a clause gives its projects: 开工, 加快建设, 建成投产. */
import type { ProjectStage } from "../../pipeline/document.ts";
import { readLexicon } from "../../pipeline/lexicon.ts";

const stages: readonly (readonly [string, ProjectStage])[] = readLexicon("project-words")
  .filter((row) => row["role"] !== "head")
  .map((row) => [row["word"] ?? "", row["role"] as ProjectStage] as const)
  .sort((a, b) => b[0].length - a[0].length);

/** 建成投产, 开工建设: of two words that end together the longer counts; else the last of the clause. */
export function findStage(clause: string): ProjectStage | null {
  let best: { at: number; stage: ProjectStage } | null = null;
  for (const [word, stage] of stages) {
    const at = clause.lastIndexOf(word) + word.length;
    if (at >= word.length && (best === null || at > best.at)) best = { at, stage };
  }
  return best?.stage ?? null;
}
