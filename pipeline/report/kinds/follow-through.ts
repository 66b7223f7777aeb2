/** 督查表: every target and task of a place and year beside what came of it, with both sentences. */
import { columnOf, numberCell, quoteCell, type Section, textCell, textColumn } from "../model.ts";
import type { CommitmentRow } from "../reads/commitments.ts";
import type { WantedEvidence } from "../reads/evidence.ts";
import type { TargetRow } from "../reads/targets.ts";
import { describeAim, plainNumber } from "../value-text.ts";
import {
  citeDocument,
  decisionNames,
  measureNames,
  nameDecisions,
  nameOf,
  verdictNames,
} from "../words.ts";
import { chartTargets } from "./charts.ts";
import {
  commitmentCell,
  dueText,
  evidenceOfCommitment,
  laterCell,
  lightOf,
  missingText,
  sourceText,
  textOrDash,
} from "./commitment-cells.ts";
import { countLights } from "./counts.ts";
import { type Draft, type Frame, headOf, lightNote, subjectOf } from "./frame.ts";
import { evidenceOfTarget } from "./target-cells.ts";

export interface FollowThrough {
  readonly targets: readonly TargetRow[];
  /** Of all years, for the charts. */
  readonly history: readonly TargetRow[];
  readonly commitments: readonly CommitmentRow[];
}

export function buildFollowThrough(frame: Frame, rows: FollowThrough): Draft {
  return {
    title: `${subjectOf(frame)}目标任务落实情况督查表`,
    date: frame.head.asOf,
    head: headOf(frame),
    notes: [lightNote, "点击原文，可到文末看它所在的句子和段落。"],
    sections: [
      countLights([
        ["目标", rows.targets],
        ["任务", rows.commitments],
      ]),
      targetSection(rows),
      commitmentSection(rows.commitments),
    ],
  };
}

export function evidenceOfFollowThrough(rows: FollowThrough): readonly WantedEvidence[] {
  return [
    ...rows.targets.flatMap(evidenceOfTarget),
    ...rows.commitments.flatMap(evidenceOfCommitment),
  ];
}

function targetSection(rows: FollowThrough): Section {
  const shown = new Set(rows.targets.map((row) => `${row.indicator_key} ${row.measure}`));
  const history = rows.history.filter((row) => shown.has(`${row.indicator_key} ${row.measure}`));
  return {
    key: "targets",
    title: "目标",
    notes: rows.targets.length === 0 ? ["没有符合条件的目标。"] : [],
    columns: [
      columnOf("number", "number", "序号", 4),
      columnOf("light", "light", "亮灯", 6),
      textColumn("indicator", "指标", 11),
      columnOf("number", "year", "年份", 5),
      textColumn("aim", "目标", 9),
      textColumn("delivered", "完成", 8),
      textColumn("verdict", "结论", 6),
      columnOf("quote", "promise", "承诺原文", 19),
      textColumn("promise_source", "出处", 9),
      columnOf("quote", "delivery", "完成原文", 19),
      textColumn("delivery_source", "出处", 9),
      textColumn("reason", "理由", 16),
      textColumn("decision", "来历", 5),
    ],
    rows: rows.targets.map(targetCells),
    charts: chartTargets(history),
  };
}

function targetCells(row: TargetRow, at: number): Section["rows"][number] {
  const measure = nameOf(measureNames, row.measure);
  const delivered = row.delivered === null ? "—" : `${plainNumber(row.delivered)}${row.unit}`;
  const isProgress = row.delivery_quote === null && row.progress_quote !== null;
  return [
    numberCell(at + 1),
    lightOf(row),
    textCell(measure === "" ? row.indicator : `${row.indicator}（${measure}）`),
    numberCell(row.year),
    textOrDash(describeAim(row)),
    textCell(isProgress ? `已到${plainNumber(row.done_share ?? 0)}%` : delivered),
    textCell(nameOf(verdictNames, row.verdict)),
    quoteCell(row.promise_quote, row.promise_fact_id),
    textCell(citeDocument(row.promise_document, row.promise_page)),
    isProgress
      ? quoteCell(row.progress_quote, row.progress_fact_id)
      : quoteCell(row.delivery_quote, row.delivery_fact_id),
    textCell(citeDocument(row.delivery_document, row.delivery_page)),
    textCell(isProgress ? describeProgress(row) : row.reason),
    textCell(nameDecisions(row.promise_decision, row.delivery_decision)),
  ];
}

function describeProgress(row: TargetRow): string {
  const behind = row.points_behind ?? 0;
  const side = behind > 0 ? `落后${plainNumber(behind)}` : `快${plainNumber(-behind)}`;
  return `完成目标的${row.done_share ?? ""}%，日历已过${row.calendar_share ?? ""}%，${side}个百分点`;
}

function commitmentSection(rows: readonly CommitmentRow[]): Section {
  return {
    key: "commitments",
    title: "任务",
    notes: rows.length === 0 ? ["没有符合条件的刚性任务。"] : [],
    columns: [
      columnOf("number", "number", "序号", 4),
      columnOf("light", "light", "亮灯", 6),
      columnOf("quote", "task", "任务原文", 24),
      textColumn("source", "出处", 9),
      textColumn("lead", "牵头单位", 9),
      textColumn("support", "配合单位", 9),
      textColumn("due", "完成时限", 9),
      columnOf("quote", "later", "最近的证据", 22),
      textColumn("later_source", "出处", 9),
      textColumn("reason", "情况", 13),
      textColumn("missing", "缺什么", 8),
      textColumn("decision", "来历", 5),
    ],
    rows: rows.map((row, at) => [
      numberCell(at + 1),
      lightOf(row),
      commitmentCell(row),
      textCell(sourceText(row)),
      textOrDash(row.lead),
      textOrDash(row.support),
      textOrDash(dueText(row)),
      laterCell(row),
      textCell(citeDocument(row.later_document, row.later_page)),
      textCell(row.reason),
      textOrDash(missingText(row)),
      textCell(nameOf(decisionNames, row.decision)),
    ]),
    charts: [],
  };
}
