/** `duban status`: what the database holds and how it came to. */
import { openDatabase, type PlainRow } from "../../database.ts";
import { exitCode } from "../../error.ts";
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
  ["statusRuns", (status) => status.runs],
];

export async function runStatus(options: { readonly db: string }, shell: Shell): Promise<number> {
  const database = await openDatabase(options.db, { readOnly: true });
  try {
    const status = await readStatus(database);
    const blocks = sections.map(([title, rows]) => {
      const own = rows(status);
      const body =
        own.length === 0 ? `${say(shell, "statusNone")}\n` : formatPlainRows(own, shell.width);
      return `${say(shell, title)}\n${body}`;
    });
    shell.write(blocks.join("\n"));
    return exitCode.done;
  } finally {
    database.close();
  }
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
