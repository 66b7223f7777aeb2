/**
 * The composer: the only file that knows every stage that makes facts.
 * Bytes go in; a finished document comes out, or notes that say why none could be made.
 */
import { createHash } from "node:crypto";
import { extract } from "../extractors/index.ts";
import { clean } from "./clean/index.ts";
import type { Fact, FinishedDocument, NoTarget, SegmentedPart } from "./document.ts";
import { read } from "./read/index.ts";
import { failure, type Note, note, type Result, success } from "./result.ts";
import { loadSegmenter, type Segmenter } from "./segment/index.ts";
import { structure } from "./structure/index.ts";

export interface InputFile {
  /** As the user gave it; its last segment may tell a format, its folders a place. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

let segmenter: Segmenter | null = null;

/** The dictionary takes 260 MB and over a second: it is loaded once, by the first text that needs it. */
function segmenterOfProcess(): Segmenter {
  segmenter ??= loadSegmenter();
  return segmenter;
}

export function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Runs one file through every stage. A fault of the file is a note; a fault of the program throws. */
export async function finishDocument(file: InputFile): Promise<Result<FinishedDocument>> {
  const source = await read({ name: file.path, bytes: file.bytes });
  if (source.value === null) return failure(...source.notes);
  const cleaned = clean(source.value);
  const notes = [...source.notes, ...cleaned.notes];
  if (cleaned.value === null) return failure(...notes);
  const structured = structure(cleaned.value, { name: file.path });
  notes.push(...structured.notes);
  if (structured.value === null) return failure(...notes);
  const parts = structured.value.map((part) => segmenterOfProcess().segment(part));
  const facts = parts.flatMap((part) => extract(part));
  if (facts.length === 0) notes.push(explainNoFacts(parts));
  const document: FinishedDocument = {
    id: hashBytes(file.bytes),
    path: file.path,
    byteCount: file.bytes.byteLength,
    source: source.value,
    parts,
    facts,
  };
  return success(document, notes);
}

/** Like `finishDocument`, but a crash becomes the note `internal_error`, so that it costs no other file. */
export async function finishDocumentSafely(
  file: InputFile,
  reportCrash: (path: string, error: unknown) => void,
): Promise<Result<FinishedDocument>> {
  try {
    return await finishDocument(file);
  } catch (error) {
    reportCrash(file.path, error);
    const reason = error instanceof Error ? error.message : String(error);
    return failure(
      note(
        "internal_error",
        "error",
        `The program failed on this file (${reason}); run again with DUBAN_DEBUG=1 and report what it prints.`,
      ),
    );
  }
}

function explainNoFacts(parts: readonly SegmentedPart[]): Note {
  const sentences = parts.reduce((sum, part) => sum + part.sentences.length, 0);
  const blocks = parts.flatMap((part) => part.blocks);
  const chinese = blocks.filter((block) => block.language === "zh").length;
  if (sentences === 0) {
    return note(
      "no_facts",
      "warning",
      "Nothing was left after cleaning: the file holds no running text; look at it and pass the page or paper that holds the speech.",
    );
  }
  if (chinese === 0) {
    return note(
      "no_facts",
      "warning",
      "The text is not Chinese; facts are read from Chinese text only.",
    );
  }
  return note(
    "no_facts",
    "warning",
    `None of its ${sentences} sentences states a quantity, a task, a company or a project; nothing needs to be done if that is right.`,
  );
}

/** The finished facts of a document with the sentence that each stands in, in the order of the text. */
export interface LocatedFact {
  readonly fact: Fact | NoTarget;
  /** Text of the sentence, with its white space as it stands. */
  readonly sentence: string;
}

export function locateFacts(document: FinishedDocument): readonly LocatedFact[] {
  const parts = new Map(document.parts.map((part) => [part.ordinal, part]));
  return document.facts.map((fact) => {
    const part = parts.get(fact.part);
    const span = part?.sentences[fact.sentence]?.span;
    return {
      fact,
      sentence: span === undefined ? "" : (part?.text.slice(span.start, span.end) ?? ""),
    };
  });
}
