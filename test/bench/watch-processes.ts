/** How much memory a process and those that it started take together at most, and how long they compute, from /proc. */
import { readdirSync, readFileSync } from "node:fs";

const interval = 250;

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Ids of a process and of all below it. */
function listFamily(head: number): readonly number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(
      (name) =>
        [Number(name), Number(/\) \S (\d+) /.exec(read(`/proc/${name}/stat`))?.[1])] as const,
    );
  const family = new Set([head]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [id, parent] of parents) if (family.has(parent)) family.add(id);
  }
  return [...family];
}

/** Shared pages count once: kB of proportional set size. */
function measure(head: number): number {
  return listFamily(head).reduce(
    (sum, id) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0),
    0,
  );
}

/** The clock of /proc/<id>/stat, on every Linux. */
const ticksOfSecond = 100;

/** Seconds that a process has computed, as a user and in the kernel. */
function secondsOf(id: number): number {
  const stat = read(`/proc/${id}/stat`);
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user ?? 0) + Number(system ?? 0)) / ticksOfSecond;
}

export interface Taken {
  readonly megabytes: number;
  /** Of all processes together: unlike the clock, it hardly depends on what else the machine does. */
  readonly computedSeconds: number;
}

/** `stop` gives what was seen at most; zeros where the system does not tell. */
export function watchProcesses(head: number): { readonly stop: () => Taken } {
  let most = 0;
  const computed = new Map<number, number>();
  const look = (): void => {
    if (process.platform !== "linux") return;
    most = Math.max(most, measure(head));
    for (const id of listFamily(head)) {
      computed.set(id, Math.max(computed.get(id) ?? 0, secondsOf(id)));
    }
  };
  const timer = setInterval(look, interval);
  timer.unref();
  return {
    stop() {
      look();
      clearInterval(timer);
      const computedSeconds = [...computed.values()].reduce((sum, each) => sum + each, 0);
      return { megabytes: Math.round(most / 1024), computedSeconds };
    },
  };
}
