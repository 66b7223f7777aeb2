/** What the rules of this stage hand on from one to the next. */
import type { Format, LineFlow, SourceBlockKind, SourceMetadata, Span } from "../document.ts";
import type { Note } from "../result.ts";

export interface DraftBlock {
  readonly kind: SourceBlockKind;
  /** Empty for a blank line. */
  readonly text: string;
  readonly level: number | null;
  readonly page: number | null;
  /** Of a printed line whose place is known. */
  readonly flow?: LineFlow;
  readonly source: Span;
}

export interface Draft {
  readonly format: Format;
  readonly pageCount: number | null;
  readonly metadata: SourceMetadata;
  readonly blocks: readonly DraftBlock[];
  readonly notes: readonly Note[];
  /** Blocks taken out so far as page furniture. */
  readonly droppedCount: number;
}

/** One step of cleaning: a draft to a better draft. */
export type Rule = (draft: Draft) => Draft;

/** Keeps the blocks for which `isKept` holds and counts the others that are not blank as dropped. */
export function keepBlocks(
  draft: Draft,
  isKept: (block: DraftBlock, index: number) => boolean,
): Draft {
  const blocks = draft.blocks.filter(isKept);
  const before = draft.blocks.filter((block) => block.text !== "").length;
  const after = blocks.filter((block) => block.text !== "").length;
  return { ...draft, blocks, droppedCount: draft.droppedCount + before - after };
}
