/** `duban follow`: hard commitments beside what was said of them later. */
import { openDatabase } from "../../database.ts";
import { exitCode } from "../../error.ts";
import { formatCsv, formatJson, printCell } from "../../report/rows.ts";
import { formatTable } from "../../report/table.ts";
import { type FollowRow, type FollowStatus, follow, followStatuses } from "../../track/follow.ts";
import { type Shell, say } from "../shell.ts";
import type { TextKey } from "../texts.ts";

export interface FollowOptions {
  readonly db: string;
  readonly format: string;
  readonly place?: string;
  readonly body?: string;
  readonly status?: string;
  readonly asOf?: string;
}

/** The public order of the columns. */
const publicColumns: readonly (keyof FollowRow)[] = [
  "place",
  "lead",
  "commitment",
  "document",
  "page",
  "made_on",
  "deadline",
  "due_on",
  "cadence",
  "expected_occurrences",
  "status",
  "reason",
  "matched",
  "later_quote",
  "later_sentence",
  "later_document",
  "later_page",
  "later_on",
];

export async function runFollow(options: FollowOptions, shell: Shell): Promise<number> {
  const database = await openDatabase(options.db, { readOnly: true });
  try {
    const { place, body, status, asOf } = options;
    const rows = await follow(database, { place, body, status, asOf });
    shell.write(formatCommitments(rows, options.format, shell));
    if (rows.length === 0) shell.tell(say(shell, "noRows"));
    return exitCode.done;
  } finally {
    database.close();
  }
}

function formatCommitments(rows: readonly FollowRow[], format: string, shell: Shell): string {
  if (format === "csv") return formatCsv(publicColumns, rows.map(plainRow));
  if (format === "json") {
    return formatJson(
      rows.map((row) => {
        const { decision, statements } = row;
        return { ...plainRow(row), decision, statements: statements ?? [] };
      }),
    );
  }
  return rows.length === 0 ? "" : formatFollowTable(rows, shell);
}

function plainRow(row: FollowRow): Readonly<Record<string, unknown>> {
  return Object.fromEntries(publicColumns.map((column) => [column, row[column]]));
}

const statusTexts: Readonly<Record<FollowStatus, TextKey>> = {
  reported_done: "statusReportedDone",
  in_progress: "statusInProgress",
  restated: "statusRestated",
  overdue: "statusOverdue",
  silent: "statusSilent",
  not_due: "statusNotDue",
};

const matchTexts: Readonly<Record<string, TextKey>> = {
  number: "matchNumber",
  project: "matchProject",
  enterprise: "matchEnterprise",
  body: "matchBody",
  words: "matchWords",
};

function printMatch(row: FollowRow, shell: Shell): string {
  const key = matchTexts[row.matched ?? ""];
  return key === undefined ? "" : say(shell, key);
}

/** The reason of the database is Chinese; in English its status and words are said again. */
function explainSilence(row: FollowRow, shell: Shell): string {
  if (shell.language === "zh") return row.reason;
  if (row.status === "not_due") return say(shell, "whyNotYetDue");
  if (row.status !== "silent") return row.reason;
  return say(shell, row.reason === "此后还没有该地的文件" ? "whyNoDocument" : "whySilent");
}

type Column = readonly [title: TextKey, cell: (row: FollowRow, shell: Shell) => unknown];

/** The columns that a person reads; where nothing was said later the last one says so. */
const tableColumns: readonly Column[] = [
  ["columnPlace", (row) => row.place],
  ["columnLead", (row) => row.lead],
  ["columnCommitment", (row) => row.commitment],
  ["columnDue", (row) => row.due_on],
  ["columnStatus", (row, shell) => say(shell, statusTexts[row.status])],
  ["columnMatched", printMatch],
  ["columnLater", (row, shell) => row.later_quote ?? explainSilence(row, shell)],
];

function formatFollowTable(rows: readonly FollowRow[], shell: Shell): string {
  const table = formatTable(
    tableColumns.map(([title]) => say(shell, title)),
    rows.map((row) => tableColumns.map(([, cell]) => printCell(cell(row, shell)))),
    shell.width,
  );
  return `${table}${countStatuses(rows, shell)}\n`;
}

function countStatuses(rows: readonly FollowRow[], shell: Shell): string {
  const counts = followStatuses
    .map((status) => ({ status, count: rows.filter((row) => row.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${say(shell, statusTexts[status])} ${count}`);
  return say(shell, "commitmentCount", { count: rows.length, counts: counts.join(", ") });
}
