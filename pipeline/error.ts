/**
 * Errors that end a command. Each carries its exit code; its message says what to do next.
 * Anything else that is thrown is a bug. Imports nothing.
 */

export const exitCode = { done: 0, foundWrong: 1, misuse: 2, environment: 3 } as const;

/** The caller asked for something that does not exist or does not fit: exit code 2. */
export class UsageError extends Error {
  readonly exitCode: number = exitCode.misuse;
}

/** The machine lacks something, or the database cannot be opened: exit code 3. */
export class EnvironmentError extends Error {
  readonly exitCode: number = exitCode.environment;
}

export function isExpectedError(error: unknown): error is UsageError | EnvironmentError {
  return error instanceof UsageError || error instanceof EnvironmentError;
}
