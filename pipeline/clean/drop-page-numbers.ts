/** Drops lines that hold a page number alone: — 3 —, - 3 -, 第3页 共7页, 3/12; in a paged format also a bare 3. */
import { foldWidth } from "../fold.ts";
import { compact } from "./characters.ts";
import { type Draft, type DraftBlock, keepBlocks, type Rule } from "./draft.ts";

const marked =
  /^(?:[—–\-―·]{1,2}\d{1,4}[—–\-―·]{1,2}|第\d{1,4}页(?:[,，/]?共?\d{1,4}页)?|\(?第\d{1,4}\/\d{1,4}页\)?|page\d{1,4}(?:of\d{1,4})?)$/i;
const counted = /^(\d{1,4})\/(\d{1,4})$/;

export const dropPageNumbers: Rule = (draft) =>
  keepBlocks(draft, (block, at) => {
    if (block.kind === "table_row" || block.text.length > 24) return true;
    const text = compact(foldWidth(block.text));
    return !(marked.test(text) || isCount(text) || isBareNumber(draft, block, at, text));
  });

function isCount(text: string): boolean {
  const [, page, pages] = counted.exec(text) ?? [];
  return page !== undefined && Number(page) <= Number(pages) && Number(pages) > 1;
}

/** A bare number is a page number only at the edge of a page that it can be the number of. */
function isBareNumber(draft: Draft, block: DraftBlock, at: number, text: string): boolean {
  if (block.page === null || !/^\d{1,4}$/.test(text)) return false;
  const isAtEdge =
    draft.blocks[at - 1]?.page !== block.page || draft.blocks[at + 1]?.page !== block.page;
  return isAtEdge && Math.abs(Number(text) - block.page) < 30;
}
