/** 台账: 任务清单 and 责任清单 as a government office lays them out. */
import { groupBy } from "../group.ts";
import {
  type Cell,
  type Column,
  choiceColumn,
  columnOf,
  numberCell,
  type Section,
  textCell,
  textColumn,
} from "../model.ts";
import type { CommitmentRow } from "../reads/commitments.ts";
import { compareTexts } from "./charts.ts";
import {
  commitmentCell,
  dueText,
  lightOf,
  progressText,
  sourceText,
  textOrDash,
} from "./commitment-cells.ts";
import { type Draft, type Frame, headOf, lightNote, subjectOf } from "./frame.ts";

const reviewChoices: readonly string[] = ["属实", "更正", "不属实"];

const columns: readonly Column[] = [
  columnOf("number", "number", "序号", 4),
  columnOf("quote", "task", "任务", 26),
  textColumn("lead", "牵头单位", 10),
  textColumn("support", "配合单位", 10),
  textColumn("due", "完成时限", 9),
  textColumn("source", "来源", 10),
  textColumn("progress", "进展", 24),
  columnOf("light", "light", "亮灯", 6),
  choiceColumn("review", "复核", 6, reviewChoices),
  textColumn("remark", "备注", 8),
];

export function buildLedger(frame: Frame, rows: readonly CommitmentRow[]): Draft {
  const subject = `${subjectOf(frame)}${frame.body ?? ""}`;
  return {
    title: `${subject}重点任务台账`,
    date: frame.head.asOf,
    head: headOf(frame),
    notes: ["只列写明责任单位、时限、频次或数量的任务。", lightNote],
    sections: [taskSection(rows), dutySection(rows, frame.body)],
  };
}

function taskSection(rows: readonly CommitmentRow[]): Section {
  return {
    key: "tasks",
    title: "任务清单",
    notes: rows.length === 0 ? ["没有符合条件的任务。"] : [],
    columns,
    rows: rows.map((row, at) => [numberCell(at + 1), ...taskCells(row)]),
    charts: [],
  };
}

function taskCells(row: CommitmentRow): readonly Cell[] {
  return [
    commitmentCell(row),
    textOrDash(row.lead),
    textOrDash(row.support),
    textOrDash(dueText(row)),
    textCell(sourceText(row)),
    textCell(progressText(row)),
    lightOf(row),
    textCell(""),
    textCell(""),
  ];
}

interface Duty {
  readonly body: string;
  readonly role: string;
  readonly row: CommitmentRow;
}

function splitBodies(names: string): readonly string[] {
  return names.split("、").filter((name) => name !== "");
}

/** A row a body and task, the bodies that lead most first. Tasks that name nobody stand at the end. */
function listDuties(
  rows: readonly CommitmentRow[],
  asked: string | null,
): readonly (readonly [string, readonly Duty[]])[] {
  const duties = rows.flatMap((row): readonly Duty[] => {
    const leads = splitBodies(row.lead).map((body) => ({ body, role: "牵头", row }));
    const supports = splitBodies(row.support).map((body) => ({ body, role: "配合", row }));
    const named = [...leads, ...supports];
    return named.length > 0 ? named : [{ body: "未写明责任单位", role: "", row }];
  });
  const isAsked = (body: string): boolean => asked === null || body.includes(asked);
  const groups = [...groupBy(duties, ({ body }) => body)];
  const ofAsked = groups.filter(([body]) => isAsked(body));
  return (ofAsked.length > 0 ? ofAsked : groups).sort(([a, left], [b, right]) => {
    const last = Number(left[0]?.role === "") - Number(right[0]?.role === "");
    return last || right.length - left.length || compareTexts(a, b);
  });
}

function dutySection(rows: readonly CommitmentRow[], asked: string | null): Section {
  const duties = listDuties(rows, asked).flatMap(([, group]) => group);
  return {
    key: "duties",
    title: "责任清单",
    notes: [],
    columns: [
      columnOf("number", "number", "序号", 4),
      textColumn("body", "责任单位", 10),
      textColumn("role", "职责", 4),
      ...columns.slice(1),
    ],
    rows: duties.map(({ body, role, row }, at) => [
      numberCell(at + 1),
      textCell(body),
      textOrDash(role),
      ...taskCells(row),
    ]),
    charts: [],
  };
}
