/** How much memory a process and those that it started take together at most, from /proc. */
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

/** `stop` gives the highest sum that was seen, in MB; 0 where the system does not tell. */
export function watchMemory(head: number): { readonly stop: () => number } {
  let most = 0;
  const look = (): void => {
    if (process.platform === "linux") most = Math.max(most, measure(head));
  };
  const timer = setInterval(look, interval);
  timer.unref();
  return {
    stop() {
      look();
      clearInterval(timer);
      return Math.round(most / 1024);
    },
  };
}
