/** `duban review` and what follows it. What a command does is imported only when it is called. */
import type { Command } from "commander";
import { parseLimit, parseYear } from "../option-values.ts";
import { type Shell, say } from "../shell.ts";
import { defaultDatabase, type Finish } from "./finish.ts";

export function addReview(program: Command, shell: Shell, finish: Finish): void {
  const review = program.command("review").helpCommand(false).description(say(shell, "review"));
  review
    .command("export")
    .description(say(shell, "reviewExport"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .requiredOption("--out <file>", say(shell, "reviewOut"))
    .option("--place <place>", say(shell, "trackPlace"))
    .option("--year <year>", say(shell, "reviewYear"), parseYear(shell, "--year"))
    .option("--kind <kind>", say(shell, "reviewKind"))
    .option("--limit <n>", say(shell, "reviewLimit"), parseLimit(shell, "--limit"), 500)
    .action(async (options) => {
      const { runReviewExport } = await import("../commands/review.ts");
      finish(await runReviewExport(options, shell));
    });
  review
    .command("import")
    .description(say(shell, "reviewImport"))
    .argument("<file>", say(shell, "reviewFile"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .option("--reviewer <name>", say(shell, "reviewReviewer"))
    .action(async (file: string, options) => {
      const { runReviewImport } = await import("../commands/review.ts");
      finish(await runReviewImport(file, options, shell));
    });
  review
    .command("apply")
    .description(say(shell, "reviewApply"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .action(async (options) => {
      const { runReviewApply } = await import("../commands/review.ts");
      finish(await runReviewApply(options, shell));
    });
  review
    .command("status")
    .description(say(shell, "reviewStatus"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .action(async (options) => {
      const { runReviewStatus } = await import("../commands/review.ts");
      finish(await runReviewStatus(options, shell));
    });
}
