/** What a command needs of the terminal. Values go to `write`, notes and progress to `tell`. */
import type { Note } from "../result.ts";
import type { Language } from "./language.ts";
import { type TextKey, type TextValues, text } from "./texts.ts";

export interface Shell {
  readonly language: Language;
  /** Columns of standard output, or what is assumed of a pipe. */
  readonly width: number;
  /** True where standard error is a terminal on which a bar can be redrawn. */
  readonly isInteractive: boolean;
  /** DUBAN_DEBUG is set: stack traces are shown. */
  readonly isDebugging: boolean;
  write(value: string): void;
  tell(message: string): void;
}

const widthOfPipe = 100;

export function shellOfProcess(language: Language): Shell {
  return {
    language,
    width: process.stdout.columns || Number(process.env["COLUMNS"]) || widthOfPipe,
    isInteractive: process.stderr.isTTY === true && process.env["TERM"] !== "dumb",
    isDebugging: Boolean(process.env["DUBAN_DEBUG"]),
    write: (value) => void process.stdout.write(value),
    tell: (message) => void process.stderr.write(`${message}\n`),
  };
}

export function say(shell: Shell, key: TextKey, values: TextValues = {}): string {
  return text(shell.language, key, values);
}

/** One line a note: path, page where known, severity, what is wrong and what to do, code. */
export function tellNote(shell: Shell, path: string, note: Note): void {
  const place = note.page === null ? path : `${path}:${say(shell, "page", { page: note.page })}`;
  shell.tell(`${place}: ${say(shell, note.severity)}: ${note.message} [${note.code}]`);
}

/** Shows where a program fault came from, to those who asked to see it. */
export function tellCrash(shell: Shell, path: string, error: unknown): void {
  if (!shell.isDebugging) return;
  shell.tell(`${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
