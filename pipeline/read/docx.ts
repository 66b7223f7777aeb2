import type { Source } from "../document.ts";
import { failure, type Result } from "../result.ts";
import { binaryFile } from "./refusals.ts";
export async function readDocx(_bytes: Uint8Array): Promise<Result<Source>> {
  return failure(binaryFile);
}
