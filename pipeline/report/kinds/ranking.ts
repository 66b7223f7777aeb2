/** 评比表: places by the share of their targets that they kept, and the four rates of projects, each with its arithmetic. */
import { groupBy } from "../group.ts";
import { columnOf, numberCell, type Section, textCell, textColumn } from "../model.ts";
import type { RateRow } from "../reads/rates.ts";
import type { TargetRow } from "../reads/targets.ts";
import { plainNumber } from "../value-text.ts";
import { compareTexts } from "./charts.ts";
import { type Draft, type Frame, headOf, subjectOf } from "./frame.ts";

export interface Ranking {
  readonly targets: readonly TargetRow[];
  readonly rates: readonly RateRow[];
}

/** A target that was nearly met counts half. */
const nearlyWeight = 0.5;

export function buildRanking(frame: Frame, { targets, rates }: Ranking): Draft {
  return {
    title: `${subjectOf(frame)}目标落实情况评比表`,
    date: frame.head.asOf,
    head: headOf(frame),
    notes: [
      "得分＝（超额完成＋完成＋0.5×接近完成）÷已判定×100。未见报告、不可比、口径变更、撤回的目标不计入已判定，另列，不扣分；判定率低的，得分只代表其中一部分。",
    ],
    sections: [scoreSection(targets), rateSection(rates)],
  };
}

interface Score {
  readonly place: string;
  readonly exceeded: number;
  readonly met: number;
  readonly nearly: number;
  readonly missed: number;
  readonly silent: number;
  readonly other: number;
  readonly judged: number;
  readonly due: number;
  /** 0 to 100; null where nothing could be judged. */
  readonly score: number | null;
}

function scoreOf(place: string, rows: readonly TargetRow[]): Score {
  const count = (verdict: string): number => rows.filter((row) => row.verdict === verdict).length;
  const [exceeded, met] = [count("exceeded"), count("met")];
  const [nearly, missed, silent] = [count("nearly_met"), count("missed"), count("no_report")];
  const judged = exceeded + met + nearly + missed;
  const kept = exceeded + met + nearlyWeight * nearly;
  const score = judged === 0 ? null : round((kept / judged) * 100);
  const other = rows.length - judged - silent;
  return { place, exceeded, met, nearly, missed, silent, other, judged, due: rows.length, score };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Of equal scores the one with more judged targets first. Places without a judged target stand at the end, unranked. */
function rankScores(rows: readonly TargetRow[]): readonly Score[] {
  const due = rows.filter(({ verdict, place }) => place !== "" && isDue(verdict));
  return [...groupBy(due, ({ place }) => place)]
    .map(([place, group]) => scoreOf(place, group))
    .toSorted(
      (a, b) =>
        (b.score ?? -1) - (a.score ?? -1) || b.judged - a.judged || compareTexts(a.place, b.place),
    );
}

function isDue(verdict: string): boolean {
  return verdict !== "not_due" && verdict !== "no_target";
}

/** Equal scores share a rank. */
function ranksOf(scores: readonly (number | null)[]): readonly (number | null)[] {
  return scores.map((score) => (score === null ? null : scores.indexOf(score) + 1));
}

function scoreSection(rows: readonly TargetRow[]): Section {
  const scores = rankScores(rows);
  const ranks = ranksOf(scores.map(({ score }) => score));
  return {
    key: "scores",
    title: "目标得分",
    notes: scores.length === 0 ? ["没有到期的目标。"] : [],
    columns: [
      columnOf("number", "rank", "名次", 4),
      textColumn("place", "地方", 10),
      columnOf("number", "score", "得分", 6),
      textColumn("arithmetic", "算法", 24),
      columnOf("number", "due", "到期", 5),
      columnOf("number", "judged", "已判定", 6),
      columnOf("number", "judged_share", "判定率%", 6),
      columnOf("number", "exceeded", "超额", 5),
      columnOf("number", "met", "完成", 5),
      columnOf("number", "nearly", "接近", 5),
      columnOf("number", "missed", "未完成", 6),
      columnOf("number", "silent", "未见报告", 7),
      columnOf("number", "other", "其他不判", 7),
    ],
    rows: scores.map((each, at) => [
      numberCell(ranks[at] ?? null),
      textCell(each.place),
      numberCell(each.score),
      textCell(describeScore(each)),
      numberCell(each.due),
      numberCell(each.judged),
      numberCell(round((each.judged / each.due) * 100)),
      ...[each.exceeded, each.met, each.nearly, each.missed, each.silent, each.other].map((count) =>
        numberCell(count),
      ),
    ]),
    charts: [],
  };
}

function describeScore({ exceeded, met, nearly, judged, score }: Score): string {
  if (score === null) return "没有可判定的目标";
  return `(${exceeded}＋${met}＋${nearlyWeight}×${nearly})÷${judged}×100＝${plainNumber(score)}`;
}

const rateNames: Readonly<Record<string, string>> = {
  fulfilment: "履约率",
  start: "开工率",
  fund_arrival: "资金到位率",
  production: "建成投产率",
};

function rateSection(rows: readonly RateRow[]): Section {
  const groups = groupBy(rows, ({ rate, definition }) => `${rate}\u0000${definition}`);
  const ranked = [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted(
      (a, b) => (b.value ?? -1) - (a.value ?? -1) || compareTexts(a.place, b.place),
    );
    const ranks = ranksOf(sorted.map(({ value }) => value));
    return sorted.map((row, at) => ({ row, rank: ranks[at] ?? null }));
  });
  return {
    key: "rates",
    title: "项目四率",
    notes:
      ranked.length === 0
        ? ["没有可算的项目四率。"]
        : ["同一个率按同一口径排名；分母很小的，不宜比较。"],
    columns: [
      textColumn("rate", "率", 8),
      textColumn("definition", "口径", 30),
      columnOf("number", "rank", "名次", 4),
      textColumn("place", "地方", 10),
      columnOf("number", "year", "年份", 5),
      columnOf("number", "value", "%", 6),
      textColumn("arithmetic", "算法", 18),
    ],
    rows: ranked.map(({ row, rank }) => [
      textCell(rateNames[row.rate] ?? row.rate),
      textCell(row.definition.split("｜")[0]),
      numberCell(rank),
      textCell(row.place),
      numberCell(row.year),
      numberCell(row.value),
      textCell(describeRate(row)),
    ]),
    charts: [],
  };
}

function describeRate({ numerator, denominator, value }: RateRow): string {
  if (numerator === null || denominator === null || value === null) return "原文自述";
  return `${plainNumber(numerator)}÷${plainNumber(denominator)}×100＝${plainNumber(value)}`;
}
