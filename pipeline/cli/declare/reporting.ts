/** Commands that write reports. */
import type { Command } from "commander";
import { parseYear } from "../option-values.ts";
import { type Shell, say } from "../shell.ts";
import { defaultDatabase, type Finish } from "./finish.ts";

export function addReport(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("report")
    .description(say(shell, "report"))
    .argument("[kind]", say(shell, "reportKind"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .option("--out <file>", say(shell, "reportOut"))
    .option("--place <place>", say(shell, "trackPlace"))
    .option("--year <year>", say(shell, "reportYear"), parseYear(shell, "--year"))
    .option("--body <body>", say(shell, "followBody"))
    .option("--document <path>", say(shell, "reportDocument"))
    .option("--since <date>", say(shell, "reportSince"))
    .option("--as-of <date>", say(shell, "reportAsOf"))
    .action(async (kind: string | undefined, options) => {
      const { runReport } = await import("../commands/report.ts");
      finish(await runReport(kind, options, shell));
    });
}
