/** Text files: refuses what is no text, decodes the rest. */
import type { Source } from "../document.ts";
import { failure, type Result, success } from "../result.ts";
import { decodeText } from "./charset.ts";
import { countReplacements } from "./occurrences.ts";
import { binaryFile, damagedFile } from "./refusals.ts";
import { readText } from "./text.ts";

const controls = /(?![\s\u0085])\p{Cc}/gu;

/** `isMarkdown`: the name says so. `charset`: what the server named. Fails for binary data and for text that is mostly undecodable. */
export function readTextFile(
  bytes: Uint8Array,
  isMarkdown: boolean,
  charset: string | null = null,
): Result<Source> {
  const decoded = decodeText(bytes, charset);
  const sample = decoded.text.slice(0, 200_000);
  const controlCount = sample.match(controls)?.length ?? 0;
  const lost = countReplacements(sample);
  if (controlCount * 50 > sample.length) return failure(binaryFile);
  if (lost * 4 > sample.length) {
    return failure(damagedFile("most of its characters cannot be decoded"), ...decoded.notes);
  }
  const content = readText(decoded.text, isMarkdown);
  return success(
    {
      format: content.format,
      encoding: decoded.encoding,
      metadata: content.metadata,
      blocks: content.blocks,
      pageCount: null,
      recognizedPages: [],
    },
    decoded.notes,
  );
}
