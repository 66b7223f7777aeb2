/** 调度单: by body, which tasks are due soon, overdue, or silent. */

import { groupBy } from "../group.ts";
import { columnOf, lightCell, numberCell, type Section, textCell, textColumn } from "../model.ts";
import type { CommitmentRow } from "../reads/commitments.ts";
import { nameOf, statusNames } from "../words.ts";
import { compareTexts } from "./charts.ts";
import {
  commitmentCell,
  dueText,
  laterCell,
  lightOf,
  sourceText,
  textOrDash,
} from "./commitment-cells.ts";
import { type Draft, type Frame, headOf, lightNote, subjectOf } from "./frame.ts";

const unnamed = "未写明责任单位";

interface Assigned {
  readonly body: string;
  readonly row: CommitmentRow;
}

/** A task stands under each body that leads it; where only a supporting body is named, under that. */
function assign(rows: readonly CommitmentRow[], asked: string | null): readonly Assigned[] {
  const split = (names: string): readonly string[] => names.split("、").filter(Boolean);
  return rows.flatMap((row) => {
    const leads = split(row.lead);
    const bodies = leads.length > 0 ? leads : split(row.support);
    const named = bodies.filter((body) => asked === null || body.includes(asked));
    if (named.length === 0) return [{ body: bodies.join("、") || unnamed, row }];
    return named.map((body) => ({ body, row }));
  });
}

type Test = (row: CommitmentRow) => boolean;

const isNearDue: Test = ({ situation }) => situation === "near_due";
const isOverdue: Test = ({ situation }) => situation === "overdue" || situation === "short";
const isSilent: Test = ({ situation, status }) => situation === "silent" || status === "silent";

export function buildDispatch(frame: Frame, rows: readonly CommitmentRow[]): Draft {
  const assigned = assign(rows, frame.body);
  const pick = (test: Test): readonly Assigned[] =>
    assigned.filter(({ row }) => test(row)).toSorted(compareAssigned);
  return {
    title: `${subjectOf(frame)}${frame.body ?? ""}任务调度单`,
    date: frame.head.asOf,
    head: headOf(frame),
    notes: [
      lightNote,
      "不写年份时，只列当年和上一年的任务。未见下文：后来的文件没有提到，不等于没有办。",
    ],
    sections: [
      bodySection(assigned),
      taskSection("near_due", "临期", pick(isNearDue)),
      taskSection("overdue", "逾期与不及承诺", pick(isOverdue)),
      taskSection("silent", "未见下文", pick(isSilent)),
    ],
  };
}

/** The longest overdue first, within a body. */
function compareAssigned(a: Assigned, b: Assigned): number {
  return (
    Number(a.body === unnamed) - Number(b.body === unnamed) ||
    compareTexts(a.body, b.body) ||
    (b.row.days_late ?? 0) - (a.row.days_late ?? 0)
  );
}

function bodySection(assigned: readonly Assigned[]): Section {
  const bodies = [...groupBy(assigned, ({ body }) => body)].map(([body, group]) => {
    const count = (test: Test): number => group.filter(({ row }) => test(row)).length;
    return {
      body,
      counts: [
        group.length,
        count(isNearDue),
        count(isOverdue),
        count(isSilent),
        count(({ status }) => status === "in_progress"),
        count(({ status }) => status === "reported_done"),
      ],
    };
  });
  const late = (counts: readonly number[]): number => (counts[2] ?? 0) * 2 + (counts[3] ?? 0);
  bodies.sort(
    (a, b) =>
      Number(a.body === unnamed) - Number(b.body === unnamed) ||
      late(b.counts) - late(a.counts) ||
      compareTexts(a.body, b.body),
  );
  const titles = ["任务", "临期", "逾期", "未见下文", "在办", "已办成"];
  const keys = ["tasks", "near_due", "overdue", "silent", "in_progress", "done"];
  return {
    key: "bodies",
    title: "各单位情况",
    notes: bodies.length === 0 ? ["没有符合条件的任务。"] : [],
    columns: [
      textColumn("body", "责任单位", 20),
      ...keys.map((key, at) => columnOf("number", key, titles[at] ?? "", 7)),
    ],
    rows: bodies.map(({ body, counts }) => [
      textCell(body),
      ...counts.map((count) => numberCell(count)),
    ]),
    charts: [],
  };
}

function describeDays(days: number | null): string {
  if (days === null) return "—";
  return days > 0 ? `${days}天` : `尚余${-days}天`;
}

function taskSection(key: string, title: string, assigned: readonly Assigned[]): Section {
  return {
    key,
    title,
    notes: assigned.length === 0 ? ["没有。"] : [],
    columns: [
      columnOf("number", "number", "序号", 4),
      textColumn("body", "责任单位", 10),
      columnOf("quote", "task", "任务原文", 26),
      textColumn("due", "完成时限", 10),
      columnOf("number", "days", "过期天数", 5),
      columnOf("light", "light", "亮灯", 6),
      textColumn("status", "情况", 8),
      columnOf("quote", "later", "最近的说法", 24),
      textColumn("source", "任务出处", 10),
    ],
    rows: assigned.map(({ body, row }, at) => [
      numberCell(at + 1),
      textCell(body),
      commitmentCell(row),
      textOrDash(dueText(row)),
      numberCell(row.days_late, describeDays(row.days_late)),
      row.light === "grey" ? lightCell("grey") : lightOf(row),
      textCell(nameOf(statusNames, row.status)),
      laterCell(row),
      textCell(sourceText(row)),
    ]),
    charts: [],
  };
}
