/** Last step: ends trimmed, runs of blanks to one, empty blocks out. A single inner blank (4.68 亿) stays. */
import type { Rule } from "./draft.ts";

export const collapseBlanks: Rule = (draft) => ({
  ...draft,
  blocks: draft.blocks.flatMap((block) => {
    const text = block.kind === "table_row" ? collapseCells(block.text) : collapse(block.text);
    return text === "" ? [] : [{ ...block, text }];
  }),
});

function collapse(text: string): string {
  return text.replace(/\s{2,}|[\t\u3000\u00A0]/g, " ").trim();
}

function collapseCells(text: string): string {
  const cells = text.split("\t").map(collapse);
  return cells.every((cell) => cell === "") ? "" : cells.join("\t");
}
