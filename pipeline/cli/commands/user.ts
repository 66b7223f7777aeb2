/** `duban user`: a line for the users file. The password comes from standard input, never from the command line. */
import { appendFileSync, existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { exitCode, UsageError } from "../../error.ts";
import { leastPassword, makeUserLine, readUsers } from "../../web/users.ts";
import type { Role } from "../../web/visit.ts";
import { type Shell, say } from "../shell.ts";

export interface UserCommandOptions {
  readonly users: string;
  readonly role: Role;
}

export async function runUser(
  name: string,
  { users, role }: UserCommandOptions,
  shell: Shell,
): Promise<number> {
  if (existsSync(users) && readUsers(users).has(name)) {
    throw new UsageError(say(shell, "userExists", { file: users, name }));
  }
  shell.tell(say(shell, "typePassword", { least: leastPassword }));
  const line = await makeUserLine(name, role, await readPassword());
  // Only the owner may read the hashes.
  appendFileSync(users, line, { mode: 0o600 });
  shell.tell(say(shell, "written", { file: users }));
  return exitCode.done;
}

async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) return line;
    return "";
  } finally {
    lines.close();
  }
}
