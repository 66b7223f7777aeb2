/**
 * Stage `structure`: parts, outline, sentences, dates, place, issuer, orientation, language.
 * A clean document goes in, its speeches and reports come out.
 */
import type { Block, CleanBlock, CleanDocument, Part, Sentence } from "../document.ts";
import { type Note, note, type Result, success } from "../result.ts";
import { isComplete } from "./complete.ts";
import { readDelivered } from "./delivered.ts";
import { measureHead } from "./head.ts";
import { readIssuer, readSpeaker } from "./issuer.ts";
import { readKind } from "./kind.ts";
import { readLanguage } from "./language.ts";
import { headLines, type Manuscript } from "./manuscript.ts";
import { orient } from "./orientation.ts";
import { outline } from "./outline.ts";
import { splitParts } from "./parts.ts";
import { notePlaceMismatch, placeOfFile, readPlace } from "./place.ts";
import { readCollected, readPublished } from "./published.ts";
import { cutSentences } from "./sentences.ts";
import { layText } from "./text.ts";
import { readTitle } from "./title.ts";
import { readYears } from "./years.ts";

interface BuiltPart {
  readonly part: Part;
  readonly notes: readonly Note[];
}

function buildSentences(texts: readonly string[], starts: readonly number[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, text] of texts.entries()) {
    const offset = starts[block] ?? 0;
    for (const { start, end } of cutSentences(text)) {
      const span = { start: offset + start, end: offset + end };
      sentences.push({ ordinal: sentences.length, block, span });
    }
  }
  return sentences;
}

function buildPart(ordinal: number, manuscript: Manuscript): BuiltPart {
  const { blocks, headLength } = manuscript;
  const { text, spans } = layText(blocks);
  const title = readTitle(manuscript);
  const kind = readKind(manuscript, title);
  const published = readPublished(manuscript);
  const delivered = readDelivered({ manuscript, kind, title, published });
  const outlined = outline(blocks, headLength);
  const labels = outlined.flatMap(({ label, path }) =>
    label !== null && path.length === 0 ? [label] : [],
  );
  const years = readYears(delivered, kind, title, labels);
  const named = readPlace({ manuscript, title, text });
  // The name of a compilation says nothing of the places of its parts.
  const place = named ?? (manuscript.isOnly ? placeOfFile(manuscript.fileName) : null);
  const texts = blocks.map((block) => block.text);
  const orientations = orient(outlined, { kind, current: years.current, headLength, texts });
  const built = blocks.map(
    (block, at): Block => ({
      ordinal: at,
      kind: block.kind,
      level: block.level,
      span: spans[at] ?? { start: 0, end: 0 },
      page: block.page,
      path: outlined[at]?.path ?? [],
      orientation: orientations[at] ?? "neither",
      language: readLanguage(block.text),
      source: block.source,
    }),
  );
  const part: Part = {
    ordinal,
    kind,
    title,
    text,
    place,
    issuer: readIssuer(manuscript, kind, place),
    speaker: readSpeaker(manuscript, title, kind),
    delivered,
    published,
    collected: readCollected(manuscript),
    years,
    complete: isComplete(blocks, headLength, [title ?? "", ...headLines(manuscript)]),
    blocks: built,
    sentences: buildSentences(
      texts,
      spans.map((span) => span.start),
    ),
  };
  return { part, notes: notePlaceMismatch(named, manuscript.fileName) };
}

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
