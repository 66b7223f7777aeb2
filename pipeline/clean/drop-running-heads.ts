/** Drops running heads and feet: the same short line at the top or the bottom of most pages. Numbers in it may differ. */
import { compact } from "./characters.ts";
import { type Draft, keepBlocks, type Rule } from "./draft.ts";

const leastPages = 3;
const edgeLines = 3;
const longestHead = 60;

export const dropRunningHeads: Rule = (draft) => {
  // Where the reader knew heights it has found them itself; by words alone a repeated line of the text might go.
  if (draft.blocks.some((block) => block.flow !== undefined)) return draft;
  const edges = edgesOfPages(draft);
  if (edges.size < leastPages) return draft;
  const counts = new Map<string, number>();
  for (const indexes of edges.values()) {
    const keys = new Set([...indexes].map((at) => keyOf(draft, at)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRunning = (at: number): boolean =>
    (counts.get(keyOf(draft, at)) ?? 0) >= Math.max(leastPages, edges.size * 0.5);
  const dropped = new Set([...edges.values()].flatMap((indexes) => [...indexes].filter(isRunning)));
  return keepBlocks(draft, (block, at) => block.text === "" || !dropped.has(at));
};

/** Indexes of the first and last lines of every page. */
function edgesOfPages(draft: Draft): Map<number, Set<number>> {
  const pages = new Map<number, number[]>();
  for (const [at, block] of draft.blocks.entries()) {
    if (block.page === null || block.text.trim() === "") continue;
    const indexes = pages.get(block.page) ?? [];
    indexes.push(at);
    pages.set(block.page, indexes);
  }
  const edges = new Map<number, Set<number>>();
  for (const [page, indexes] of pages) {
    const both = [...indexes.slice(0, edgeLines), ...indexes.slice(-edgeLines)];
    edges.set(
      page,
      new Set(both.filter((at) => (draft.blocks[at]?.text.length ?? 0) <= longestHead)),
    );
  }
  return edges;
}

function keyOf(draft: Draft, at: number): string {
  return compact(draft.blocks[at]?.text ?? "").replace(/\d+/g, "0");
}
