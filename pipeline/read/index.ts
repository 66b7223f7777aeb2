/** Stage `read`: bytes to text blocks. */
import { extname } from "node:path";
import type { Source } from "../document.ts";
import { type Result, success } from "../result.ts";
import { decodeText } from "./charset.ts";
import { readText } from "./text.ts";

export interface FileInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a file. A fault of the file is a note, never an exception. */
export async function read(file: FileInput): Promise<Result<Source>> {
  const decoded = decodeText(file.bytes);
  const isMarkdown = /^\.(md|markdown)$/i.test(extname(file.name));
  const content = readText(decoded.text, isMarkdown);
  return success(
    {
      format: content.format,
      encoding: decoded.encoding,
      metadata: content.metadata,
      blocks: content.blocks,
      pageCount: null,
    },
    decoded.notes,
  );
}
