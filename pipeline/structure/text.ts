/** Lays the blocks' texts one under the other and knows where each stands. */
import type { CleanBlock, Span } from "../document.ts";

export interface LaidText {
  readonly text: string;
  readonly spans: readonly Span[];
}

export function layText(blocks: readonly CleanBlock[]): LaidText {
  const spans: Span[] = [];
  let offset = 0;
  for (const block of blocks) {
    spans.push({ start: offset, end: offset + block.text.length });
    offset += block.text.length + 1;
  }
  return { text: blocks.map((block) => block.text).join("\n"), spans };
}
