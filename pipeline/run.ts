/**
 * The composer: the only file that knows every stage that makes facts.
 * Bytes go in; a finished document comes out, or notes that say why none could be made.
 */
import { addCompanies } from "../extractors/enterprises/company-dictionary.ts";
import { extract } from "../extractors/index.ts";
import { clean } from "./clean/index.ts";
import type { Fact, FinishedDocument, NoTarget, SegmentedPart, Source } from "./document.ts";
import { hashBytes } from "./hash-bytes.ts";
import { countOf } from "./plural.ts";
import { expandArchive, isArchive } from "./read/archive.ts";
import { read } from "./read/index.ts";
import { failure, type Note, note, type Result, success } from "./result.ts";
import { loadSegmenter, type Segmenter } from "./segment/index.ts";
import { type StructuredFile, structure } from "./structure/index.ts";
import { countAsRule } from "./version.ts";

export interface InputFile {
  /** As the user gave it; its last segment may tell a format, its folders a place. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** A place that the user names for files that do not: it is read like a folder above them. */
  readonly placeHint?: string;
  /** Where it was fetched; left out for a file of this machine. */
  readonly origin?: WebOrigin | undefined;
}

/** A document whose text was read before. */
export interface KeptFile {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly id: string;
  readonly byteCount: number;
  readonly source: Source;
}

/** What is known of a fetched page beside its bytes. */
export interface WebOrigin {
  /** After redirects. */
  readonly url: string;
  /** ISO date, UTC. */
  readonly collected: string;
  /** A file name with the extension that its kind asks for. */
  readonly name: string;
  /** As the server names it; the bytes have the last word. */
  readonly charset: string | null;
}

let segmenter: Segmenter | null = null;

/** The dictionary takes 260 MB and over a second: it is loaded once, by the first text that needs it. */
function segmenterOfProcess(): Segmenter {
  segmenter ??= loadSegmenter();
  return segmenter;
}

/** Loads what takes a second, so that the first file is not charged with it. */
export function warmUp(): void {
  segmenterOfProcess();
}

/** A user's own list of companies, for the rest of the process: a name a line. */
export function useCompanies(file: string): void {
  addCompanies(file);
  countAsRule(file);
}

/** Runs one file through every stage. A fault of the file is a note; a fault of the program throws. */
export async function finishDocument(file: InputFile): Promise<Result<FinishedDocument>> {
  const { value, notes } = await readSource(file);
  if (value === null) return failure(...notes);
  const kept = { id: hashBytes(file.bytes), byteCount: file.bytes.byteLength, source: value };
  const finished = finishKeptDocument(kept, file);
  return { ...finished, notes: [...notes, ...finished.notes] };
}

/** Runs what was read of a file through the stages after reading. */
export function finishKeptDocument(
  { id, byteCount, source }: KeptFile,
  file: Omit<InputFile, "bytes">,
): Result<FinishedDocument> {
  const cleaned = clean(source);
  const notes = [...cleaned.notes];
  if (cleaned.value === null) return failure(...notes);
  const structured = structure(cleaned.value, describeFile(file));
  notes.push(...structured.notes);
  if (structured.value === null) return failure(...notes);
  const parts = structured.value.map((part) => segmenterOfProcess().segment(part));
  const facts = parts.flatMap((part) => extract(part));
  if (facts.length === 0) notes.push(explainNoFacts(parts));
  return success({ id, path: file.path, byteCount, source, parts, facts }, notes);
}

/**
 * The documents of an archive (`reports.zip/2023/report.docx`), with notes on what was left out; null where the file is
 * no archive.
 */
export async function expandInput(file: InputFile): Promise<Result<readonly InputFile[]> | null> {
  const archive = { name: file.path, bytes: file.bytes };
  // A document may bear the name of an archive: only the bytes count.
  if (!isArchive(archive)) return null;
  const { value, notes } = await expandArchive(archive);
  if (value === null) return failure(...notes);
  return success(
    value.map(({ name, bytes }) => ({ path: name, bytes })),
    notes,
  );
}

/** A fetched page's address is known, whatever the page says of itself. */
async function readSource({ path, bytes, origin }: InputFile): Promise<Result<Source>> {
  if (origin === undefined) return await read({ name: path, bytes });
  const { name, charset, url } = origin;
  const { value, notes } = await read({ name, bytes, charset });
  if (value === null) return failure(...notes);
  return success({ ...value, metadata: { ...value.metadata, url } }, notes);
}

/** The name of a page tells of its place and year where a person gave it: 2023年政府工作报告.pdf, not t20230112_7.html. */
function describeFile({ path, placeHint = "", origin }: Omit<InputFile, "bytes">): StructuredFile {
  const below = placeHint === "" ? "" : `${placeHint}/`;
  if (origin === undefined) return { name: `${below}${path}` };
  const { name, collected, url } = origin;
  return {
    name: /\p{Script=Han}/u.test(name) ? `${below}${name}` : below,
    collected: { date: collected, origin: "metadata", evidence: url },
  };
}

/** Like `finishDocument`, but a crash becomes the note `internal_error`, so that it costs no other file. */
export function finishDocumentSafely(
  file: InputFile,
  reportCrash: (path: string, error: unknown) => void,
): Promise<Result<FinishedDocument>> {
  return finishSafely(file.path, () => finishDocument(file), reportCrash);
}

/** Does `work` on the file at `path`; where it throws, a note says so. */
export async function finishSafely(
  path: string,
  work: () => Promise<Result<FinishedDocument>>,
  reportCrash: (path: string, error: unknown) => void,
): Promise<Result<FinishedDocument>> {
  try {
    return await work();
  } catch (error) {
    reportCrash(path, error);
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
    `No quantity, task, company or project is stated in its ${countOf(sentences, "sentence")}; nothing needs to be done if that is right.`,
  );
}

/** The finished facts of a document with the sentence that each stands in, in the order of the text. */
export interface LocatedFact {
  readonly fact: Fact | NoTarget;
  /** Text of the sentence, with its white space as it stands. */
  readonly sentence: string;
  /** It stands on a page that was read by text recognition. */
  readonly isRecognized: boolean;
}

export function locateFacts(document: FinishedDocument): readonly LocatedFact[] {
  const parts = new Map(document.parts.map((part) => [part.ordinal, part]));
  const recognized = new Set(document.source.recognizedPages);
  return document.facts.map((fact) => {
    const part = parts.get(fact.part);
    const span = part?.sentences[fact.sentence]?.span;
    return {
      fact,
      sentence: span === undefined ? "" : (part?.text.slice(span.start, span.end) ?? ""),
      isRecognized: fact.page !== null && recognized.has(fact.page),
    };
  });
}
