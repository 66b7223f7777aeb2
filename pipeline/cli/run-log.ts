/** The log of an ingest: a JSON object a line, for machines. */
import pino from "pino";
import { EnvironmentError } from "../error.ts";
import type { IngestEvent, IngestSummary } from "../ingest.ts";

export interface RunLog {
  begin(command: readonly string[]): void;
  event(event: IngestEvent): void;
  end(summary: IngestSummary, exitCode: number): void;
  fail(error: unknown): void;
}

/** `-` is standard output; lines are added to a file, each written before the next thing happens. */
export function openRunLog(target: string): RunLog {
  const logger = openLogger(target);
  return {
    begin: (command) => logger.info({ event: "begin", command }),
    event(event) {
      switch (event.kind) {
        case "file":
          logger.info({
            event: "file",
            path: event.path,
            status: event.status,
            reason: event.reason,
            milliseconds: Math.round(event.milliseconds),
          });
          return;
        case "note":
          logger[levels[event.note.severity]]({
            event: "note",
            path: event.path,
            code: event.note.code,
            page: event.note.page,
            message: event.note.message,
          });
          return;
        case "crash":
          logger.error({ event: "crash", path: event.path, error: String(event.error) });
          return;
        case "stage":
          logger.info({ event: event.stage });
          return;
        case "progress":
      }
    },
    end: (summary, exitCode) => logger.info({ event: "end", exitCode, ...summary }),
    fail: (error) =>
      logger.fatal({
        event: "failed",
        message: error instanceof Error ? error.message : String(error),
      }),
  };
}

const levels = { information: "info", warning: "warn", error: "error" } as const;

function openLogger(target: string): pino.Logger {
  try {
    const dest = target === "-" ? 1 : target;
    const destination = pino.destination({ dest, sync: true, append: true, mkdir: true });
    return pino(
      { base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
      destination,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvironmentError(
      `The log ${target} cannot be written (${reason}). Name another file with --log, or - for standard output.`,
    );
  }
}
