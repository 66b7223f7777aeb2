/**
 * Who may read and who may review, on a host that several people share: a file with a user a line,
 * `name:role:salt:hash`, role read or review, the password hashed by scrypt (RFC 7914).
 */
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { UsageError } from "../error.ts";
import type { Role, Visitor } from "./visit.ts";

export interface User extends Visitor {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

const derive = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
) => Promise<Buffer>;

const hashLength = 32;
export const leastPassword = 10;

async function hashPassword(password: string, salt: Buffer): Promise<Buffer> {
  return await derive(password.normalize("NFKC"), salt, hashLength);
}

/** A line of the users file. Throws where the name or the password will not do. */
export async function makeUserLine(name: string, role: Role, password: string): Promise<string> {
  if (!/^[\p{L}\p{N}._-]{1,40}$/u.test(name)) {
    throw new UsageError(
      `The name "${name}" will not do: letters, digits, . _ - only, 40 at most.`,
    );
  }
  if (password.length < leastPassword) {
    throw new UsageError(`The password is too short: ${leastPassword} characters at least.`);
  }
  const salt = randomBytes(16);
  const hash = await hashPassword(password, salt);
  return `${name}:${role}:${salt.toString("hex")}:${hash.toString("hex")}\n`;
}

function readLine(line: string, number: number, file: string): User {
  const [name = "", role, salt = "", hash = ""] = line.split(":");
  const isWhole = name !== "" && /^[0-9a-f]{32}$/.test(salt) && /^[0-9a-f]{64}$/.test(hash);
  if (!isWhole || (role !== "read" && role !== "review")) {
    throw new UsageError(
      `${file}:${number} is no user. Lines are made by \`duban user <name> --role read|review --users ${file}\`.`,
    );
  }
  return { name, role, salt: Buffer.from(salt, "hex"), hash: Buffer.from(hash, "hex") };
}

/** By name. Throws `UsageError` where the file is missing, empty or holds a line that is none. */
export function readUsers(file: string): ReadonlyMap<string, User> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UsageError(
      `The users file ${file} cannot be read. Make it by \`duban user <name> --users ${file}\`.`,
    );
  }
  const lines = text.split("\n").map((line) => line.trim());
  const users = lines.flatMap((line, at) =>
    line === "" || line.startsWith("#") ? [] : [readLine(line, at + 1, file)],
  );
  if (users.length === 0) throw new UsageError(`The users file ${file} names nobody.`);
  return new Map(users.map((user) => [user.name, user]));
}

const nobody: User = {
  name: "",
  role: "read",
  salt: Buffer.alloc(16),
  hash: Buffer.alloc(hashLength, 1),
};

/** Takes as long for a name that nobody has. */
export async function checkPassword(
  users: ReadonlyMap<string, User>,
  name: string,
  password: string,
): Promise<User | null> {
  const user = users.get(name) ?? nobody;
  const hash = await hashPassword(password.slice(0, 1000), user.salt);
  return timingSafeEqual(hash, user.hash) && user !== nobody ? user : null;
}
