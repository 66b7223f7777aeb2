/** `duban extract`: one file in, its facts out. */
import { exitCode } from "../../error.ts";
import { readInputFile } from "../../ingest/read-input.ts";
import { recordFact } from "../../report/fact-record.ts";
import { finishDocumentSafely, locateFacts, useCompanies } from "../../run.ts";
import { formatFactTables } from "../fact-tables.ts";
import { type Shell, tellCrash, tellNote } from "../shell.ts";

export interface ExtractOptions {
  readonly format: string;
  /** A list of the user's own companies. */
  readonly companies?: string | undefined;
}

export async function runExtract(
  path: string,
  options: ExtractOptions,
  shell: Shell,
): Promise<number> {
  if (options.companies !== undefined) useCompanies(options.companies);
  const input = await readInputFile(path);
  for (const note of input.notes) tellNote(shell, path, note);
  if (input.value === null) return exitCode.foundWrong;
  const { value, notes } = await finishDocumentSafely({ path, bytes: input.value }, (name, error) =>
    tellCrash(shell, name, error),
  );
  for (const note of notes) tellNote(shell, path, note);
  if (value === null) return exitCode.foundWrong;
  const records = locateFacts(value).map(({ fact, sentence, isRecognized }) =>
    recordFact(fact, sentence, isRecognized),
  );
  if (options.format === "pretty") shell.write(formatFactTables(records, shell));
  else shell.write(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  return exitCode.done;
}
