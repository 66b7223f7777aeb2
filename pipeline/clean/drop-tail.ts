/** Drops 相关推荐 and all that follows it, and the loose ends (a bare number, a dash) that a page leaves behind the text. */
import { foldWidth } from "../fold.ts";
import { compact, endsWithStop } from "./characters.ts";
import { type Draft, type DraftBlock, keepBlocks, type Rule } from "./draft.ts";
import { isTailHead } from "./furniture-patterns.ts";

/** A block that ends with a stop and is longer is prose; titles in a list of other texts are not. */
const longestTitle = 40;

export const dropTail: Rule = (draft) => {
  const start = findTail(draft);
  const shorter = start === null ? draft : keepBlocks(draft, (_, at) => at < start);
  return dropLooseEnds(cutGluedHead(shorter));
};

/** Teasers of other texts are prose too, but less than half of the text before them. */
function findTail(draft: Draft): number | null {
  let before = 0;
  const total = draft.blocks.reduce((sum, block) => sum + proseLength(block), 0);
  for (const [at, block] of draft.blocks.entries()) {
    if (at > 0 && block.text.length <= longestTitle && isTailHead(compact(foldWidth(block.text)))) {
      if (total - before <= before / 2 || total === 0) return at;
    }
    before += proseLength(block);
  }
  return null;
}

function proseLength(block: DraftBlock): number {
  return block.text.length > longestTitle && endsWithStop(block.text) ? block.text.length : 0;
}

/** "…务求实效。 相关阅读": the head of the next box stands at the end of the last line. */
function cutGluedHead(draft: Draft): Draft {
  const last = draft.blocks.findLastIndex((block) => block.text !== "");
  const blocks = draft.blocks.map((block, at) => {
    if (at !== last) return block;
    return {
      ...block,
      text: block.text.replace(/(?<=[。！？!?”）)])\s+相关(?:阅读|推荐|新闻|链接)$/, ""),
    };
  });
  return { ...draft, blocks };
}

/** Only behind furniture that was dropped: the last number of a list can be text. */
function dropLooseEnds(draft: Draft): Draft {
  if (draft.droppedCount === 0) return draft;
  const lastText = draft.blocks.findLastIndex((block) => /\p{L}/u.test(block.text));
  return keepBlocks(
    draft,
    (block, at) => at <= lastText || block.kind === "table_row" || block.text === "",
  );
}
