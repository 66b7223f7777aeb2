/** Help in the user's language, with Chinese characters counted as two columns. */
import type { Command } from "commander";
import { textWidth } from "../report/text-width.ts";
import { type Shell, say } from "./shell.ts";
import type { TextKey } from "./texts.ts";

const titles: Readonly<Record<string, TextKey>> = {
  "Usage:": "usage",
  "Arguments:": "arguments",
  "Options:": "options",
  "Commands:": "commands",
};

/** Must run before commands are added: they inherit what is set here. */
export function localizeHelp(program: Command, shell: Shell): void {
  program
    .exitOverride()
    .helpCommand(false)
    .helpOption("-h, --help", say(shell, "helpOption"))
    .configureOutput({
      writeOut: (text) => shell.write(text),
      writeErr: (text) => shell.tell(text.trimEnd()),
      outputError: () => undefined,
    })
    .configureHelp({
      helpWidth: shell.width,
      displayWidth: textWidth,
      styleTitle: (title) => {
        const key = titles[title];
        return key === undefined ? title : say(shell, key);
      },
      optionDescription: (option) => {
        const value = option.defaultValue;
        const isShown = typeof value === "string" || typeof value === "number";
        return isShown
          ? `${option.description}${say(shell, "defaultValue", { value })}`
          : option.description;
      },
    });
}
