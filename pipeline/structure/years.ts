/** The years that 今年, the review part and the plan part point to. */
import type { DatedBy, PartKind, SpokenYears } from "../document.ts";
import { orientSection } from "./heading-orientation.ts";
import { readNamedYears } from "./spoken-spans.ts";

interface HeadedYears {
  readonly review: number | null;
  readonly plan: number | null;
}

/** 一、2023年工作回顾, 二、2024年工作安排: single years only, near the year of delivery. */
function readHeadedYears(labels: readonly string[], current: number): HeadedYears {
  let review: number | null = null;
  let plan: number | null = null;
  for (const label of labels) {
    for (const { first, last } of readNamedYears(label)) {
      if (first !== last || Math.abs(first - current) > 1) continue;
      const orientation = orientSection(label, current);
      const looksBack = /回顾|成绩|成就|完成情况/.test(label) && first <= current;
      if (review === null && (orientation === "review" || looksBack)) review = first;
      else if (plan === null && orientation === "plan" && first >= current) plan = first;
    }
  }
  return { review, plan };
}

function yearOfTitle(title: string | null): number | null {
  const named = readNamedYears(title ?? "")[0];
  return named !== undefined && named.first === named.last ? named.first : null;
}

/** 2015年计划执行情况与2016年计划: single years of the title. A five-year plan arranges no single year. */
function readPlanYears(title: string | null, current: number): HeadedYears {
  const years = readNamedYears(title ?? "").filter(({ first, last }) => first === last);
  const [review] = years.filter(({ first }) => first < current);
  const [plan] = years.filter(({ first }) => first === current || first === current + 1);
  return { review: review?.first ?? null, plan: plan?.first ?? null };
}

const partOfYear = /上半年|前三季度|一季度|第一季度|今年以来|今年(?:\d+|[一二三四五六七八九十]+)月/;

/**
 * What a speech looks back on: the year that a heading names, or its own where 上半年工作情况 opens a section or
 * 上半年经济形势分析会 names the meeting.
 */
function readReviewOfSpeech(
  title: string | null,
  labels: readonly string[],
  current: number,
): number | null {
  const headed = readHeadedYears(labels, current).review;
  if (headed !== null) return headed;
  const looksBack = labels.some(
    (label) => partOfYear.test(label) && orientSection(label, current) === "review",
  );
  const isMidYear = /上半年|前三季度|一季度/.test(title ?? "");
  return looksBack || isMidYear ? current : null;
}

/** `labels` are the part's section headings in order. */
export function readYears(
  delivered: DatedBy | null,
  kind: PartKind,
  title: string | null,
  labels: readonly string[],
): SpokenYears {
  const current = delivered === null ? null : Number(delivered.date.slice(0, 4));
  if (kind === "communique") {
    return { current, review: yearOfTitle(title), plan: null };
  }
  if (current === null) return { current, review: null, plan: null };
  if (kind === "plan") return { current, ...readPlanYears(title, current) };
  if (kind !== "work_report") {
    return { current, review: readReviewOfSpeech(title, labels, current), plan: current };
  }
  const headed = readHeadedYears(labels, current);
  // A report of December looks back on its own year and arranges the next.
  const isEarly = (delivered?.date.slice(5, 7) ?? "") === "12";
  const plan = headed.plan ?? (isEarly ? current + 1 : current);
  return { current, review: headed.review ?? plan - 1, plan };
}
