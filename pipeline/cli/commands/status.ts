/** `duban status`: what the database holds and how it came to. */
import { openDatabase, type PlainRow } from "../../database.ts";
import { exitCode } from "../../error.ts";
import { readKeptRuns } from "../../load/index.ts";
import { printCell } from "../../report/rows.ts";
import { formatTable } from "../../report/table.ts";
import { readStatus, type Status } from "../../track/status.ts";
import { type Shell, say } from "../shell.ts";
import type { TextKey } from "../texts.ts";

type Section = readonly [title: TextKey, rows: (status: Status) => readonly PlainRow[]];

const sections: readonly Section[] = [
  ["statusDocuments", (status) => status.documents],
  ["statusFacts", (status) => status.facts],
  ["statusCoverage", (status) => status.coverage],
  ["statusQuarantined", (status) => status.quarantined],
  ["statusRules", (status) => status.rules],
  ["statusChanges", (status) => status.changes],
  ["statusRuns", (status) => status.runs],
];

export async function runStatus(options: { readonly db: string }, shell: Shell): Promise<number> {
  const database = await openDatabase(options.db, { readOnly: true });
  try {
    const known = await readStatus(database);
    const status = { ...known, runs: await addKeptRuns(known.runs, options.db) };
    const blocks = sections.map(([title, rows]) => {
      const own = rows(status);
      const body =
        own.length === 0
          ? `${say(shell, "statusNone")}\n`
          : formatPlainRows(own.slice(0, mostRows), shell.width);
      return `${say(shell, title)}\n${body}${tellMore(own.length - mostRows, shell)}`;
    });
    shell.write(blocks.join("\n"));
    return exitCode.done;
  } finally {
    database.close();
  }
}

/** All of it fits a screen. */
const mostRows = 20;
const mostRuns = 10;

function tellMore(count: number, shell: Shell): string {
  return count <= 0 ? "" : `${say(shell, "statusMore", { count })}\n`;
}

/** Runs that changed nothing stand beside the database; all of them are later than what it holds. */
async function addKeptRuns(
  runs: readonly PlainRow[],
  databasePath: string,
): Promise<readonly PlainRow[]> {
  const kept = await readKeptRuns(databasePath);
  const rows = kept.toReversed().map((run) => ({
    run_id: run.runId,
    started_at: run.startedAt,
    finished_at: run.finishedAt,
    extractor_version: run.version,
    rules_hash: run.rulesHash,
    file_count: run.unchanged + run.quarantined,
    loaded_count: 0,
    unchanged_count: run.unchanged,
    quarantined_count: run.quarantined,
  }));
  return [...rows, ...runs].slice(0, mostRuns);
}

/** The columns keep the names that SQL knows them by. */
function formatPlainRows(rows: readonly PlainRow[], width: number): string {
  const columns = Object.keys(rows[0] ?? {});
  return formatTable(
    columns,
    rows.map((row) => columns.map((column) => printCell(row[column]))),
    width,
  );
}
