/** The commands and their options. What a command does is imported only when it is called. */
import { Command, CommanderError } from "commander";
import { exitCode, isExpectedError } from "../error.ts";
import { readPackageVersion } from "../version.ts";
import { addFollow, addQuery, addSearch, addTrack } from "./declare/asking.ts";
import type { Finish } from "./declare/finish.ts";
import { addDoctor, addServe, addStatus, addUser, addVerify } from "./declare/keeping.ts";
import { addQueue, addWorker } from "./declare/queueing.ts";
import { addEvaluate, addExtract, addIngest, addInit } from "./declare/reading.ts";
import { addReport } from "./declare/reporting.ts";
import { addReview } from "./declare/reviewing.ts";
import { addCompact, addPublish } from "./declare/sharing.ts";
import { localizeHelp } from "./help.ts";
import { explainMisuse } from "./misuse.ts";
import { type Shell, say } from "./shell.ts";

/** Runs one command line and returns its exit code. Prints errors in one line; a bug's stack only where asked. */
export async function runCommandLine(words: readonly string[], shell: Shell): Promise<number> {
  let code: number = exitCode.done;
  const program = buildProgram(shell, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    return explainError(error, program, words, shell);
  }
}

function explainError(
  error: unknown,
  program: Command,
  words: readonly string[],
  shell: Shell,
): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode.done;
    const misuse = explainMisuse(error, program, words, shell);
    if (misuse !== null) shell.tell(`duban: ${misuse}`);
    return exitCode.misuse;
  }
  if (shell.isDebugging && error instanceof Error) shell.tell(error.stack ?? error.message);
  if (isExpectedError(error)) {
    shell.tell(`duban: ${error.message}`);
    return error.exitCode;
  }
  const reason = error instanceof Error ? error.message : String(error);
  shell.tell(`duban: ${say(shell, "crashed", { reason: reason.split("\n")[0] ?? "" })}`);
  return exitCode.foundWrong;
}

function buildProgram(shell: Shell, finish: Finish): Command {
  const program = new Command("duban");
  localizeHelp(program, shell);
  program
    .description(say(shell, "program"))
    .version(readPackageVersion(), "-V, --version", say(shell, "versionOption"));
  for (const add of commands) {
    add(program, shell, finish);
  }
  return program;
}

const commands = [
  addInit,
  addIngest,
  addPublish,
  addCompact,
  addExtract,
  addTrack,
  addFollow,
  addSearch,
  addQuery,
  addReport,
  addVerify,
  addEvaluate,
  addStatus,
  addReview,
  addServe,
  addUser,
  addWorker,
  addQueue,
  addDoctor,
];
