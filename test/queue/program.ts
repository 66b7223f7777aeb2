/** The program as it is installed: compiled, so that a process starts in a tenth of the time. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "../duban-process.ts";

export interface Program {
  /** The file to start. */
  readonly entry: string;
  remove(): void;
}

export function buildProgram(): Program {
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "duban-built-"));
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
    "bin",
    "tsc",
  );
  const words = [compiler, "--project", "tsconfig.build.json", "--outDir", folder];
  execFileSync(process.execPath, words, { cwd: root });
  return {
    entry: join(folder, "pipeline", "cli.js"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Started {
  readonly child: ChildProcess;
  /** What it printed so far, both streams. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

export interface StartOptions {
  /** Words before the program, such as a network namespace to run it in. */
  readonly before?: readonly string[];
  /** Folder for temporary files. */
  readonly scratch?: string;
}

export function startDuban(
  { entry }: Program,
  words: readonly string[],
  { before = [], scratch }: StartOptions = {},
): Started {
  const [command = "", ...rest] = [...before, process.execPath, entry, ...words];
  const child = spawn(command, rest, {
    env: {
      ...process.env,
      LC_ALL: "en_US.UTF-8",
      ...(scratch === undefined ? {} : { TMPDIR: scratch }),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-20_000);
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, said: () => said, ended };
}

/** Runs to the end; a failure throws with what it printed. */
export async function callProgram(program: Program, words: readonly string[]): Promise<string> {
  const { ended, said } = startDuban(program, words);
  const code = await ended;
  if (code !== 0) throw new Error(`duban ${words.join(" ")} ended with ${code}: ${said()}`);
  return said();
}
