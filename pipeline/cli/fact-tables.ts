/** `extract --format pretty`: a table for each kind of fact. */
import type { FactRecord } from "../report/fact-record.ts";
import { printCell } from "../report/rows.ts";
import { formatTable } from "../report/table.ts";
import { type Shell, say } from "./shell.ts";
import type { TextKey } from "./texts.ts";

interface KindTable {
  readonly kind: "target" | "result" | "commitment" | "enterprise" | "project" | "no_target";
  /** Field of the record, or how to make the cell from it. */
  readonly columns: readonly (readonly [TextKey, (record: FactRecord) => unknown])[];
}

const quote: readonly [TextKey, (record: FactRecord) => unknown] = [
  "columnQuote",
  (record) => record["quote"],
];

const quantified: KindTable["columns"] = [
  ["columnIndicator", (record) => record["indicator"]],
  ["columnPeriod", (record) => record["period"]],
  ["columnValue", printValue],
  quote,
];

const kindTables: readonly KindTable[] = [
  { kind: "target", columns: quantified },
  { kind: "no_target", columns: [["columnIndicator", (record) => record["indicator"]], quote] },
  { kind: "result", columns: quantified },
  {
    kind: "commitment",
    columns: [
      ["columnLead", (record) => record["lead"]],
      ["columnSupport", (record) => record["support"]],
      ["columnDeadline", (record) => record["deadline"] || record["cadence"]],
      ["columnHard", (record) => (record["hard"] === true ? "✓" : "")],
      quote,
    ],
  },
  {
    kind: "enterprise",
    columns: [
      ["columnName", (record) => record["name"]],
      ["columnRole", (record) => record["role"]],
      quote,
    ],
  },
  {
    kind: "project",
    columns: [
      ["columnName", (record) => record["name"]],
      ["columnStage", (record) => record["stage"]],
      quote,
    ],
  },
];

export function formatFactTables(records: readonly FactRecord[], shell: Shell): string {
  return kindTables
    .map((table) => ({ table, own: records.filter((record) => record["type"] === table.kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ table, own }) => formatKind(table, own, shell))
    .join("\n");
}

function formatKind(table: KindTable, records: readonly FactRecord[], shell: Shell): string {
  const titles = table.columns.map(([title]) => say(shell, title));
  const cells = records.map((record) => table.columns.map(([, cell]) => printCell(cell(record))));
  return `${say(shell, table.kind)} (${records.length})\n${formatTable(titles, cells, shell.width)}`;
}

const signs: Readonly<Record<string, string>> = { ge: "≥ ", le: "≤ ", approx: "≈ " };

/** `≥ 6 %`, `5–5.5 %`; a blanked-out number is shown as blanked out. */
export function printValue(record: FactRecord): string {
  const { op, low, high, unit } = record;
  if (record["masked"] === true) return `×× ${printCell(unit)}`.trim();
  if (low === null || low === undefined || low === "") return "";
  const number =
    op === "range"
      ? `${printCell(low)}–${printCell(high)}`
      : printCell(op === "le" ? (high ?? low) : low);
  return `${signs[String(op)] ?? ""}${number} ${printCell(unit)}`.trim();
}
