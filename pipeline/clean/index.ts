/** Stage `clean`: the text of a source without page furniture, in whole paragraphs. */
import type { BlockKind, CleanDocument, Source, SourceBlockKind } from "../document.ts";
import { type Result, success } from "../result.ts";
import { collapseBlanks } from "./collapse-blanks.ts";
import { detectHeadings } from "./detect-headings.ts";
import type { Draft, Rule } from "./draft.ts";
import { dropFurnitureLines } from "./drop-furniture-lines.ts";
import { dropIndexTable } from "./drop-index-table.ts";
import { dropMargins } from "./drop-margins.ts";
import { dropPageNumbers } from "./drop-page-numbers.ts";
import { dropRunningHeads } from "./drop-running-heads.ts";
import { dropSummaryEcho } from "./drop-summary-echo.ts";
import { dropTail } from "./drop-tail.ts";
import { joinPlacedLines } from "./join-placed-lines.ts";
import { joinWrappedLines } from "./join-wrapped-lines.ts";
import { keepStatedMetadata } from "./keep-stated-metadata.ts";
import { noteMissingPages } from "./note-missing-pages.ts";
import { reportFurniture } from "./report-furniture.ts";
import { trimCharacters } from "./trim-characters.ts";

/** The order is the algorithm. */
const rules: readonly Rule[] = [
  trimCharacters,
  noteMissingPages,
  dropMargins,
  dropRunningHeads,
  dropPageNumbers,
  keepStatedMetadata,
  dropIndexTable,
  dropFurnitureLines,
  dropTail,
  dropSummaryEcho,
  joinPlacedLines,
  joinWrappedLines,
  collapseBlanks,
  detectHeadings,
  reportFurniture,
];

/** Cleans a source. Nothing in the text is rewritten: blocks are dropped or joined, blanks trimmed. */
export function clean(source: Source): Result<CleanDocument> {
  const start: Draft = {
    format: source.format,
    pageCount: source.pageCount,
    metadata: source.metadata,
    blocks: source.blocks.map((block, at) => ({ ...block, source: { start: at, end: at + 1 } })),
    notes: [],
    droppedCount: 0,
  };
  const end = rules.reduce((draft, rule) => rule(draft), start);
  const blocks = end.blocks.map((block) => ({ ...block, kind: blockKind(block.kind) }));
  return success({ format: source.format, metadata: end.metadata, blocks }, end.notes);
}

function blockKind(kind: SourceBlockKind): BlockKind {
  return kind === "line" ? "paragraph" : kind;
}
