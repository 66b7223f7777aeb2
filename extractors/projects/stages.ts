/** The stage that words give a project: 开工, 加快建设, 建成投产; and whether they tell a plan or a state. */
import type { Block, ProjectStage } from "../../pipeline/document.ts";
import { readLexicon } from "../../pipeline/lexicon.ts";
import { oneOf } from "./project-words.ts";

const stages: readonly ProjectStage[] = [
  "negotiating",
  "signed",
  "started",
  "under_construction",
  "completed",
  "in_production",
  "stalled",
];
const words: readonly (readonly [string, ProjectStage])[] = readLexicon("project-words")
  .filter((row) => stages.includes(row["role"] as ProjectStage))
  .map((row) => [row["word"] ?? "", row["role"] as ProjectStage] as const)
  .sort((a, b) => b[0].length - a[0].length);
const moving = new RegExp(oneOf("moving"));
/** 建设路, 建设银行: no verb. */
const kept = new RegExp(oneOf("keep"), "g");
/** 尚未开工, 没有投产: the stage is denied. */
const denied = new RegExp(`${oneOf("denial")}[\\u4e00-\\u9fa5]{0,2}$`);

/**
 * Of the stage words of a text the last counts; of two that end together the longer (建成投产). 推进 and 加快 alone
 * tell of no stage: `unknown`. Null where nothing tells that the text speaks of a project at all.
 */
export function findStage(text: string): ProjectStage | null {
  const clear = text.replace(kept, (name) => "·".repeat(name.length));
  let best: { at: number; stage: ProjectStage } | null = null;
  for (const [word, stage] of words) {
    for (let at = clear.indexOf(word); at >= 0; at = clear.indexOf(word, at + 1)) {
      const end = at + word.length;
      if (best !== null && end <= best.at) continue;
      if (denied.test(clear.slice(0, at)) || /^(?:条件|手续|仪式|后)/.test(clear.slice(end)))
        continue;
      best = { at: end, stage };
    }
  }
  if (best !== null) return best.stage;
  return moving.test(clear) || new RegExp(`${oneOf("denial")}`).test(clear) ? "unknown" : null;
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
