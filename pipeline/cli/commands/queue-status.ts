/** `duban status --queue`: how far the whole run is, seen from any machine. */
import { exitCode } from "../../error.ts";
import { openQueue } from "../../queue/connect.ts";
import { type QueueStatus, readQueueStatus } from "../../queue/status.ts";
import { formatTable } from "../../report/table.ts";
import { type Shell, say } from "../shell.ts";
import type { TextKey } from "../texts.ts";

export async function runQueueStatus(address: string, shell: Shell): Promise<number> {
  const queue = await openQueue(address, "look");
  try {
    const status = await readQueueStatus(queue);
    const sections: readonly (readonly [TextKey, readonly object[]])[] = [
      ["queueProgress", status.progress],
      ["queueWorkers", status.workers],
      ["queueSlowest", status.slowest],
    ];
    const blocks = sections.map(([title, rows]) => {
      const body = rows.length === 0 ? `${say(shell, "statusNone")}\n` : formatRows(rows, shell);
      return `${say(shell, title)}\n${body}`;
    });
    const failing = listFailing(status, shell).join("\n");
    shell.write(`${blocks.join("\n")}\n${failing}\n\n${remarks(status, shell).join("\n")}\n`);
    return exitCode.done;
  } finally {
    await queue.close();
  }
}

function remarks(status: QueueStatus, shell: Shell): readonly string[] {
  const { isPaused, lastMinute, secondsLeft, progress } = status;
  const unserved = progress.filter(
    ({ workers, waiting, retrying, running }) => workers === 0 && waiting + retrying + running > 0,
  );
  const minutes = secondsLeft === null ? null : Math.max(1, Math.ceil(secondsLeft / 60));
  return [
    ...(isPaused ? [say(shell, "queueIsPaused")] : []),
    ...unserved.map(({ version, waiting, retrying, running }) =>
      say(shell, "queueUnserved", { count: waiting + retrying + running, version }),
    ),
    say(shell, "queuePace", { count: lastMinute }),
    ...(minutes === null ? [] : [say(shell, "queueLeft", { count: minutes })]),
  ];
}

/** In lines of their own: the reason must not be cut. */
function listFailing({ failing }: QueueStatus, shell: Shell): readonly string[] {
  const lines = failing.map(({ path, is_given_up, attempts, max_attempts, reason }) =>
    say(shell, is_given_up === true ? "queueGivenUp" : "queueRetrying", {
      path: String(path),
      attempts: Number(attempts),
      most: Number(max_attempts),
      reason: String(reason),
    }),
  );
  return [say(shell, "queueFailing"), ...(lines.length === 0 ? [say(shell, "statusNone")] : lines)];
}

/** The columns keep the names that SQL knows them by. */
function formatRows(rows: readonly object[], shell: Shell): string {
  return formatTable(
    Object.keys(rows[0] ?? {}),
    rows.map((row) => Object.values(row).map(printValue)),
    shell.width,
  );
}

function printValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 19).replace("T", " ") : String(value);
}
