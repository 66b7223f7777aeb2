/** `duban ingest`: files into the database, then a short account on standard output. */
import { exitCode, UsageError } from "../../error.ts";
import { knownExtensions } from "../../ingest/find-files.ts";
import { type IngestEvent, type IngestOptions, type IngestSummary, ingest } from "../../ingest.ts";
import { type IngestCommandOptions, settleOptions, settleSharing } from "../ingest-settings.ts";
import { type Progress, startProgress } from "../progress.ts";
import { openRunLog, type RunLog } from "../run-log.ts";
import { type Shell, say, tellCrash, tellNote } from "../shell.ts";
import type { TextKey } from "../texts.ts";

export async function runIngest(
  words: readonly string[],
  options: IngestCommandOptions,
  shell: Shell,
): Promise<number> {
  const settings = await settleOptions(words, options, shell);
  if (options.queue !== undefined) {
    const { queue, store } = settleSharing(options, shell);
    const { runHandIn } = await import("./hand-in.ts");
    return await runHandIn({ ...settings, queue, store }, options.strict, shell);
  }
  if (settings.companies !== "") {
    // The rules and word lists that come with it are for the processes that read.
    const { useCompanies } = await import("../../run.ts");
    useCompanies(settings.companies);
  }
  const log = options.log === undefined ? null : openRunLog(options.log);
  log?.begin(settings.inputs.map(({ input }) => input));
  try {
    const summary = await ingestWithProgress(settings, shell, log);
    if (summary.found === 0) {
      throw new UsageError(say(shell, "nothingMatched", { extensions: knownExtensions.join(" ") }));
    }
    const code = options.strict && summary.quarantined > 0 ? exitCode.foundWrong : exitCode.done;
    log?.end(summary, code);
    // Standard output belongs to the log where it is asked for there.
    if (options.log !== "-") shell.write(formatSummary(summary, settings.databasePath, shell));
    return code;
  } catch (error) {
    log?.fail(error);
    throw error;
  }
}

async function ingestWithProgress(
  settings: IngestOptions,
  shell: Shell,
  log: RunLog | null,
): Promise<IngestSummary> {
  const progress = startProgress(shell);
  const report = (event: IngestEvent): void => {
    log?.event(event);
    show(event, progress, shell);
  };
  return await ingest(settings, { now: () => new Date(), report }).finally(() => progress.end());
}

function show(event: IngestEvent, progress: Progress, shell: Shell): void {
  switch (event.kind) {
    case "progress":
      progress.show(event.done, event.total, event.path);
      return;
    case "note":
      if (event.note.severity === "information") return;
      progress.interrupt(() => tellNote(shell, event.path, event.note));
      return;
    case "crash":
      progress.interrupt(() => tellCrash(shell, event.path, event.error));
      return;
    case "stage":
      if (event.stage !== "resumed") return;
      progress.interrupt(() => shell.tell(say(shell, "ingestResumed")));
      return;
    case "file":
  }
}

function formatSummary(summary: IngestSummary, database: string, shell: Shell): string {
  const counts = summary.facts
    .map(({ kind, count }) => `${say(shell, kind satisfies TextKey)} ${count}`)
    .join(", ");
  const lines = [
    say(shell, "summaryDocuments", {
      read: summary.read,
      unchanged: summary.unchanged,
      quarantined: summary.quarantined,
    }),
    ...(summary.vanished === 0
      ? []
      : [say(shell, "summaryVanished", { vanished: summary.vanished })]),
    ...(summary.read === 0 ? [] : [say(shell, "summaryFacts", { counts })]),
    say(shell, "summaryEnd", { seconds: summary.seconds.toFixed(1), database }),
  ];
  return `${lines.join("\n")}\n`;
}
