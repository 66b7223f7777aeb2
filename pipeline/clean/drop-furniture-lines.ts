/** Drops lines that belong to the page, not to the text: navigation, share bars, counters, imprints, lines of document shops. */
import { foldWidth } from "../fold.ts";
import { compact } from "./characters.ts";
import { keepBlocks, type Rule } from "./draft.ts";
import { isFurnitureLine } from "./furniture-patterns.ts";

const longestFurniture = 240;

export const dropFurnitureLines: Rule = (draft) =>
  keepBlocks(draft, (block) => {
    if (block.text === "" || block.text.length > longestFurniture) return true;
    return !isFurnitureLine(compact(foldWidth(block.text)));
  });
