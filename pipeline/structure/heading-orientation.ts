/** Whether a heading looks back or ahead, by its words and by the years that it names. */
import { readNamedYears } from "./spoken-spans.ts";

export type HeadingOrientation = "review" | "plan" | "neither" | "mixed";

const appendix =
  /^(?:附件|附录|附[:：表]|注释|注[:：]|名词解释|名词注释|名词术语|资料来源|相关名词)|报告》.{0,6}(?:注释|名词|解释|说明)/;
/** 计划执行情况 and 目标任务完成情况 look back although 计划 and 目标 stand in them. */
const carriedOut =
  /(?:计划|目标|任务|指标|项目|规划|部署|建议)[^和与及、，]{0,8}(?:完成|执行|落实|进展|实施)的?情况/;
const past =
  /回顾|成绩|成就|成效|完成情况|执行情况|进展情况|工作情况|运行情况|基本情况|总体进展|开工情况|总结|过去|本届政府|去年|上年|一年来|五年来|以来/;
const trouble =
  /(?:存在|面临|突出|主要).{0,8}(?:困难|问题|不足|差距|挑战)|^.{0,4}(?:困难|问题|不足)(?:和|与|、).{0,6}$/;
const future =
  /安排|总体要求|目标|任务|建议|总体部署|工作部署|总体考虑|主要考虑|打算|思路|下一步|下一阶段|下步|下半年|今后|未来|政策取向|重大举措|愿景|展望/;
/** 第一章 发展环境: where a plan says what it starts from. */
const ground = /(?:^|[章节、 　])(?:发展环境|发展基础|发展基础和环境|基础和环境)$/;
/** 主要工作 and 重点工作 lean on the year beside them. */
const yearBound = /工作|重点|计划|形势|政府|态势|运行|经济|社会|发展/;

function byYears(text: string, current: number | null): HeadingOrientation | null {
  if (current === null) return null;
  const years = readNamedYears(text);
  if (years.length === 0) return /今年/.test(text) ? "plan" : null;
  const isPast = years.map((span) => span.last < current);
  if (isPast.every(Boolean)) return "review";
  return isPast.some(Boolean) ? "mixed" : "plan";
}

/** Orientation of a heading that opens a section; null where its words do not say. */
export function orientSection(label: string, current: number | null): HeadingOrientation | null {
  if (appendix.test(label)) return "neither";
  const looksBack = past.test(label) || carriedOut.test(label);
  const words = label.replace(new RegExp(carriedOut, "g"), "");
  const looksAhead = future.test(words);
  const years = byYears(words, current);
  if (looksBack && (!looksAhead || years === "review")) return "review";
  if (looksBack && looksAhead) return "mixed";
  if (looksAhead) return years === "review" ? "review" : "plan";
  if (trouble.test(label) || ground.test(label)) return "review";
  if (years !== null && yearBound.test(label)) return years;
  return null;
}

const nestedPlan =
  /(?:今年|明年|来年|下一步|下一阶段|下半年|今后|未来|20\d\d ?年|[“"]?十.五[”"]?).{0,16}(?:目标|安排|任务|打算|部署|要求|思路|重点)|^.{0,6}(?:总体要求|指导思想|主要预期目标|发展目标|主要目标)/;
const nestedReview =
  /(?:过去|去年|一年来|五年来|20\d\d ?年|[“"]?十.五[”"]?).{0,16}(?:回顾|成就|成绩|成效|情况)|完成情况|执行情况/;

/**
 * Orientation of a heading below a section. Only plain statements of time count here:
 * （五）巩固脱贫攻坚成果 stands in plans, （二）落实目标任务 in reviews.
 */
export function orientNested(label: string): HeadingOrientation | null {
  if (appendix.test(label)) return "neither";
  if (trouble.test(label) && /存在|面临/.test(label)) return "review";
  if (nestedPlan.test(label)) return "plan";
  if (nestedReview.test(label) || ground.test(label)) return "review";
  return null;
}
