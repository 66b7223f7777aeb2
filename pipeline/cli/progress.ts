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

const widthOfBar = 84;
const secondsBeforePace = 3;

/**
 * Files a second so far, and minutes and seconds that the rest takes at that rate: `7.5/s 1:20`. Null in the first
 * seconds, when the word list is still being loaded and any guess is wrong.
 */
export function measurePace(
  done: number,
  total: number,
  seconds: number,
): { readonly rate: string; readonly left: string } | null {
  if (done === 0 || seconds < secondsBeforePace) return null;
  const rate = done / seconds;
  const left = Math.ceil((total - done) / rate);
  const minutes = Math.floor(left / 60);
  return {
    rate: rate < 10 ? rate.toFixed(1) : rate.toFixed(0),
    left: `${minutes}:${String(left % 60).padStart(2, "0")}`,
  };
}

function startBar(shell: Shell): Progress {
  const bar = new SingleBar(
    {
      format: "{bar} {value}/{total} {pace} {path}",
      barsize: 24,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let isRunning = false;
  let startedAt = 0;
  const pathWidth = Math.max(10, shell.width - widthOfBar);
  return {
    show(done, total, path) {
      if (startedAt === 0) startedAt = Date.now();
      const pace = measurePace(done, total, (Date.now() - startedAt) / 1000);
      const shown = {
        path: fitText(path, pathWidth, 1),
        pace: pace === null ? "" : say(shell, "pace", pace),
      };
      if (isRunning) bar.update(done, shown);
      else bar.start(total, done, shown);
      // Archives add documents on the way.
      bar.setTotal(total);
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
