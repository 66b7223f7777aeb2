/** Drops what the reader saw stand at the same height of several pages: running heads, feet, page numbers, watermarks. */
import { keepBlocks, type Rule } from "./draft.ts";

export const dropMargins: Rule = (draft) => keepBlocks(draft, (block) => block.flow !== "margin");
