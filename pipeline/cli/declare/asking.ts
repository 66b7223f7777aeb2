/** Commands that ask the database: their options. What a command does is imported only when it is called. */
import type { Command } from "commander";
import { addParameter, parseChoice, parseLimit, parseYear } from "../option-values.ts";
import { type Shell, say } from "../shell.ts";
import { defaultDatabase, type Finish } from "./finish.ts";

export function addTrack(program: Command, shell: Shell, finish: Finish): void {
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
      const { runTrack } = await import("../commands/track.ts");
      finish(await runTrack(options, shell));
    });
}

export function addFollow(program: Command, shell: Shell, finish: Finish): void {
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
      const { runFollow } = await import("../commands/follow.ts");
      finish(await runFollow(options, shell));
    });
}

export function addSearch(program: Command, shell: Shell, finish: Finish): void {
  const choices = ["table", "csv", "json"];
  program
    .command("search")
    .description(say(shell, "search"))
    .argument("<words...>", say(shell, "searchWords"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .option("--place <place>", say(shell, "trackPlace"))
    .option("--year <year>", say(shell, "searchYear"), parseYear(shell, "--year"))
    .option("--kind <kind>", say(shell, "searchKind"))
    .option("--limit <n>", say(shell, "searchLimit"), parseLimit(shell, "--limit"), 20)
    .option(
      "--format <format>",
      `${say(shell, "format")} ${choices.join("|")}`,
      parseChoice(shell, "--format", choices),
      "table",
    )
    .action(async (words: string[], options) => {
      const { runSearch } = await import("../commands/search.ts");
      finish(await runSearch(words, options, shell));
    });
}

export function addQuery(program: Command, shell: Shell, finish: Finish): void {
  const choices = ["table", "csv", "json", "xlsx", "parquet"];
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
      const { runQueryCommand } = await import("../commands/query.ts");
      finish(await runQueryCommand(query, options, shell));
    });
}
