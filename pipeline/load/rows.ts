/** A finished document → rows by table. Pure: the same document gives the same rows. */
import { codePointSpans } from "../code-points.ts";
import type { Row } from "../database.ts";
import type { DatedBy, FinishedDocument, SegmentedPart, Span } from "../document.ts";
import { type FactRows, factRows } from "./fact-rows.ts";
import { partId, placeId } from "./identity.ts";
import { keepSource } from "./kept-sources.ts";
import type { Names } from "./names.ts";
import { bandKeys } from "./signature.ts";

/** All rows of one document. Plain values: they pass from one process to another. */
export interface DocumentRows extends FactRows {
  readonly documents: readonly Row[];
  readonly parts: readonly Row[];
  readonly blocks: readonly Row[];
  readonly sentences: readonly Row[];
  /** One row a part: see `words.ts`. */
  readonly packed_words: readonly Row[];
  readonly kept_sources: readonly Row[];
  readonly part_signatures: readonly Row[];
  readonly places: readonly Row[];
}

export interface LoadContext {
  /** Version of the extractors: documents that have another one are due again. */
  readonly version: string;
  /** Hash of the readers: where it is the same, the kept text stands for the original. */
  readonly readers: string;
}

function countCodePoints(text: string): number {
  return codePointSpans(text)({ start: 0, end: text.length }).end;
}

function countLetters(text: string): number {
  return text.replace(/\s+/g, "").length;
}

/** Share of the characters read that lie in a part; null where nothing was read. */
function measureCoverage({ source, parts }: FinishedDocument): number | null {
  const read = source.blocks.reduce((sum, block) => sum + countLetters(block.text), 0);
  const kept = parts.reduce((sum, part) => sum + countLetters(part.text), 0);
  return read === 0 ? null : Math.min(1, Math.round((kept / read) * 10_000) / 10_000);
}

function documentRow(document: FinishedDocument, version: string): Row {
  const { source } = document;
  return {
    document_id: document.id,
    path: document.path,
    format: source.format,
    encoding: source.encoding,
    byte_count: document.byteCount,
    page_count: source.pageCount,
    title: source.metadata.title,
    published_on: source.metadata.published,
    publisher: source.metadata.publisher,
    url: source.metadata.url,
    author: source.properties?.author ?? null,
    file_created_on: source.properties?.created ?? null,
    file_modified_on: source.properties?.modified ?? null,
    raw_text: source.blocks.map((block) => block.text).join("\n"),
    part_coverage: measureCoverage(document),
    status: "loaded",
    extractor_version: version,
  };
}

function dateColumns(name: string, date: DatedBy | null): Row {
  return {
    [`${name}_on`]: date?.date ?? null,
    [`${name}_evidence`]: date?.evidence ?? null,
    [`${name}_origin`]: date?.origin ?? null,
  };
}

function partRow(documentId: string, part: SegmentedPart): Row {
  return {
    part_id: partId(documentId, part.ordinal),
    document_id: documentId,
    ordinal: part.ordinal,
    kind: part.kind,
    title: part.title,
    text: part.text,
    character_count: countCodePoints(part.text),
    place_id: part.place === null ? null : placeId(part.place),
    place_evidence: part.place?.evidence ?? null,
    issuer: part.issuer,
    speaker: part.speaker,
    ...dateColumns("delivered", part.delivered),
    ...dateColumns("published", part.published),
    ...dateColumns("collected", part.collected),
    current_year: part.years.current,
    review_year: part.years.review,
    plan_year: part.years.plan,
    is_complete: part.complete,
  };
}

interface PartContext {
  readonly documentId: string;
  readonly partId: string;
  readonly convert: (span: Span) => Span;
  readonly labels: readonly string[] | null;
}

function blockRows(part: SegmentedPart, context: PartContext): readonly Row[] {
  return part.blocks.map((block) => {
    const span = context.convert(block.span);
    return {
      part_id: context.partId,
      document_id: context.documentId,
      ordinal: block.ordinal,
      kind: block.kind,
      level: block.level,
      span_start: span.start,
      span_end: span.end,
      page: block.page,
      page_label: context.labels?.[(block.page ?? 0) - 1] ?? null,
      heading_path: block.path,
      orientation: block.orientation,
      language: block.language,
      source_start: block.source.start,
      source_end: block.source.end,
      pair_block_ordinal: block.pair,
    };
  });
}

function sentenceRows(part: SegmentedPart, context: PartContext): readonly Row[] {
  return part.sentences.map((sentence) => {
    const span = context.convert(sentence.span);
    return {
      part_id: context.partId,
      document_id: context.documentId,
      ordinal: sentence.ordinal,
      block_ordinal: sentence.block,
      span_start: span.start,
      span_end: span.end,
      text: part.text.slice(sentence.span.start, sentence.span.end),
    };
  });
}

/** The words of a part in five texts: DuckDB takes them apart ten times faster than it takes rows over. */
function packWords(part: SegmentedPart, context: PartContext): readonly Row[] {
  if (part.words.length === 0) return [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const word of part.words) {
    const { start, end } = context.convert(word.span);
    starts.push(start);
    ends.push(end);
  }
  return [
    {
      part_id: context.partId,
      texts: part.words.map((word) => word.text).join("\n"),
      tags: part.words.map((word) => word.tag).join(" "),
      sentences: part.words.map((word) => word.sentence).join(" "),
      starts: starts.join(" "),
      ends: ends.join(" "),
    },
  ];
}

function signatureRows(part: SegmentedPart, context: PartContext): readonly Row[] {
  return bandKeys(part.text).map((band_key, band) => ({ part_id: context.partId, band, band_key }));
}

function placeRows(document: FinishedDocument, names: Names): readonly Row[] {
  return document.parts.flatMap(({ place }) =>
    place === null
      ? []
      : [
          {
            place_id: placeId(place),
            name: place.name,
            short_name: names.shortPlaceName(place),
            code: place.code,
            level: place.level,
            parent_name: place.parent,
          },
        ],
  );
}

/** All rows of one document but its paths, which depend on what is loaded already. Offsets are code points. */
export function documentRows(
  document: FinishedDocument,
  { version, readers }: LoadContext,
  names: Names,
): DocumentRows {
  const contexts = document.parts.map((part) => ({
    part,
    context: {
      documentId: document.id,
      partId: partId(document.id, part.ordinal),
      convert: codePointSpans(part.text),
      labels: document.source.properties?.pageLabels ?? null,
    },
  }));
  return {
    documents: [documentRow(document, version)],
    parts: document.parts.map((part) => partRow(document.id, part)),
    blocks: contexts.flatMap(({ part, context }) => blockRows(part, context)),
    sentences: contexts.flatMap(({ part, context }) => sentenceRows(part, context)),
    packed_words: contexts.flatMap(({ part, context }) => packWords(part, context)),
    kept_sources: [{ document_id: document.id, ...keepSource(document.source, readers) }],
    part_signatures: contexts.flatMap(({ part, context }) => signatureRows(part, context)),
    places: placeRows(document, names),
    ...factRows(document, names),
  };
}
