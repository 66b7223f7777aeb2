/** Runs the command line as its users do: in a process of its own. */
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "../pipeline/cli/language.ts";
import { runCommandLine } from "../pipeline/cli/program.ts";
import type { Shell } from "../pipeline/cli/shell.ts";

export const root: string = join(import.meta.dirname, "..");

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly locale?: string;
  readonly folder?: string;
  /** Stops reading standard output, as `head` does, after so many bytes. */
  readonly closeAfter?: number;
}

/** Standard input is closed; the locale is English unless told. */
export function runDuban(words: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { DUBAN_DEBUG: _debug, COLUMNS: _columns, LC_MESSAGES: _messages, ...rest } = process.env;
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), join(root, "pipeline", "cli.ts"), ...words],
    {
      cwd: options.folder ?? root,
      env: { ...rest, LC_ALL: options.locale ?? "en_US.UTF-8" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  let received = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    output.push(chunk);
    received += chunk.length;
    if (options.closeAfter !== undefined && received >= options.closeAfter) child.stdout.destroy();
  });
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  return new Promise((finish, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      const stdout = Buffer.concat(output).toString();
      finish({ code, stdout, stderr: Buffer.concat(errors).toString() });
    });
  });
}

/** A new empty folder outside the checkout. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "duban-test-"));
}

/** Runs a command line inside this process: quicker, for what does not depend on the process itself. */
export async function callDuban(
  words: readonly string[],
  language: Language = "en",
): Promise<Finished> {
  let stdout = "";
  let stderr = "";
  const shell: Shell = {
    language,
    width: 100,
    isInteractive: false,
    isDebugging: false,
    write: (value) => {
      stdout += value;
    },
    tell: (message) => {
      stderr += `${message}\n`;
    },
  };
  const code = await runCommandLine(words, shell);
  return { code, stdout, stderr };
}
