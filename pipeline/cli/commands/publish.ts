/** `duban publish`: what lies in a store into the database, then a short account on standard output. */
import { exitCode } from "../../error.ts";
import { type PublishSummary, publish } from "../../publish.ts";
import { startProgress } from "../progress.ts";
import { type Shell, say } from "../shell.ts";

export interface PublishCommandOptions {
  readonly store: string;
  readonly db: string;
  readonly strict: boolean;
  readonly inPlace: boolean;
}

export async function runPublish(options: PublishCommandOptions, shell: Shell): Promise<number> {
  const progress = startProgress(shell);
  const summary = await publish(
    { store: options.store, databasePath: options.db, inPlace: options.inPlace },
    {
      now: () => new Date(),
      report: (event) => {
        if (event.kind === "progress") progress.show(event.done, event.total, event.path);
      },
    },
  ).finally(() => progress.end());
  const { pending, quarantined } = summary;
  shell.write(formatSummary(summary, options.db, shell));
  if (pending > 0) shell.tell(say(shell, "publishPending", { pending }));
  return options.strict && pending + quarantined > 0 ? exitCode.foundWrong : exitCode.done;
}

function formatSummary(summary: PublishSummary, database: string, shell: Shell): string {
  const { loaded, unchanged, quarantined, vanished } = summary;
  const lines = [
    say(shell, "summaryDocuments", { read: loaded, unchanged, quarantined }),
    ...(vanished === 0 ? [] : [say(shell, "summaryVanished", { vanished })]),
    say(shell, "summaryEnd", { seconds: summary.seconds.toFixed(1), database }),
  ];
  return `${lines.join("\n")}\n`;
}
