/** The stage that words give a project: 开工, 加快建设, 建成投产; and whether they tell a plan or a state. */
import type { Block, DeniedStage, ProjectStage } from "../../pipeline/document.ts";
import { readLexicon } from "../../pipeline/lexicon.ts";
import { byFirstCharacter } from "../word-index.ts";
import { oneOf, projectWords } from "./project-words.ts";

const stages: readonly ProjectStage[] = [
  "negotiating",
  "signed",
  "started",
  "under_construction",
  "completed",
  "in_production",
  "stalled",
];
interface StageWord {
  readonly word: string;
  readonly stage: ProjectStage;
}

const words: readonly StageWord[] = readLexicon("project-words")
  .filter((row) => stages.includes(row["role"] as ProjectStage))
  .map((row) => ({ word: row["word"] ?? "", stage: row["role"] as ProjectStage }))
  .sort((a, b) => b.word.length - a.word.length);
const index = byFirstCharacter(words);
const moving = new RegExp(oneOf("moving"));
/** 建设路, 建设银行: no verb. */
const kept = new RegExp(oneOf("keep"), "g");
const denial = new RegExp(`${oneOf("denial")}(?!来)`);
/** 尚未开工, 没有投产, 未按合同约定开工: the stage is denied. */
const denied = new RegExp(
  `${oneOf("denial")}(?!来)(?:[\\u4e00-\\u9fa5]{0,2}|实质性|能够?[\\u4e00-\\u9fa5]{0,2}|按[\\u4e00-\\u9fa5]{1,6})$`,
);

/**
 * Of the stage words of a text the last counts; of two that end together the longer (建成投产). 推进 and 加快 alone
 * tell of no stage: `unknown`. Null where nothing tells that the text speaks of a project at all.
 */
export function findStage(text: string): ProjectStage | null {
  const clear = text.replace(kept, (name) => "·".repeat(name.length));
  let lastEnd = 0;
  let last: ProjectStage | null = null;
  for (let at = 0; at < clear.length; at += 1) {
    for (const { word, stage } of index.get(clear.charCodeAt(at)) ?? []) {
      const end = at + word.length;
      if (end <= lastEnd || !clear.startsWith(word, at)) continue;
      if (denied.test(clear.slice(0, at)) || /^(?:条件|手续|仪式|后)/.test(clear.slice(end)))
        continue;
      lastEnd = end;
      last = stage;
    }
  }
  if (last !== null) return last;
  return moving.test(clear) || denial.test(clear) ? "unknown" : null;
}

/** 未签约 denies no stage of a signed project; 未落地 and 未履约 do. */
const deniedStages: Readonly<Partial<Record<ProjectStage, DeniedStage>>> = {
  started: "started",
  under_construction: "started",
  completed: "completed",
  in_production: "in_production",
};
const deniable: readonly (readonly [string, DeniedStage])[] = [
  ...words.flatMap(({ word, stage }) => {
    const named = deniedStages[stage];
    return named === undefined ? [] : [[word, named] as const];
  }),
  ...projectWords("fulfilment").map((word) => [word, "fulfilled"] as const),
].sort((a, b) => b[0].length - a[0].length);

/** The stage that a text says is not reached; of several the earliest in a project's life. */
export function findDenied(text: string): DeniedStage | null {
  const clear = text.replace(kept, (name) => "·".repeat(name.length));
  if (!denial.test(clear)) return null;
  const order: readonly DeniedStage[] = ["fulfilled", "started", "completed", "in_production"];
  let best: DeniedStage | null = null;
  let taken = -1;
  for (const [word, stage] of deniable) {
    const at = clear.indexOf(word);
    if (at < 0 || at === taken || !denied.test(clear.slice(0, at))) continue;
    // 建成投产 before 建成: the longer word says what is denied.
    taken = at;
    if (best === null || order.indexOf(stage) < order.indexOf(best)) best = stage;
  }
  return best;
}

const hope = new RegExp(oneOf("hope"));
const state = new RegExp(oneOf("state"));

/**
 * True where the clause says what is to be, not what is: 力争开工, 确保通车; in the plan of a report every clause that
 * does not say 已, 正在 or 去年.
 */
export function isPlanned(clause: string, block: Block): boolean {
  if (block.orientation === "review") return /力争|计划|即将|有望|预计|拟于/.test(clause);
  if (state.test(clause)) return false;
  return block.orientation === "plan" || hope.test(clause);
}
