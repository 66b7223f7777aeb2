/** A paragraph cut where quotes and sentences begin and end, so that overlapping quotes can be shown. */
import type { EvidenceBlock, QuotedSpan } from "../model.ts";

export interface Segment {
  readonly text: string;
  /** In a sentence that is quoted. */
  readonly isSentence: boolean;
  /** Index of that sentence; -1 outside of one. */
  readonly sentence: number;
  /** Quotes that it is part of, the shortest first. */
  readonly quotes: readonly QuotedSpan[];
  /** Quotes that begin here. */
  readonly begins: readonly QuotedSpan[];
}

/** The segments' texts joined are the paragraph's text. Quotes that reach beyond it are cut at its ends. */
export function cutSegments(block: EvidenceBlock): readonly Segment[] {
  const characters = [...block.text];
  const clamp = (at: number): number => Math.max(0, Math.min(characters.length, at));
  const quotes = block.quotes.map((quote) => ({
    ...quote,
    start: clamp(quote.start),
    end: clamp(quote.end),
  }));
  const edges = [...quotes, ...block.sentences].flatMap(({ start, end }) => [
    clamp(start),
    clamp(end),
  ]);
  const cuts = [...new Set([0, ...edges, characters.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? characters.length;
    const sentence = block.sentences.findIndex((each) => each.start <= start && each.end >= end);
    const around = quotes.filter((quote) => quote.start <= start && quote.end >= end);
    return {
      text: characters.slice(start, end).join(""),
      isSentence: sentence >= 0,
      sentence,
      quotes: around.sort((a, b) => a.end - a.start - (b.end - b.start)),
      begins: quotes.filter((quote) => quote.start === start),
    };
  });
}
