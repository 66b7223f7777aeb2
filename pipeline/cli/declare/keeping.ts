/** Commands that look after the database and the machine: their options. What a command does is imported only when it is called. */
import type { Command } from "commander";
import { type Shell, say } from "../shell.ts";
import { defaultDatabase, type Finish } from "./finish.ts";

export function addVerify(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("verify")
    .description(say(shell, "verify"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .action(async (options) => {
      const { runVerify } = await import("../commands/verify.ts");
      finish(await runVerify(options, shell));
    });
}

export function addStatus(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("status")
    .description(say(shell, "status"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .action(async (options) => {
      const { runStatus } = await import("../commands/status.ts");
      finish(await runStatus(options, shell));
    });
}

export function addDoctor(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("doctor")
    .description(say(shell, "doctor"))
    .action(async () => {
      const { runDoctor } = await import("../commands/doctor.ts");
      finish(await runDoctor(shell));
    });
}
