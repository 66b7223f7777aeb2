/**
 * Stage `structure`: parts, outline, sentences, dates, place, issuer, orientation, language.
 * A clean document goes in, its speeches and reports come out.
 */
import type { CleanBlock, CleanDocument, Part } from "../document.ts";
import { note, type Result, success } from "../result.ts";
import { buildPart } from "./build-part.ts";
import { measureHead } from "./head.ts";
import { splitParts } from "./parts.ts";

/**
 * Splits a clean document into its speeches and reports and reads what each says of itself.
 * `file.name` is the path as the user gave it. Spans count UTF-16 units of each part's text.
 */
export function structure(
  document: CleanDocument,
  file: { readonly name: string },
): Result<readonly Part[]> {
  const runs = splitParts(document.blocks);
  if (runs.length === 0) {
    const message =
      "No text is left after cleaning: check that the file holds a speech or a report.";
    return success([], [note("no_text", "warning", message)]);
  }
  const built = runs.map((blocks: readonly CleanBlock[], ordinal) =>
    buildPart(ordinal, {
      blocks,
      headLength: measureHead(blocks),
      metadata: document.metadata,
      fileName: file.name,
      isOnly: runs.length === 1,
    }),
  );
  return success(
    built.map(({ part }) => part),
    built.flatMap(({ notes }) => notes),
  );
}
