#!/usr/bin/env node
/** The shell: hands the process's arguments and streams to the commands and sets the exit code. */
import { languageOf } from "./cli/language.ts";
import { runCommandLine } from "./cli/program.ts";
import { shellOfProcess } from "./cli/shell.ts";
import { exitCode } from "./error.ts";

// A reader that has seen enough (`duban track | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitCode.done);
});

const shell = shellOfProcess(languageOf(process.env));
process.exitCode = await runCommandLine(process.argv.slice(2), shell);
