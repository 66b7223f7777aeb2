/** Progress on standard error: a bar on a terminal, a line for every tenth in a pipe or a log. */
import { Presets, SingleBar } from "cli-progress";
import { fitText } from "../report/text-width.ts";
import { type Shell, say } from "./shell.ts";

export interface Progress {
  /** `done` of `total` files are through; `path` is the one at hand. */
  show(done: number, total: number, path: string): void;
  /** Prints a line without tearing the bar. */
  interrupt(print: () => void): void;
  end(): void;
}

export function startProgress(shell: Shell): Progress {
  return shell.isInteractive ? startBar(shell) : startLines(shell);
}

const widthOfBar = 60;

function startBar(shell: Shell): Progress {
  const bar = new SingleBar(
    {
      format: "{bar} {value}/{total} {path}",
      barsize: 24,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let isRunning = false;
  const pathWidth = Math.max(10, shell.width - widthOfBar);
  return {
    show(done, total, path) {
      const shown = { path: fitText(path, pathWidth, 1) };
      if (isRunning) bar.update(done, shown);
      else bar.start(total, done, shown);
      isRunning = true;
    },
    interrupt(print) {
      if (isRunning) process.stderr.write("\r\u001B[K");
      print();
    },
    end() {
      if (isRunning) bar.stop();
      isRunning = false;
    },
  };
}

function startLines(shell: Shell): Progress {
  let shownTenth = 0;
  return {
    show(done, total, path) {
      const tenth = Math.floor((done * 10) / Math.max(total, 1));
      if (tenth <= shownTenth) return;
      shownTenth = tenth;
      shell.tell(say(shell, "progress", { done, total, path }));
    },
    interrupt: (print) => print(),
    end: () => undefined,
  };
}
