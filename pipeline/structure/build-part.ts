/** Builds one part: lays its text out and reads what it says of itself. */
import type { Block, Part, Sentence } from "../document.ts";
import type { Note } from "../result.ts";
import { simplify } from "../simplify.ts";
import { isComplete } from "./complete.ts";
import { readDelivered } from "./delivered.ts";
import { readIssuer, readSpeaker } from "./issuer.ts";
import { readKind } from "./kind.ts";
import { readLanguage } from "./language.ts";
import { headLines, type Manuscript } from "./manuscript.ts";
import { orient } from "./orientation.ts";
import { outline } from "./outline.ts";
import { pairLanguages } from "./pair-languages.ts";
import { notePlaceMismatch, placeOfFile, readPlace } from "./place.ts";
import { readCollected, readPublished } from "./published.ts";
import { cutSentences } from "./sentences.ts";
import { type LaidText, layText } from "./text.ts";
import { readTitle } from "./title.ts";
import { readYears } from "./years.ts";

export interface BuiltPart {
  readonly part: Part;
  readonly notes: readonly Note[];
}

/**
 * The manuscript for matching: in simplified characters, since all patterns are written in them. Characters keep their
 * places, so that evidence can be given as written.
 */
function simplifyManuscript(manuscript: Manuscript, { text, spans }: LaidText): Manuscript {
  const simple = simplify(text);
  if (simple === text) return manuscript;
  const blocks = manuscript.blocks.map((block, at) => {
    const span = spans[at] ?? { start: 0, end: 0 };
    return { ...block, text: simple.slice(span.start, span.end) };
  });
  return { ...manuscript, blocks };
}

type Heading = Pick<Part, "kind" | "title" | "delivered" | "published" | "collected">;
type Body = Pick<Part, "years" | "blocks" | "sentences">;

function readHeading(manuscript: Manuscript): Heading {
  const title = readTitle(manuscript);
  const kind = readKind(manuscript, title);
  const published = readPublished(manuscript);
  const delivered = readDelivered({ manuscript, kind, title, published });
  return { kind, title, delivered, published, collected: readCollected(manuscript) };
}

/** Words that were matched in simplified characters, as the text writes them. */
function asWritten(words: string, text: string): string {
  const at = simplify(text).indexOf(words);
  return at < 0 ? words : text.slice(at, at + words.length);
}

function withEvidence<T extends { readonly evidence: string } | null>(found: T, text: string): T {
  return found === null ? found : { ...found, evidence: asWritten(found.evidence, text) };
}

function buildSentences(texts: readonly string[], laid: LaidText): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, text] of texts.entries()) {
    const offset = laid.spans[block]?.start ?? 0;
    for (const { start, end } of cutSentences(text)) {
      const span = { start: offset + start, end: offset + end };
      sentences.push({ ordinal: sentences.length, block, span });
    }
  }
  return sentences;
}

function buildBody(manuscript: Manuscript, heading: Heading, laid: LaidText): Body {
  const { blocks, headLength } = manuscript;
  const { delivered, kind, title } = heading;
  const outlined = outline(blocks, headLength);
  const sections = outlined.filter(({ path }) => path.length === 0);
  const labels = sections.flatMap(({ label }) => label ?? []);
  const years = readYears(delivered, kind, title, labels);
  const texts = blocks.map((block) => block.text);
  const orientations = orient(outlined, { kind, current: years.current, headLength, texts });
  const languages = texts.map(readLanguage);
  const pairs = pairLanguages(
    texts.map((text, at) => ({ text, language: languages[at] ?? "other" })),
  );
  const built = blocks.map(
    (block, ordinal): Block => ({
      ordinal,
      kind: block.kind,
      level: block.level,
      span: laid.spans[ordinal] ?? { start: 0, end: 0 },
      page: block.page,
      path: outlined[ordinal]?.path ?? [],
      orientation: orientations[ordinal] ?? "neither",
      language: languages[ordinal] ?? "other",
      source: block.source,
      pair: pairs[ordinal] ?? null,
    }),
  );
  return { years, blocks: built, sentences: buildSentences(texts, laid) };
}

export function buildPart(ordinal: number, manuscript: Manuscript): BuiltPart {
  const { blocks, fileName, headLength, isOnly } = manuscript;
  const laid = layText(blocks);
  const matched = simplifyManuscript(manuscript, laid);
  const heading = readHeading(matched);
  const { kind, title } = heading;
  const named = readPlace({ manuscript: matched, title, text: simplify(laid.text) });
  // The name of a compilation says nothing of the places of its parts.
  const place = named ?? (isOnly ? placeOfFile(fileName) : null);
  const speaker = readSpeaker(matched, title, kind);
  const part: Part = {
    ordinal,
    ...heading,
    title: title === null ? null : asWritten(title, laid.text),
    delivered: withEvidence(heading.delivered, laid.text),
    text: laid.text,
    place: withEvidence(place, laid.text),
    issuer: readIssuer(matched, kind, place),
    speaker: speaker === null ? null : asWritten(speaker, laid.text),
    complete: isComplete(blocks, headLength, [title ?? "", ...headLines(manuscript)]),
    ...buildBody(manuscript, heading, laid),
  };
  return { part, notes: notePlaceMismatch(named, fileName) };
}
