/** Commands that look after the database and the machine: their options. What a command does is imported only when it is called. */
import type { Command } from "commander";
import { parseChoice, parsePort } from "../option-values.ts";
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
    .option("--queue <address>", say(shell, "statusQueue"))
    .action(async (options) => {
      if (options.queue !== undefined) {
        const { runQueueStatus } = await import("../commands/queue-status.ts");
        finish(await runQueueStatus(options.queue, shell));
        return;
      }
      const { runStatus } = await import("../commands/status.ts");
      finish(await runStatus(options, shell));
    });
}

export function addServe(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("serve")
    .description(say(shell, "serve"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .option("--port <n>", say(shell, "servePort"), parsePort(shell, "--port"), 8420)
    .option("--host <address>", say(shell, "serveHost"), "127.0.0.1")
    .option("--users <file>", say(shell, "serveUsers"))
    .action(async (options) => {
      const { runServe } = await import("../commands/serve.ts");
      finish(await runServe(options, shell));
    });
}

export function addUser(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("user")
    .description(say(shell, "user"))
    .argument("<name>", say(shell, "userName"))
    .requiredOption("--users <file>", say(shell, "serveUsers"))
    .option(
      "--role <role>",
      say(shell, "userRole"),
      parseChoice(shell, "--role", ["read", "review"]),
      "read",
    )
    .action(async (name: string, options) => {
      const { runUser } = await import("../commands/user.ts");
      finish(await runUser(name, options, shell));
    });
}

export function addDoctor(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("doctor")
    .description(say(shell, "doctor"))
    .option("--store <address>", say(shell, "doctorStoreOption"))
    .action(async (options) => {
      const { runDoctor } = await import("../commands/doctor.ts");
      finish(await runDoctor(options, shell));
    });
}
