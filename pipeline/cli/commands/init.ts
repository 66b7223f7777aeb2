/** `duban init`: writes a sources file with comments, for `duban ingest` without arguments. */
import { writeFile } from "node:fs/promises";
import { exitCode, UsageError } from "../../error.ts";
import { sourcesTemplate } from "../../ingest/sources-template.ts";
import { type Shell, say } from "../shell.ts";

export async function runInit(file: string, shell: Shell): Promise<number> {
  try {
    await writeFile(file, sourcesTemplate, { flag: "wx" });
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (isThere) throw new UsageError(say(shell, "initThere", { file }));
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(say(shell, "cannotWrite", { file, reason }));
  }
  shell.write(`${say(shell, "initWritten", { file })}\n`);
  return exitCode.done;
}
