/** `duban ingest --queue`: hands files to workers, then a short account on standard output. */
import { exitCode, UsageError } from "../../error.ts";
import { knownExtensions } from "../../ingest/find-files.ts";
import type { IngestEvent } from "../../ingest.ts";
import { type HandInOptions, handIn } from "../../queue/hand-in.ts";
import { useCompanies } from "../../run.ts";
import { startProgress } from "../progress.ts";
import { type Shell, say, tellNote } from "../shell.ts";

export async function runHandIn(
  options: HandInOptions,
  isStrict: boolean,
  shell: Shell,
): Promise<number> {
  if (options.companies !== "") useCompanies(options.companies);
  const progress = startProgress(shell);
  const report = (event: IngestEvent): void => {
    if (event.kind === "progress") progress.show(event.done, event.total, event.path);
    if (event.kind === "note" && event.note.severity !== "information") {
      progress.interrupt(() => tellNote(shell, event.path, event.note));
    }
  };
  const effects = { now: () => new Date(), report };
  const summary = await handIn(options, effects).finally(() => progress.end());
  if (summary.found === 0) {
    throw new UsageError(say(shell, "nothingMatched", { extensions: knownExtensions.join(" ") }));
  }
  shell.write(`${say(shell, "handInSummary", { ...summary })}\n`);
  return isStrict && summary.quarantined > 0 ? exitCode.foundWrong : exitCode.done;
}
