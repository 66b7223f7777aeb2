/**
 * A document's faults are notes that travel with its value; a program's faults throw.
 * Imports nothing.
 */

export type NoteSeverity = "information" | "warning" | "error";

export interface Note {
  /** Stable, lower case, words joined by underscores: `empty_file`, `charset_mismatch`. */
  readonly code: string;
  readonly severity: NoteSeverity;
  /** One sentence in English that says what is wrong and what to do. */
  readonly message: string;
  readonly page: number | null;
}

/** `value` is null where nothing could be made of the input; then at least one note is an error. */
export interface Result<T> {
  readonly value: T | null;
  readonly notes: readonly Note[];
}

export function note(
  code: string,
  severity: NoteSeverity,
  message: string,
  page: number | null = null,
): Note {
  return { code, severity, message, page };
}

export function success<T>(value: T, notes: readonly Note[] = []): Result<T> {
  return { value, notes };
}

export function failure<T>(...notes: readonly Note[]): Result<T> {
  return { value: null, notes };
}
