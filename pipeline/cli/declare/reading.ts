/** Commands that read files: their options. What a command does is imported only when it is called. */
import type { Command } from "commander";
import { parseChoice, parseCount, parseRate, parseSeconds } from "../option-values.ts";
import { type Shell, say } from "../shell.ts";
import { defaultSources, type Finish } from "./finish.ts";

export function addIngest(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("ingest")
    .description(say(shell, "ingest"))
    .argument("[inputs...]", say(shell, "ingestInputs"))
    .option("--sources <file>", say(shell, "ingestSources"))
    .option("--schedule <name>", say(shell, "ingestSchedule"))
    .option("--db <file>", say(shell, "database"))
    .option("--queue <address>", say(shell, "ingestQueue"))
    .option("--store <address>", say(shell, "storeAddress"))
    .option("--jobs <n>", say(shell, "ingestJobs"), parseCount(shell, "--jobs"))
    .option("--force", say(shell, "ingestForce"), false)
    .option("--rehash", say(shell, "ingestRehash"), false)
    .option("--strict", say(shell, "ingestStrict"), false)
    .option("--timeout <n>", say(shell, "ingestTimeout"), parseSeconds(shell, "--timeout"))
    .option("--rate <n>", say(shell, "ingestRate"), parseRate(shell, "--rate"))
    .option("--log <file>", say(shell, "ingestLog"))
    .option("--allow-private", say(shell, "ingestAllowPrivate"), false)
    .option("--companies <file>", say(shell, "companies"))
    .action(async (inputs: string[], options) => {
      const { runIngest } = await import("../commands/ingest.ts");
      finish(await runIngest(inputs, options, shell));
    });
}

export function addInit(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("init")
    .description(say(shell, "init"))
    .argument("[file]", say(shell, "initFile"), defaultSources)
    .action(async (file: string) => {
      const { runInit } = await import("../commands/init.ts");
      finish(await runInit(file, shell));
    });
}

export function addExtract(program: Command, shell: Shell, finish: Finish): void {
  const format = parseChoice(shell, "--format", ["jsonl", "pretty"]);
  program
    .command("extract")
    .description(say(shell, "extract"))
    .argument("<file>", say(shell, "extractFile"))
    .option("--format <format>", say(shell, "extractFormat"), format, "jsonl")
    .option("--companies <file>", say(shell, "companies"))
    .action(async (file: string, options) => {
      const { runExtract } = await import("../commands/extract.ts");
      finish(await runExtract(file, options, shell));
    });
}

export function addEvaluate(program: Command, shell: Shell, finish: Finish): void {
  const choices = ["table", "json"];
  program
    .command("evaluate")
    .description(say(shell, "evaluate"))
    .argument("<folder>", say(shell, "evaluateFolder"))
    .option(
      "--format <format>",
      `${say(shell, "format")} ${choices.join("|")}`,
      parseChoice(shell, "--format", choices),
      "table",
    )
    .option("--disagreements", say(shell, "evaluateDisagreements"), false)
    .action(async (folder: string, options) => {
      const { runEvaluate } = await import("../commands/evaluate.ts");
      finish(await runEvaluate(folder, options, shell));
    });
}
