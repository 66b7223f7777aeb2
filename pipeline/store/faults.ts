/** What can be wrong with a store, as errors that say what to do next. */
import { EnvironmentError, isExpectedError } from "../error.ts";

/** `lost`: what a manifest names is gone or is not what its name says; the others are of the storage itself. */
export type StoreFault = "full" | "forbidden" | "unreachable" | "lost" | "foreign";

/** A fault of the storage: exit code 3. Nothing half-written is visible; what was being done may be tried again. */
export class StoreError extends EnvironmentError {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

export function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(codeOf(error));
}

export function explainFault(error: unknown, address: string): unknown {
  if (isExpectedError(error)) return error;
  const code = codeOf(error);
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) return storageFull(address, error);
  if (["EACCES", "EPERM", "EROFS"].includes(code)) {
    return new StoreError(
      "forbidden",
      `The store ${address} may not be written or read here (${code}): allow it to the user that runs duban, or name another with --store.`,
      { cause: error },
    );
  }
  if (["EIO", "ESTALE", "ETIMEDOUT", "ENOTCONN", "EHOSTDOWN", "ENXIO"].includes(code)) {
    return new StoreError(
      "unreachable",
      `The store ${address} does not answer (${code}): see whether its share is mounted and its server runs, then run again.`,
      { cause: error },
    );
  }
  return error;
}

export function storageFull(address: string, cause?: unknown): StoreError {
  return new StoreError(
    "full",
    `The storage of ${address} is full: make room and run again; what was finished is kept, nothing half-written is visible.`,
    { cause },
  );
}

export function lostPart(address: string, key: string): StoreError {
  return new StoreError(
    "lost",
    `The store ${address} lacks ${key}, which a finished document names: restore it from a copy, or remove the manifest that names it and run the workers again.`,
  );
}

export function damagedPart(address: string, key: string): StoreError {
  return new StoreError(
    "lost",
    `${key} in the store ${address} is not what its name says (its bytes have another SHA-256): restore it from a copy, or remove it and what names it, and run the workers again.`,
  );
}
