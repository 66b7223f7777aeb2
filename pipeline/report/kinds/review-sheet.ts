/** 复核表: facts a row, with columns in which a reviewer decides. */
import { choiceColumn, type Report, textCell, textColumn } from "../model.ts";

export interface ReviewColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
}

export interface ReviewSheet {
  readonly asOf: string;
  readonly shown: readonly ReviewColumn[];
  /** Empty cells; the first is the decision. */
  readonly decided: readonly ReviewColumn[];
  readonly choices: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export function buildReviewSheet({ asOf, shown, decided, choices, rows }: ReviewSheet): Report {
  const columns = [
    ...shown.map(({ key, title, width }) => textColumn(key, title, width)),
    ...decided.map(({ key, title, width }) =>
      key === "decision" ? choiceColumn(key, title, width, choices) : textColumn(key, title, width),
    ),
  ];
  const cells = rows.map((row) => [
    ...shown.map(({ key }) => textCell(row[key] as string | number | null)),
    ...decided.map(() => textCell("")),
  ]);
  return {
    title: "复核表",
    date: asOf,
    head: [["截至", asOf]],
    notes: [
      "在“决定”一栏选属实、更正或不属实；更正的，在“改为”各栏写新值（没有则写 -）；更正和不属实须写理由。填好后：duban review import 文件名。",
    ],
    sections: [{ key: "review", title: "复核表", notes: [], columns, rows: cells, charts: [] }],
    evidence: [],
  };
}
