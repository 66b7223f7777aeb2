/** Reads the bytes of one input. What keeps it from being read is a note on that path. */
import { readFile, stat } from "node:fs/promises";
import { isWebAddress } from "../fetch/web-address.ts";
import { failure, type Note, note, type Result, success } from "../result.ts";

/** Above this no format is read; the file is not even loaded. Bytes. */
const largestFile = 200 * 1024 * 1024;

const addressForIngest: Note = note(
  "unsupported_input",
  "error",
  "Web addresses are fetched by duban ingest; for one page without a database save it as a file and pass that.",
);

export async function readInputFile(path: string): Promise<Result<Uint8Array>> {
  if (isWebAddress(path)) return failure(addressForIngest);
  try {
    const state = await stat(path);
    if (state.isDirectory()) {
      return failure(
        note("folder", "error", "This is a folder; pass a file in it, or use duban ingest."),
      );
    }
    if (!state.isFile()) {
      return failure(note("not_a_file", "error", "This is a device or a pipe; pass a file."));
    }
    if (state.size > largestFile) {
      const size = Math.round(state.size / 1024 / 1024);
      return failure(
        note("file_too_large", "error", `The file has ${size} MB, the limit is 200 MB; split it.`),
      );
    }
    return success(await readFile(path));
  } catch (error) {
    return failure(explainFileError(error));
  }
}

/** The note for an error of the file system. */
export function explainFileError(error: unknown): Note {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return note("missing_path", "error", "There is no such file or folder; check the path.");
    case "EACCES":
    case "EPERM":
      return note("no_permission", "error", "It may not be read; ask its owner for read access.");
    default:
      return note(
        "unreadable_path",
        "error",
        `The system could not read it (${code || String(error)}); check the disk or the path.`,
      );
  }
}
