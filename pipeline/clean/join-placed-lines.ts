/** Joins the printed lines of a paper whose reader saw where they stand: over columns and pages, heads and feet taken out. */
import type { Draft, DraftBlock, Rule } from "./draft.ts";
import { joinLines } from "./join-lines.ts";

export const joinPlacedLines: Rule = (draft) => {
  if (!draft.blocks.some(isPlaced)) return draft;
  const blocks: DraftBlock[] = [];
  let open: DraftBlock[] = [];
  const close = (): void => {
    const joined = joinLines(open);
    if (joined !== null) blocks.push(joined);
    open = [];
  };
  for (const block of draft.blocks) {
    if (block.flow !== "continues") close();
    if (isPlaced(block)) open.push(block);
    else blocks.push(block);
  }
  close();
  return { ...draft, blocks } satisfies Draft;
};

function isPlaced(block: DraftBlock): boolean {
  return block.kind === "line" && block.flow !== undefined;
}
