/** The spreadsheet that reviewers fill in: its columns, and its rows back into decisions. */
import { randomUUID } from "node:crypto";
import { read, utils } from "@e965/xlsx";
import { UsageError } from "../error.ts";
import { allFields, type Decision, type DecisionKind, faultOfDecision } from "./decision.ts";
import type { PresentFact } from "./settle.ts";

export interface SheetColumn {
  readonly key: string;
  readonly title: string;
  /** In Chinese characters. */
  readonly width: number;
}

/** What is shown, in its order. */
export const shownColumns: readonly SheetColumn[] = [
  { key: "fact_id", title: "事实编号 fact_id", width: 6 },
  { key: "kind", title: "种类 kind", width: 6 },
  { key: "place", title: "地方 place", width: 6 },
  { key: "year", title: "年份 year", width: 4 },
  { key: "quote", title: "引文 quote", width: 18 },
  { key: "shown", title: "提取结果 extracted", width: 18 },
  { key: "sentence", title: "原句 sentence", width: 30 },
  { key: "verdict", title: "结论 verdict", width: 6 },
  { key: "document", title: "文件 document", width: 12 },
  { key: "page", title: "页 page", width: 3 },
  { key: "priority", title: "轻重 priority", width: 4 },
];

/** Words of the column in which a reviewer decides. */
export const decisionChoices: Readonly<Record<string, DecisionKind>> = {
  "属实 accept": "accepted",
  "更正 correct": "corrected",
  "不属实 reject": "rejected",
};

export const decidedColumns: readonly SheetColumn[] = [
  { key: "decision", title: "决定 decision", width: 7 },
  { key: "reason", title: "理由 reason", width: 12 },
  { key: "reviewer", title: "复核人 reviewer", width: 6 },
  ...allFields.map((field) => ({ key: field, title: `改为 ${field}`, width: 6 })),
];

type SheetRow = Readonly<Record<string, string>>;

export interface NumberedRow {
  /** As the spreadsheet program counts it, from 1. */
  readonly number: number;
  readonly row: SheetRow;
}

const titles = new Map([...shownColumns, ...decidedColumns].map(({ key, title }) => [title, key]));

/** Text that a spreadsheet would have taken for a formula was written with an apostrophe before it. */
function plainCell(value: unknown): string {
  return String(value ?? "")
    .replace(/^'(?=[=+\-@\t\r])/, "")
    .trim();
}

/** The filled-in rows of an XLSX or CSV sheet. Throws `UsageError` where it is no review sheet. */
export function readSheet(name: string, bytes: Uint8Array): readonly NumberedRow[] {
  const book = name.toLowerCase().endsWith(".csv")
    ? read(new TextDecoder().decode(bytes), { type: "string", raw: true })
    : read(bytes, { type: "array" });
  const lines = book.SheetNames.flatMap((sheet) => {
    const own = book.Sheets[sheet];
    return own === undefined
      ? []
      : [
          utils.sheet_to_json<unknown[]>(own, {
            header: 1,
            raw: false,
            defval: "",
            blankrows: true,
          }),
        ];
  });
  for (const rows of lines) {
    const head = rows.findIndex((cells) =>
      cells.some((cell) => titles.get(plainCell(cell)) === "fact_id"),
    );
    if (head >= 0) return numberRows(rows, head);
  }
  throw new UsageError(
    `${name} is no review sheet: no row holds the title "${shownColumns[0]?.title}". Make one by \`duban review export\`.`,
  );
}

function numberRows(rows: readonly unknown[][], head: number): readonly NumberedRow[] {
  const keys = (rows[head] ?? []).map((cell) => titles.get(plainCell(cell)) ?? "");
  return rows.slice(head + 1).map((cells, at) => ({
    number: head + at + 2,
    row: Object.fromEntries(
      keys.flatMap((key, column) => (key === "" ? [] : [[key, plainCell(cells[column])]])),
    ),
  }));
}

export interface SheetFault {
  readonly number: number;
  readonly message: string;
}

export interface CheckedSheet {
  readonly decisions: readonly Decision[];
  readonly faults: readonly SheetFault[];
}

/** Rows without a decision are left out; every other is a decision or a fault, and says which row it is. */
export function checkSheet(
  rows: readonly NumberedRow[],
  present: ReadonlyMap<string, PresentFact>,
  given: { readonly reviewer: string; readonly decidedAt: string },
): CheckedSheet {
  const decisions: Decision[] = [];
  const faults: SheetFault[] = [];
  const seen = new Map<string, number>();
  for (const { number, row } of rows) {
    if ((row["decision"] ?? "") === "") continue;
    const checked = checkRow(row, present, given);
    const key = `${row["fact_id"]}\u0000${row["reviewer"] || given.reviewer}`;
    const twin = seen.get(key);
    if (typeof checked === "string") faults.push({ number, message: checked });
    else if (twin !== undefined) {
      faults.push({
        number,
        message: `the same fact was decided by the same reviewer in row ${twin}`,
      });
    } else decisions.push(checked);
    seen.set(key, number);
  }
  return { decisions, faults };
}

function readDecisionWord(word: string): DecisionKind | null {
  for (const [choice, kind] of Object.entries(decisionChoices)) {
    if (choice === word || choice.split(" ").includes(word) || kind === word) return kind;
  }
  return null;
}

function checkRow(
  row: SheetRow,
  present: ReadonlyMap<string, PresentFact>,
  { reviewer, decidedAt }: { readonly reviewer: string; readonly decidedAt: string },
): Decision | string {
  const fact = present.get(row["fact_id"] ?? "");
  if (fact === undefined) {
    return `the database holds no fact "${row["fact_id"] ?? ""}"; export the sheet again`;
  }
  if (row["quote"] !== undefined && row["quote"] !== plainCell(fact.quote)) {
    return "the quote is not that of the fact; rows may have been shifted, export the sheet again";
  }
  const decision = readDecisionWord(row["decision"] ?? "");
  if (decision === null) {
    return `the decision cannot be "${row["decision"]}"; choose ${Object.keys(decisionChoices).join(", ")}`;
  }
  const corrections = Object.fromEntries(
    allFields.flatMap((field) => {
      const value = row[field] ?? "";
      return value === "" ? [] : [[field, value]];
    }),
  );
  const { factId, kind, path, quote, sentence } = fact;
  const whole: Decision = {
    id: randomUUID(),
    decidedAt,
    reviewer: row["reviewer"] || reviewer,
    factId,
    kind,
    path,
    quote,
    sentence,
    decision,
    corrections,
    reason: row["reason"] ?? "",
  };
  return faultOfDecision(whole) ?? whole;
}
