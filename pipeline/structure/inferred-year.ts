/** Works out the year of delivery from what a text looks back on and arranges. */

import type { CleanBlock, DatedBy, PartKind } from "../document.ts";
import { findAll } from "../find-all.ts";
import { readHeading } from "./headings.ts";

const reviewHeading = /((?:19|20)\d{2}) ?年.{0,12}(?:回顾|的?政府工作$|的?主要工作$|成绩|成就)/;
const planHeading = /((?:19|20)\d{2}) ?年.{0,16}(?:安排|建议|打算|目标|任务|部署|重点|思路|要求)/;
/** 2024年工作要点 */
const arrangedYear = /((?:19|20)\d{2}) ?年.{0,16}(?:工作要点|工作计划|重点工作|任务分解|分工方案)/;
const titleYear = /((?:19|20)\d{2}) ?年.{0,20}政府工作报告/;
/** 2011年，全市…, and not 到2015年, 2016—2020年: a year told as past. */
const pastYear =
  /(?<![到至—－\-~～\d届于比较“"])((?:19|20)\d{2}) ?年(?!是|将|要|力争|确保|预期|计划)(?:全年|以来|度)?[,，]?(?=[^。]{0,60}(?:完成|达到|实现|增长|新增|到位|达|下降|取得|突破))/g;
const plannedYear = /(?:力争|确保|到|至|争取)(?:20\d{2})/;

function inferred(year: number, evidence: string): DatedBy {
  return { date: String(year), origin: "inferred", evidence };
}

function fromHeadings(blocks: readonly CleanBlock[]): DatedBy | null {
  let reviewed: DatedBy | null = null;
  for (const block of blocks) {
    const label = readHeading(block)?.label ?? null;
    if (label === null) continue;
    const plan = planHeading.exec(label);
    if (plan !== null && !/[—\-至到~]/.test(label)) return inferred(Number(plan[1]), label);
    const review = reviewHeading.exec(label);
    if (review !== null && reviewed === null) reviewed = inferred(Number(review[1]) + 1, label);
  }
  return reviewed;
}

/** The latest year that is told as past; the speech belongs to the year after it. */
function fromResults(blocks: readonly CleanBlock[]): DatedBy | null {
  let latest: { readonly year: number; readonly evidence: string } | null = null;
  for (const block of blocks) {
    for (const match of findAll(block.text, pastYear)) {
      const year = Number(match[1]);
      const clause = block.text.slice(match.index, match.index + 24);
      if (plannedYear.test(clause)) continue;
      if (latest === null || year > latest.year) latest = { year, evidence: match[0] };
    }
  }
  if (latest === null) return null;
  return inferred(latest.year + 1, latest.evidence);
}

const anyYear = /(?<![〔[（(\d])((?:19|20)\d{2}) ?年(?!代)/g;
const now = /近期|近日|日前|目前|当前|截至|今年|本月|上半年|[一二三四1-4]季度|\d{1,2}月(?:份|底)/;

/** 为掌握2019年开复工情况，近期…第一季度…: the one year that a text of the present names is its own. */
function fromOnlyYear(blocks: readonly CleanBlock[]): DatedBy | null {
  const text = blocks.map((block) => block.text).join("\n");
  const years = new Set(findAll(text, anyYear).map((match) => Number(match[1])));
  const [year] = years;
  const told = now.exec(text)?.[0];
  return years.size === 1 && year !== undefined && told !== undefined
    ? inferred(year, `${year}年…${told}`)
    : null;
}

/** Null for kinds whose text names many past years without being given in the year after. */
export function inferYear(
  blocks: readonly CleanBlock[],
  kind: PartKind,
  title: string | null,
): DatedBy | null {
  const headed = fromHeadings(blocks);
  if (headed !== null) return headed;
  const titled = kind === "work_report" ? titleYear.exec(title ?? "") : null;
  if (titled !== null) return inferred(Number(titled[1]), titled[0]);
  const arranged = kind === "plan" ? arrangedYear.exec(title ?? "") : null;
  if (arranged !== null) return inferred(Number(arranged[1]), arranged[0]);
  if (kind === "speech" || kind === "work_report") return fromResults(blocks);
  return kind === "news" || kind === "other" ? fromOnlyYear(blocks) : null;
}
