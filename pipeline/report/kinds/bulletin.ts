/** 快报: what is new since a day — documents, targets, tasks, and what came of older ones. */
import { columnOf, numberCell, quoteCell, type Section, textCell, textColumn } from "../model.ts";
import type { CommitmentRow } from "../reads/commitments.ts";
import type { NewDocumentRow } from "../reads/documents.ts";
import type { WantedEvidence } from "../reads/evidence.ts";
import type { TargetRow } from "../reads/targets.ts";
import { describeAim, plainNumber } from "../value-text.ts";
import { citeDocument, kindOfPart, nameOf, statusNames, verdictNames } from "../words.ts";
import {
  commitmentCell,
  dueText,
  evidenceOfCommitment,
  laterCell,
  lightOf,
  sourceText,
  textOrDash,
} from "./commitment-cells.ts";
import { type Draft, type Frame, headOf, subjectOf } from "./frame.ts";
import { evidenceOfTarget } from "./target-cells.ts";

export interface Bulletin {
  readonly documents: readonly NewDocumentRow[];
  readonly targets: readonly TargetRow[];
  readonly commitments: readonly CommitmentRow[];
}

/** A date known only to its month or year stands for the first day of it, so that it is new in one bulletin only. */
function isSince(date: string | null, since: string): boolean {
  return date !== null && `${date}-01-01`.slice(0, since.length) >= since;
}

interface News {
  readonly documents: readonly NewDocumentRow[];
  readonly promised: readonly TargetRow[];
  readonly delivered: readonly TargetRow[];
  readonly made: readonly CommitmentRow[];
  readonly answered: readonly CommitmentRow[];
}

function pickNews({ documents, targets, commitments }: Bulletin, since: string): News {
  return {
    documents,
    promised: targets.filter((row) => isSince(row.promised_on, since)),
    delivered: targets.filter((row) => isSince(row.delivery_on, since)),
    made: commitments.filter((row) => isSince(row.made_on, since)),
    answered: commitments.filter((row) => isSince(row.later_on, since)),
  };
}

export function buildBulletin(frame: Frame, rows: Bulletin): Draft {
  const news = pickNews(rows, frame.since ?? "");
  return {
    title: `${subjectOf(frame)}督办快报`,
    date: frame.head.asOf,
    head: headOf(frame),
    notes: [
      `本期新增文件${news.documents.length}份，目标${news.promised.length}项，任务${news.made.length}项；已有目标见到完成情况${news.delivered.length}项，已有任务见到下文${news.answered.length}项。`,
    ],
    sections: [
      documentSection(news.documents),
      deliveredSection(news.delivered),
      answeredSection(news.answered),
      promisedSection(news.promised),
      madeSection(news.made),
    ],
  };
}

export function evidenceOfBulletin(frame: Frame, rows: Bulletin): readonly WantedEvidence[] {
  const { promised, delivered, made, answered } = pickNews(rows, frame.since ?? "");
  return [
    ...[...delivered, ...promised].flatMap(evidenceOfTarget),
    ...[...answered, ...made].flatMap(evidenceOfCommitment),
  ];
}

function emptyNote(rows: readonly unknown[]): readonly string[] {
  return rows.length === 0 ? ["本期没有。"] : [];
}

function documentSection(rows: readonly NewDocumentRow[]): Section {
  return {
    key: "documents",
    title: "新文件",
    notes: emptyNote(rows),
    columns: [
      textColumn("place", "地方", 8),
      textColumn("date", "日期", 8),
      textColumn("kind", "种类", 8),
      textColumn("title", "标题", 30),
      textColumn("document", "文件", 20),
      columnOf("number", "facts", "事实", 6),
    ],
    rows: rows.map((row) => [
      textOrDash(row.place ?? ""),
      textOrDash(row.delivered_on ?? row.published_on ?? ""),
      textCell(nameOf(kindOfPart, row.kind)),
      textOrDash(row.title ?? ""),
      textCell(row.document),
      numberCell(row.fact_count),
    ]),
    charts: [],
  };
}

function deliveredSection(rows: readonly TargetRow[]): Section {
  return {
    key: "delivered",
    title: "目标见到完成情况",
    notes: emptyNote(rows),
    columns: [
      columnOf("light", "light", "亮灯", 6),
      textColumn("place", "地方", 7),
      textColumn("indicator", "指标", 12),
      columnOf("number", "year", "年份", 5),
      textColumn("aim", "目标", 9),
      textColumn("delivered", "完成", 8),
      textColumn("verdict", "结论", 7),
      columnOf("quote", "promise", "承诺原文", 20),
      columnOf("quote", "delivery", "完成原文", 20),
      textColumn("delivery_source", "出处", 10),
    ],
    rows: rows.map((row) => [
      lightOf(row),
      textCell(row.place),
      textCell(row.indicator),
      numberCell(row.year),
      textOrDash(describeAim(row)),
      textCell(row.delivered === null ? "—" : `${plainNumber(row.delivered)}${row.unit}`),
      textCell(nameOf(verdictNames, row.verdict)),
      quoteCell(row.promise_quote, row.promise_fact_id),
      quoteCell(row.delivery_quote, row.delivery_fact_id),
      textCell(citeDocument(row.delivery_document, row.delivery_page)),
    ]),
    charts: [],
  };
}

function answeredSection(rows: readonly CommitmentRow[]): Section {
  return {
    key: "answered",
    title: "任务见到下文",
    notes: emptyNote(rows),
    columns: [
      columnOf("light", "light", "亮灯", 6),
      textColumn("place", "地方", 7),
      textColumn("lead", "牵头单位", 9),
      columnOf("quote", "task", "任务原文", 24),
      textColumn("status", "情况", 8),
      columnOf("quote", "later", "后来的说法", 24),
      textColumn("later_source", "出处", 10),
    ],
    rows: rows.map((row) => [
      lightOf(row),
      textOrDash(row.place ?? ""),
      textOrDash(row.lead),
      commitmentCell(row),
      textCell(nameOf(statusNames, row.status)),
      laterCell(row),
      textCell(citeDocument(row.later_document, row.later_page)),
    ]),
    charts: [],
  };
}

function promisedSection(rows: readonly TargetRow[]): Section {
  return {
    key: "promised",
    title: "新目标",
    notes: emptyNote(rows),
    columns: [
      textColumn("place", "地方", 7),
      textColumn("indicator", "指标", 14),
      columnOf("number", "year", "年份", 5),
      textColumn("aim", "目标", 10),
      columnOf("quote", "promise", "承诺原文", 28),
      textColumn("promise_source", "出处", 12),
    ],
    rows: rows.map((row) => [
      textCell(row.place),
      textCell(row.indicator),
      numberCell(row.year),
      textOrDash(describeAim(row)),
      quoteCell(row.promise_quote, row.promise_fact_id),
      textCell(citeDocument(row.promise_document, row.promise_page)),
    ]),
    charts: [],
  };
}

function madeSection(rows: readonly CommitmentRow[]): Section {
  return {
    key: "made",
    title: "新任务",
    notes: emptyNote(rows),
    columns: [
      textColumn("place", "地方", 7),
      columnOf("quote", "task", "任务原文", 30),
      textColumn("lead", "牵头单位", 10),
      textColumn("support", "配合单位", 10),
      textColumn("due", "完成时限", 10),
      textColumn("source", "出处", 12),
    ],
    rows: rows.map((row) => [
      textOrDash(row.place ?? ""),
      commitmentCell(row),
      textOrDash(row.lead),
      textOrDash(row.support),
      textOrDash(dueText(row)),
      textCell(sourceText(row)),
    ]),
    charts: [],
  };
}
