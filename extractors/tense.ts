/** Whether a value is an aim or an achievement: by its own words first, then by the orientation of its block. */
import type { Block, PartKind, SpokenYears } from "../pipeline/document.ts";
import type { Period } from "./periods.ts";

export type Tense = "target" | "result";

const past =
  /去年|上年(?!同期)|已(?:经)?(?!于)|目前|截至|现有|迄今|一季度(?:完成|实现)|近日|过去|年来|以来|(?:提高|增加|下降|减少|达到|完成|实现|引进|建成)了|共有|我[国省市]有|共(?:签订|签约|完成|引进|实现|达成|收集|投入|培育|争取|实施)|[选收评摸查]出|近期|前一阶段|前段时间|日前|当前/;
const future =
  /(?:要|将|拟|承诺|确保|力争|争取|努力|计划|预期|必须|务必|目标|任务|到20\d\d年|今后|未来|明年|年底前|年内|[月底]前|季度前)/;
const aim = /确保|力争|争取|务必|目标|预期|努力(?:实现|完成|达到)/;

const columnOfPast = /^\s*20\d\d年(?:预计)?(?:完成|实际|实绩|执行|实现)(?:情况|数|值|额)?[:：]/;

/** 比去年增加: a basis of comparison is no tense. */
const basis = /(?:比|较|同|与)(?:去年|上年|过去|以往)[^，。；]{0,4}/g;
/** 我国有9亿多劳动力: what a country or a place has, it has today. */
const holds = /我[国省市县区](?:已|现)?(?:拥?有)[^，。；]*$/;

/** In speeches the orientation of a block is a guess by its wording: a bare statement there is no aim. */
const spoken: readonly PartKind[] = ["speech", "news", "other"];

export interface TenseCues {
  /** The clause that holds the value, and the sentence up to its end. */
  readonly clause: string;
  readonly sentence: string;
  readonly isStart: boolean;
  readonly explicit: Period | null;
  /** 占全市进出口总额六成以上的企业: a share that picks out things is a state. */
  readonly isAttribute: boolean;
  /** Of the value that this one leans on; null where it stands for itself. */
  readonly leaning: Tense | null;
}

/** 从A提高到B: A is where it stands today. Then explicit years, then the block, then the words. */
export function decideTense(
  cues: TenseCues,
  block: Block,
  kind: PartKind,
  years: SpokenYears,
): Tense {
  if (cues.isStart) return /目标|任务/.test(cues.clause) ? "target" : "result";
  if (cues.isAttribute) return "result";
  // 年度投资计划17.7亿元: what a year is to bring, in a report of what was done so far
  if (/年度投资计划(?:为|达)?$|年度计划投资$/.test(cues.clause.trim())) return "target";
  const now = years.current;
  if (cues.explicit !== null && now !== null) {
    if (cues.explicit.last > now) return "target";
    if (cues.explicit.last < now && block.orientation !== "plan") return "result";
    if (cues.explicit.last < now - 1) return "result";
    // a column 2022年完成 in a table of what is planned
    if (cues.explicit.last < now && columnOfPast.test(cues.sentence)) return "result";
  }
  const clause = cues.clause.replace(basis, "");
  const isSpoken = spoken.includes(kind);
  const isSet = /(?:目标|任务)(?:任务)?(?:是|为|:|：)/;
  if (isSpoken && (isSet.test(clause) || (isSet.test(cues.sentence) && !past.test(clause))))
    return "target";
  // 督查中各部门承诺3月份开工36项: told in a review, it is still to come
  if (isSpoken && /承诺[^，,。；;]*\d/.test(clause) && !past.test(clause)) return "target";
  if (block.orientation === "review") return "result";
  if (isSpoken) {
    if (cues.leaning === "result" && !future.test(clause)) return "result";
    return past.test(clause) || !future.test(cues.sentence) ? "result" : "target";
  }
  if (block.orientation === "plan") {
    return (past.test(clause) || holds.test(cues.sentence)) && !aim.test(clause)
      ? "result"
      : "target";
  }
  if (past.test(clause)) return "result";
  return future.test(cues.sentence) ? "target" : "result";
}
