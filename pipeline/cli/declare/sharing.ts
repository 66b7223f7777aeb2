/** Commands on a store that machines share: their options. What a command does is imported only when it is called. */
import type { Command } from "commander";
import { type Shell, say } from "../shell.ts";
import { defaultDatabase, type Finish } from "./finish.ts";
import { requireStore } from "./queueing.ts";

export function addPublish(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("publish")
    .description(say(shell, "publish"))
    .option("--store <address>", say(shell, "storeAddress"))
    .option("--db <file>", say(shell, "database"), defaultDatabase)
    .option("--in-place", say(shell, "publishInPlace"), false)
    .option("--strict", say(shell, "publishStrict"), false)
    .action(async (options) => {
      const { runPublish } = await import("../commands/publish.ts");
      finish(await runPublish({ ...options, store: requireStore(options.store, shell) }, shell));
    });
}

export function addCompact(program: Command, shell: Shell, finish: Finish): void {
  program
    .command("compact")
    .description(say(shell, "compact"))
    .option("--store <address>", say(shell, "storeAddress"))
    .action(async (options) => {
      const { runCompact } = await import("../commands/compact.ts");
      finish(await runCompact({ store: requireStore(options.store, shell) }, shell));
    });
}
