/** What the PDF engine's messages mean. Imports nothing. */

/** A fault inside WebAssembly, as of a file that asks for more memory than there is: what it holds cannot be trusted. */
export function isMemoryFault(message: string): boolean {
  return /out of bounds|unreachable|memory|abort|OOM|table index|stack|null function/i.test(
    message,
  );
}

export function isProtection(message: string): boolean {
  return /password|security/i.test(message);
}
