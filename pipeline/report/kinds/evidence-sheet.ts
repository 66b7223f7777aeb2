/** 证据单: one document with every fact highlighted in its text, and the table of them, linked both ways. */
import { groupBy } from "../group.ts";
import { columnOf, numberCell, quoteCell, type Section, textCell, textColumn } from "../model.ts";
import type { FactRow } from "../reads/facts.ts";
import { describeAim } from "../value-text.ts";
import { decisionNames, detailNames, kindNames, measureNames, nameOf } from "../words.ts";
import { textOrDash } from "./commitment-cells.ts";
import { type Draft, type Frame, headOf } from "./frame.ts";

export function buildEvidence(frame: Frame, facts: readonly FactRow[]): Draft {
  const kinds = [...groupBy(facts, ({ kind }) => kind)].map(
    ([kind, rows]) => `${nameOf(kindNames, kind)}${rows.length}条`,
  );
  return {
    title: "原文与事实对照",
    date: frame.head.asOf,
    head: headOf(frame),
    notes: [
      `共${facts.length}条：${kinds.join("，")}。`,
      "点击表中原文，可到正文；点击正文中的标记，可回到表中。",
    ],
    sections: [factSection(facts)],
  };
}

function factSection(facts: readonly FactRow[]): Section {
  return {
    key: "facts",
    title: "事实",
    notes: facts.length === 0 ? ["没有找到事实。"] : [],
    columns: [
      columnOf("number", "number", "序号", 5),
      textColumn("kind", "种类", 7),
      textColumn("subject", "指标、单位或名称", 18),
      textColumn("value", "数值", 10),
      textColumn("period", "时期或时限", 9),
      textColumn("detail", "说明", 8),
      columnOf("quote", "quote", "原文", 40),
      columnOf("number", "page", "页", 4),
      textColumn("decision", "来历", 5),
    ],
    rows: facts.map((row, at) => [
      numberCell(at + 1),
      textCell(nameOf(kindNames, row.kind)),
      textOrDash(row.subject),
      textCell(row.is_masked ? `××${row.unit}` : describeAim(row)),
      textCell(row.period),
      textCell(nameOf(measureNames, row.measure ?? "") || nameOf(detailNames, row.detail)),
      quoteCell(row.quote, row.fact_id),
      numberCell(row.page),
      textCell(nameOf(decisionNames, row.decision)),
    ]),
    charts: [],
  };
}
