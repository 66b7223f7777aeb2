/** The commands and their options. What a command does is imported only when it is called. */
import { Command, CommanderError } from "commander";
import { exitCode, isExpectedError } from "../error.ts";
import { readPackageVersion } from "../version.ts";
import { localizeHelp } from "./help.ts";
import { explainMisuse } from "./misuse.ts";
import { addParameter, parseChoice, parseCount, parseRate, parseYear } from "./option-values.ts";
import { type Shell, say } from "./shell.ts";

const defaultDatabase = "duban.duckdb";
const defaultJobs = 8;
const defaultRate = 1;

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

type Finish = (code: number) => void;

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
  addIngest,
  addExtract,
  addTrack,
  addFollow,
  addQuery,
  addVerify,
  addEvaluate,
  addStatus,
  addDoctor,
];

function addIngest(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("ingest")
    .description(say(shell, "ingest"))
    .argument("<inputs...>", say(shell, "ingestInputs"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .option("--jobs <n>", say(shell, "ingestJobs"), parseCount(shell, "--jobs"), defaultJobs)
    .option("--force", say(shell, "ingestForce"), false)
    .option("--strict", say(shell, "ingestStrict"), false)
    .option("--rate <n>", say(shell, "ingestRate"), parseRate(shell, "--rate"), defaultRate)
    .option("--allow-private", say(shell, "ingestAllowPrivate"), false)
    .option("--companies <file>", say(shell, "companies"))
    .action(async (inputs: string[], options) => {
      const { runIngest } = await import("./commands/ingest.ts");
      finish(await runIngest(inputs, options, shell));
    });
}

function addExtract(program: Command, shell: Shell, finish: Finish): void {
  const format = parseChoice(shell, "--format", ["jsonl", "pretty"]);
  program
    .command("extract")
    .description(say(shell, "extract"))
    .argument("<file>", say(shell, "extractFile"))
    .option("--format <format>", say(shell, "extractFormat"), format, "jsonl")
    .option("--companies <file>", say(shell, "companies"))
    .action(async (file: string, options) => {
      const { runExtract } = await import("./commands/extract.ts");
      finish(await runExtract(file, options, shell));
    });
}

function addTrack(program: Command, shell: Shell, finish: Finish): void {
  const choices = ["table", "csv", "json"];
  program
    .command("track")
    .description(say(shell, "track"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .option("--place <place>", say(shell, "trackPlace"))
    .option("--indicator <indicator>", say(shell, "trackIndicator"))
    .option("--from <year>", say(shell, "trackFrom"), parseYear(shell, "--from"))
    .option("--to <year>", say(shell, "trackTo"), parseYear(shell, "--to"))
    .option("--verdict <verdict>", say(shell, "trackVerdict"))
    .option(
      "--format <format>",
      `${say(shell, "format")} ${choices.join("|")}`,
      parseChoice(shell, "--format", choices),
      "table",
    )
    .action(async (options) => {
      const { runTrack } = await import("./commands/track.ts");
      finish(await runTrack(options, shell));
    });
}

function addFollow(program: Command, shell: Shell, finish: Finish): void {
  const choices = ["table", "csv", "json"];
  program
    .command("follow")
    .description(say(shell, "follow"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .option("--place <place>", say(shell, "trackPlace"))
    .option("--body <body>", say(shell, "followBody"))
    .option("--status <status>", say(shell, "followStatus"))
    .option("--as-of <date>", say(shell, "followAsOf"))
    .option(
      "--format <format>",
      `${say(shell, "format")} ${choices.join("|")}`,
      parseChoice(shell, "--format", choices),
      "table",
    )
    .action(async (options) => {
      const { runFollow } = await import("./commands/follow.ts");
      finish(await runFollow(options, shell));
    });
}

function addQuery(program: Command, shell: Shell, finish: Finish): void {
  const choices = ["table", "csv", "json", "parquet"];
  program
    .command("query")
    .description(say(shell, "query"))
    .argument("[query]", say(shell, "queryWhat"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .option("--param <name=value>", say(shell, "queryParam"), addParameter(shell), {})
    .option(
      "--format <format>",
      `${say(shell, "format")} ${choices.join("|")}`,
      parseChoice(shell, "--format", choices),
      "table",
    )
    .option("--out <file>", say(shell, "queryOut"))
    .action(async (query: string | undefined, options) => {
      const { runQueryCommand } = await import("./commands/query.ts");
      finish(await runQueryCommand(query, options, shell));
    });
}

function addVerify(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("verify")
    .description(say(shell, "verify"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .action(async (options) => {
      const { runVerify } = await import("./commands/verify.ts");
      finish(await runVerify(options, shell));
    });
}

function addEvaluate(program: Command, shell: Shell, finish: Finish): void {
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
      const { runEvaluate } = await import("./commands/evaluate.ts");
      finish(await runEvaluate(folder, options, shell));
    });
}

function addStatus(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("status")
    .description(say(shell, "status"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .action(async (options) => {
      const { runStatus } = await import("./commands/status.ts");
      finish(await runStatus(options, shell));
    });
}

function addDoctor(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("doctor")
    .description(say(shell, "doctor"))
    .action(async () => {
      const { runDoctor } = await import("./commands/doctor.ts");
      finish(await runDoctor(shell));
    });
}
