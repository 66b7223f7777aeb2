/** `duban report`: a report as a file; the file's ending says in which format. */
import { writeFile } from "node:fs/promises";
import { openDatabase } from "../../database.ts";
import { EnvironmentError, exitCode, UsageError } from "../../error.ts";
import {
  findWriter,
  makeReport,
  type ReportFilter,
  reportEndings,
  reportKinds,
} from "../../report/index.ts";
import { type Shell, say } from "../shell.ts";

export interface ReportOptions extends ReportFilter {
  readonly db: string;
  readonly out?: string;
}

export async function runReport(
  kind: string | undefined,
  options: ReportOptions,
  shell: Shell,
): Promise<number> {
  const kinds = reportKinds.join(", ");
  const endings = reportEndings.join(" ");
  if (kind === undefined) throw new UsageError(say(shell, "reportNeedsKind", { kinds }));
  if (!reportKinds.includes(kind)) {
    throw new UsageError(say(shell, "reportUnknownKind", { kind, kinds }));
  }
  const { out } = options;
  if (out === undefined) throw new UsageError(say(shell, "reportNeedsOut", { endings }));
  const write = findWriter(out);
  if (write === null) throw new UsageError(say(shell, "reportUnknownEnding", { out, endings }));
  const database = await openDatabase(options.db, { readOnly: true });
  try {
    const report = await makeReport(database, kind, options);
    await writeReport(out, await write(report), shell);
    const rows = report.sections.map(({ title, rows: own }) => `${title} ${own.length}`);
    shell.tell(say(shell, "reportWritten", { file: out, rows: rows.join(", ") }));
    return exitCode.done;
  } finally {
    database.close();
  }
}

async function writeReport(file: string, content: string | Uint8Array, shell: Shell) {
  try {
    await writeFile(file, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvironmentError(say(shell, "cannotWrite", { file, reason }), { cause: error });
  }
}
