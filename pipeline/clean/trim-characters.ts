/** Takes out characters that nobody sees. Leading blanks of lines stay: they are indents that `join-wrapped-lines` reads. */
import type { Rule } from "./draft.ts";

/** Zero-width signs, soft hyphens, byte order and direction marks, control characters: all seen on scraped pages. */
const invisible = /(?!\t)[\p{Cc}\p{Cf}]/gu;

export const trimCharacters: Rule = (draft) => ({
  ...draft,
  blocks: draft.blocks.map((block) => {
    const text = block.text.replace(invisible, "").trimEnd();
    return text === block.text ? block : { ...block, text };
  }),
});
