/**
 * `<database>.decisions.jsonl`: every decision ever made, a line each, only ever added to. It is the audit log, it can be
 * read and kept under version control, and it stays when the database is made anew.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { UsageError } from "../error.ts";
import type { Decision } from "./decision.ts";

export function decisionsFile(databasePath: string): string {
  return `${databasePath}.decisions.jsonl`;
}

const textFields = [
  "id",
  "decidedAt",
  "reviewer",
  "factId",
  "kind",
  "path",
  "quote",
  "sentence",
  "decision",
  "reason",
] as const;

function isDecision(value: unknown): value is Decision {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  const corrections = record["corrections"];
  return (
    textFields.every((field) => typeof record[field] === "string") &&
    typeof corrections === "object" &&
    corrections !== null &&
    Object.values(corrections).every((own) => typeof own === "string")
  );
}

function readLine(line: string, number: number, file: string): Decision {
  try {
    const value: unknown = JSON.parse(line);
    if (isDecision(value)) return value;
  } catch {
    // Said below, with the line.
  }
  throw new UsageError(
    `${file}:${number} is no decision. Mend or remove that line; the others are as they were.`,
  );
}

/** In the order in which they were made; none where there is no file. Throws `UsageError` that names a broken line. */
export function readDecisions(databasePath: string): readonly Decision[] {
  const file = decisionsFile(databasePath);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, at) => (line.trim() === "" ? [] : [readLine(line, at + 1, file)]));
}

/** One write, made durable, so that a crash leaves whole lines. */
export function appendDecisions(databasePath: string, decisions: readonly Decision[]): void {
  if (decisions.length === 0) return;
  const handle = openSync(decisionsFile(databasePath), "a", 0o644);
  try {
    writeSync(handle, decisions.map((decision) => `${JSON.stringify(decision)}\n`).join(""));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
