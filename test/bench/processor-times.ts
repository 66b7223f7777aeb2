/** How much processor the processes below this one have used, by what they are. Linux. */
import { readdirSync, readFileSync } from "node:fs";

export interface ProcessorTimes {
  /** Milliseconds of processes that read files. */
  readonly readers: number;
  readonly postgres: number;
  readonly self: number;
}

interface Found {
  readonly parent: number;
  readonly milliseconds: number;
  readonly command: string;
}

/** Of the kernel's clock. */
const ticksASecond = 100;

export function readProcessorTimes(): ProcessorTimes {
  const processes = readProcesses();
  const { user, system } = process.cpuUsage();
  const sum = (what: RegExp): number =>
    [...processes]
      .filter(([pid, { command }]) => what.test(command) && isBelow(pid, processes))
      .reduce((total, [, { milliseconds }]) => total + milliseconds, 0);
  return { readers: sum(/reader/), postgres: sum(/postgres/), self: (user + system) / 1000 };
}

function readProcesses(): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8");
      // After the name in brackets, which may hold blanks: state, parent, …; see proc(5).
      const fields =
        readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
      const ticks = fields.slice(11, 15).reduce((total, each) => total + Number(each), 0);
      const milliseconds = (ticks * 1000) / ticksASecond;
      found.set(Number(name), { parent: Number(fields[1]), milliseconds, command });
    } catch {
      // It has just ended.
    }
  }
  return found;
}

function isBelow(pid: number, processes: ReadonlyMap<number, Found>): boolean {
  for (let at = pid; at > 1; at = processes.get(at)?.parent ?? 0) {
    if (at === process.pid) return true;
  }
  return false;
}
