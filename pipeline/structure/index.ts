/**
 * Stage `structure`: parts, outline, sentences, dates, place, issuer, orientation, language.
 * A clean document goes in, its speeches and reports come out.
 */
import type { CleanBlock, CleanDocument, DatedBy, Part } from "../document.ts";
import { note, type Result, success } from "../result.ts";
import { buildPart } from "./build-part.ts";
import { measureHead } from "./head.ts";
import { splitParts } from "./parts.ts";

/** What is known of the file beside its content. */
export interface StructuredFile {
  /** Path as the user gave it. */
  readonly name: string;
  /** When it was fetched; left out where that is not known. */
  readonly collected?: DatedBy;
}

/**
 * Splits a clean document into its speeches and reports and reads what each says of itself.
 * Spans count UTF-16 units of each part's text.
 */
export function structure(document: CleanDocument, file: StructuredFile): Result<readonly Part[]> {
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
      collected: file.collected ?? null,
      isOnly: runs.length === 1,
    }),
  );
  return success(
    built.map(({ part }) => part),
    built.flatMap(({ notes }) => notes),
  );
}
