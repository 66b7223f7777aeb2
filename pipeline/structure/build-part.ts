/** Builds one part: lays its text out and reads what it says of itself. */
import type { Block, Part, Sentence } from "../document.ts";
import type { Note } from "../result.ts";
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

type Heading = Pick<Part, "kind" | "title" | "delivered" | "published" | "collected">;
type Body = Pick<Part, "years" | "blocks" | "sentences">;

function readHeading(manuscript: Manuscript): Heading {
  const title = readTitle(manuscript);
  const kind = readKind(manuscript, title);
  const published = readPublished(manuscript);
  const delivered = readDelivered({ manuscript, kind, title, published });
  return { kind, title, delivered, published, collected: readCollected(manuscript) };
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
  const heading = readHeading(manuscript);
  const { kind, title } = heading;
  const named = readPlace({ manuscript, title, text: laid.text });
  // The name of a compilation says nothing of the places of its parts.
  const place = named ?? (isOnly ? placeOfFile(fileName) : null);
  const part: Part = {
    ordinal,
    ...heading,
    text: laid.text,
    place,
    issuer: readIssuer(manuscript, kind, place),
    speaker: readSpeaker(manuscript, title, kind),
    complete: isComplete(blocks, headLength, [title ?? "", ...headLines(manuscript)]),
    ...buildBody(manuscript, heading, laid),
  };
  return { part, notes: notePlaceMismatch(named, fileName) };
}
