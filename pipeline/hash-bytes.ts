/** Imports nothing of ours. */
import { hash } from "node:crypto";

/** The SHA-256 by which a document is known, in hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}
