/** "…讲话选编(第3/7页)" in a title: the file holds one page of several, which the reader must be told. The title stays. */
import { note } from "../result.ts";
import type { Rule } from "./draft.ts";

const pageOfPages = /第\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*页/;
const headBlocks = 12;

export const noteMissingPages: Rule = (draft) => {
  if (draft.pageCount !== null) return draft;
  for (const block of draft.blocks.slice(0, headBlocks)) {
    const [, page, pages] = pageOfPages.exec(block.text) ?? [];
    if (page === undefined || Number(pages) < 2) continue;
    const message = `The text is page ${page} of ${pages} of its web page; collect the other pages to have the whole.`;
    return { ...draft, notes: [...draft.notes, note("pagination", "warning", message)] };
  }
  return draft;
};
