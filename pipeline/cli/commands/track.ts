/** `duban track`: promises beside what came of them. */
import { openDatabase } from "../../database.ts";
import { exitCode, UsageError } from "../../error.ts";
import { formatCsv, formatJson, printCell } from "../../report/rows.ts";
import { formatTable } from "../../report/table.ts";
import { translateReason } from "../../track/english-reason.ts";
import { type PromiseRow, track, type Verdict, verdicts } from "../../track/index.ts";
import { printValue } from "../fact-tables.ts";
import { type Shell, say } from "../shell.ts";
import type { TextKey } from "../texts.ts";

export interface TrackOptions {
  readonly db: string;
  readonly format: string;
  readonly place?: string;
  readonly indicator?: string;
  readonly from?: number;
  readonly to?: number;
  readonly verdict?: string;
}

/** The public order of the columns. */
const publicColumns: readonly (keyof PromiseRow)[] = [
  "place",
  "indicator",
  "indicator_id",
  "measure",
  "year",
  "op",
  "low",
  "high",
  "unit",
  "modifier",
  "delivered",
  "verdict",
  "reason",
  "promise_quote",
  "promise_document",
  "promise_page",
  "delivery_quote",
  "delivery_document",
  "delivery_page",
];

export async function runTrack(options: TrackOptions, shell: Shell): Promise<number> {
  const { from, to } = options;
  if (from !== undefined && to !== undefined && from > to) {
    throw new UsageError(say(shell, "yearsReversed", { from, to }));
  }
  const database = await openDatabase(options.db, { readOnly: true });
  try {
    const { place, indicator, verdict } = options;
    const rows = await track(database, { place, indicator, from, to, verdict });
    shell.write(formatPromises(rows, options.format, shell));
    if (rows.length === 0) shell.tell(say(shell, "noRows"));
    return exitCode.done;
  } finally {
    database.close();
  }
}

function formatPromises(rows: readonly PromiseRow[], format: string, shell: Shell): string {
  if (format === "csv") return formatCsv(publicColumns, rows.map(plainRow));
  if (format === "json") {
    return formatJson(
      rows.map((row) => {
        const { promise_decision, delivery_decision } = row;
        return { ...plainRow(row), promise_decision, delivery_decision };
      }),
    );
  }
  return rows.length === 0 ? "" : formatPromiseTable(rows, shell);
}

function plainRow(row: PromiseRow): Readonly<Record<string, unknown>> {
  return Object.fromEntries(publicColumns.map((column) => [column, row[column]]));
}

const verdictTexts: Readonly<Record<Verdict, TextKey>> = {
  exceeded: "verdictExceeded",
  met: "verdictMet",
  nearly_met: "verdictNearlyMet",
  missed: "verdictMissed",
  not_due: "verdictNotDue",
  no_report: "verdictNoReport",
  masked: "verdictMasked",
  not_comparable: "verdictNotComparable",
  redefined: "verdictRedefined",
  conflicting: "verdictConflicting",
  withdrawn: "verdictWithdrawn",
  no_target: "verdictNoTarget",
};

type Column = readonly [title: TextKey, cell: (row: PromiseRow, shell: Shell) => unknown];

const placeColumn: Column = ["columnPlace", (row) => row.place];

/** The columns that a person reads; where no delivery was found the last one says why. */
const tableColumns: readonly Column[] = [
  ["columnIndicator", (row) => row.indicator],
  ["columnYear", (row) => row.year],
  ["columnTarget", (row) => printValue({ ...row, masked: row.verdict === "masked" })],
  ["columnDelivered", (row) => row.delivered],
  ["columnVerdict", (row, shell) => say(shell, verdictTexts[row.verdict])],
  ["columnPromiseQuote", (row) => row.promise_quote],
  ["columnOutcome", (row, shell) => row.delivery_quote ?? sayReason(row, shell)],
];

/** The reason of the database is Chinese. */
function sayReason({ reason }: PromiseRow, shell: Shell): string {
  return shell.language === "zh" ? reason : translateReason(reason);
}

/** A place that all rows share is said once, above the table. */
function formatPromiseTable(rows: readonly PromiseRow[], shell: Shell): string {
  const places = new Set(rows.map((row) => row.place));
  const columns = places.size > 1 ? [placeColumn, ...tableColumns] : tableColumns;
  const heading = places.size > 1 ? "" : `${[...places].join("")}\n`;
  const table = formatTable(
    columns.map(([title]) => say(shell, title)),
    rows.map((row) => columns.map(([, cell]) => printCell(cell(row, shell)))),
    shell.width,
  );
  return `${heading}${table}${countVerdicts(rows, shell)}\n`;
}

function countVerdicts(rows: readonly PromiseRow[], shell: Shell): string {
  const counts = verdicts
    .map((verdict) => ({ verdict, count: rows.filter((row) => row.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${say(shell, verdictTexts[verdict])} ${count}`);
  return say(shell, "promiseCount", { count: rows.length, counts: counts.join(", ") });
}
