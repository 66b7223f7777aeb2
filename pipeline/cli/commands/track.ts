/** `duban track`: promises beside what came of them. */
import { openDatabase } from "../../database.ts";
import { exitCode, UsageError } from "../../error.ts";
import { formatCsv, formatJson, printCell } from "../../report/rows.ts";
import { formatTable } from "../../report/table.ts";
import { type PromiseRow, track, type Verdict } from "../../track/index.ts";
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
const columns: readonly (keyof PromiseRow)[] = [
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
  if (format === "csv") return formatCsv(columns, rows.map(plainRow));
  if (format === "json") return formatJson(rows.map(plainRow));
  return rows.length === 0 ? "" : formatPromiseTable(rows, shell);
}

function plainRow(row: PromiseRow): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
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

const tableTitles: readonly TextKey[] = [
  "columnPlace",
  "columnIndicator",
  "columnYear",
  "columnTarget",
  "columnDelivered",
  "columnVerdict",
  "columnPromiseQuote",
  "columnDeliveryQuote",
];

/** The columns that a person reads; where no delivery was found its column says why. */
function formatPromiseTable(rows: readonly PromiseRow[], shell: Shell): string {
  const cells = rows.map((row) => [
    row.place,
    row.indicator,
    printCell(row.year),
    printValue({ ...row, masked: row.verdict === "masked" }),
    printCell(row.delivered),
    say(shell, verdictTexts[row.verdict]),
    row.promise_quote,
    row.delivery_quote ?? row.reason,
  ]);
  return formatTable(
    tableTitles.map((key) => ({ title: say(shell, key) })),
    cells,
    shell.width,
  );
}
