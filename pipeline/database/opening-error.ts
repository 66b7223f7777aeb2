/** Why a database file cannot be opened, as an error that says what to do. */
import { EnvironmentError } from "../error.ts";

/** The error that a user can act on, made of DuckDB's. */
export function openingError(path: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes("Could not set lock")) {
    const holder = /PID \d+/.exec(message)?.[0] ?? "another process";
    return new EnvironmentError(
      `${path} is in use by ${holder}. Wait until it has finished, or name another file with --db.`,
    );
  }
  if (/newer version|storage version|version number/i.test(message)) {
    return new EnvironmentError(
      `${path} was written by another version of DuckDB. Update duban, or ingest into a new file.`,
    );
  }
  if (/not a valid DuckDB database|not a DuckDB|corrupt|checksum/i.test(message)) {
    return new EnvironmentError(
      `${path} is no DuckDB database. Name another file with --db, or remove it and run \`duban ingest\`.`,
    );
  }
  return new EnvironmentError(`${path} cannot be opened: ${message.split("\n")[0]}`);
}
