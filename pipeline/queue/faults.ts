/** What keeps the job database from being used, as an error that says what to do. */
import { EnvironmentError, isExpectedError } from "../error.ts";

/** Codes of the system and of PostgreSQL (its manual, appendix A). */
const explanations: readonly (readonly [codes: RegExp, explain: (name: string) => string])[] = [
  [
    /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET)$/,
    (name) =>
      `The queue ${name} cannot be reached. Check that PostgreSQL runs there, and that host, port and firewall let this machine in.`,
  ],
  [
    /^(?:28P01|28000)$/,
    (name) =>
      `${name} refuses user or password. Check both in the address (postgres://user:password@host/database), or set PGPASSWORD.`,
  ],
  [
    /^3D000$/,
    (name) => `There is no such database: ${name}. Create it (createdb), or correct the address.`,
  ],
  [
    /^42501$/,
    (name) =>
      `The user of ${name} may not create the queue's tables. Grant it: grant create on database … to …`,
  ],
  [
    /^53300$/,
    (name) =>
      `${name} takes no more connections. Raise max_connections, or run fewer workers: each keeps up to ten.`,
  ],
  [/^57P0[123]$/, (name) => `${name} is starting or stopping. Run again in a moment.`],
];

export function explainQueueFault(error: unknown, name: string): unknown {
  if (isExpectedError(error)) return error;
  const code = codeOf(error);
  const [, explain] = explanations.find(([codes]) => codes.test(code)) ?? [];
  if (explain !== undefined) return new EnvironmentError(explain(name), { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  if (/timeout|timed out|terminated|SSL|password must be a string/i.test(message)) {
    return new EnvironmentError(
      `The queue ${name} does not answer as it should (${message}). Check the address, and the settings of PostgreSQL for this machine (pg_hba.conf).`,
      { cause: error },
    );
  }
  return error;
}

/** The database does not answer now, but may again: it restarts, or the network is cut. */
export function isAway(error: unknown): boolean {
  const message = error instanceof Error ? error.message : "";
  return (
    /^(?:E[A-Z_]+|08\w{3}|53300|57P0[1-4]|25006)$/.test(codeOf(error)) ||
    /timeout|Connection terminated|not queryable|Client has encountered/i.test(message)
  );
}

/** `localhost` is tried at two addresses: then the fault holds both. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
