/** Machines of their own as far as the network goes: namespaces, each with one cable to this one that can be pulled. */
import { execFileSync } from "node:child_process";

export interface Machine {
  /** Words that run a command there. */
  readonly before: readonly string[];
  /** Of the machine itself, and of this one as seen from there. */
  readonly address: string;
  readonly host: string;
  cut(): void;
  join(): void;
  remove(): void;
}

function ip(...words: readonly string[]): void {
  execFileSync("ip", words, { stdio: ["ignore", "ignore", "pipe"] });
}

/** Why there are none; null where they can be had. */
export function explainNoNamespaces(): string | null {
  if (process.platform !== "linux") return "network namespaces are Linux's";
  if (process.getuid?.() !== 0) return "network namespaces need root";
  const name = `duban-try-${process.pid}`;
  try {
    ip("netns", "add", name);
    ip("netns", "del", name);
    return null;
  } catch (error) {
    return `ip netns: ${error instanceof Error ? error.message.trim() : String(error)}`;
  }
}

/** Addresses of the range for tests of networks, 198.18.0.0/15 (RFC 2544). */
export function makeMachine(number: number): Machine {
  const name = `duban-${process.pid}-${number}`;
  const [outer, inner] = [`dbo${process.pid}x${number}`, `dbi${process.pid}x${number}`].map(
    (each) => each.slice(-15),
  ) as [string, string];
  const host = `198.18.${number}.1`;
  const address = `198.18.${number}.2`;
  ip("netns", "add", name);
  ip("link", "add", outer, "type", "veth", "peer", "name", inner);
  ip("link", "set", inner, "netns", name);
  ip("addr", "add", `${host}/24`, "dev", outer);
  ip("link", "set", outer, "up");
  ip("-n", name, "addr", "add", `${address}/24`, "dev", inner);
  ip("-n", name, "link", "set", inner, "up");
  ip("-n", name, "link", "set", "lo", "up");
  return {
    before: ["ip", "netns", "exec", name],
    address,
    host,
    cut: () => ip("link", "set", outer, "down"),
    join: () => ip("link", "set", outer, "up"),
    remove: () => {
      ip("link", "del", outer);
      ip("netns", "del", name);
    },
  };
}
