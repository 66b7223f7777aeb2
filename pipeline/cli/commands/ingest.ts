/** `duban ingest`: files into the database, then a short account on standard output. */
import { exitCode, UsageError } from "../../error.ts";
import { knownExtensions } from "../../ingest/find-files.ts";
import { type FileLimits, type IngestSummary, ingest, usualLimits } from "../../ingest.ts";
import { useCompanies } from "../../run.ts";
import { startProgress } from "../progress.ts";
import { type Shell, say, tellCrash, tellNote } from "../shell.ts";
import type { TextKey } from "../texts.ts";

export interface IngestCommandOptions {
  readonly db: string;
  readonly jobs: number;
  readonly force: boolean;
  readonly strict: boolean;
  readonly rehash: boolean;
  /** Seconds a file. */
  readonly timeout?: number | undefined;
  readonly allowPrivate: boolean;
  readonly rate: number;
  /** A list of the user's own companies. */
  readonly companies?: string | undefined;
}

export async function runIngest(
  inputs: readonly string[],
  options: IngestCommandOptions,
  shell: Shell,
): Promise<number> {
  if (options.companies !== undefined) useCompanies(options.companies);
  const progress = startProgress(shell);
  const summary = await ingest(
    {
      inputs: inputs.map((input) => ({ input, placeHint: "" })),
      databasePath: options.db,
      jobs: options.jobs,
      isForced: options.force,
      provesBytes: options.rehash,
      companies: options.companies ?? "",
      limits: limitsOf(options),
      allowsPrivate: options.allowPrivate,
      requestsPerSecond: options.rate,
    },
    {
      now: () => new Date(),
      report(event) {
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
      },
    },
  ).finally(() => progress.end());
  if (summary.found === 0) {
    throw new UsageError(say(shell, "nothingMatched", { extensions: knownExtensions.join(" ") }));
  }
  shell.write(formatSummary(summary, options.db, shell));
  return options.strict && summary.quarantined > 0 ? exitCode.foundWrong : exitCode.done;
}

function limitsOf({ timeout }: IngestCommandOptions): FileLimits {
  if (timeout === undefined) return usualLimits;
  return { ...usualLimits, seconds: timeout, secondsWithPictures: timeout };
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
