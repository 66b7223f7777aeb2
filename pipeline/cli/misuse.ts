/** What the user got wrong, in one line of the user's language that says what to do. */
import type { Command, CommanderError } from "commander";
import { type Shell, say } from "./shell.ts";

/** Null where help has been shown instead of a message. */
export function explainMisuse(
  error: CommanderError,
  program: Command,
  words: readonly string[],
  shell: Shell,
): string | null {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const called = program.commands.find((each) => each.name() === words[0]);
  const command = called === undefined ? "duban" : `duban ${called.name()}`;
  const suggested = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(error.message)?.[1];
  const hint = suggested === undefined ? "" : say(shell, "suggestion", { suggested });
  switch (error.code) {
    case "commander.help":
      return null;
    case "commander.unknownCommand":
      return say(shell, "unknownCommand", { name, hint });
    case "commander.unknownOption":
      return say(shell, "unknownOption", { name, command, hint });
    case "commander.missingArgument":
      return say(shell, "missingArgument", { name, command });
    case "commander.optionMissingArgument":
      return say(shell, "missingValue", { name, command });
    case "commander.missingMandatoryOptionValue":
      return say(shell, "missingOption", { name, command });
    case "commander.excessArguments":
      return say(shell, "excessArguments", { command });
    default:
      return error.message;
  }
}
