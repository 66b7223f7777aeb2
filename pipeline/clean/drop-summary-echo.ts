/** Drops a 摘要 or 导读 that only repeats the text: document shops print the opening of a speech a second time, cut off. */
import { compact } from "./characters.ts";
import { type Draft, keepBlocks, type Rule } from "./draft.ts";

const label = /^[【[]?(?:摘要|内容摘要|内容提要|导读|核心提示|简介)[】\]]?[:：]?/;
const leastLength = 20;
const pieceLength = 8;
const comparedLength = 600;

export const dropSummaryEcho: Rule = (draft) => {
  const labelAt = draft.blocks.findIndex((block) => label.test(compact(block.text)));
  if (labelAt < 0) return draft;
  const echoAt = findEcho(draft, labelAt);
  if (echoAt === null) return draft;
  return keepBlocks(
    draft,
    (block, at) => at < labelAt || at > echoAt || block.kind === "table_row",
  );
};

/** The labelled block itself, or the next one with text behind a bare label. */
function findEcho(draft: Draft, labelAt: number): number | null {
  const own = summaryOf(draft, labelAt);
  const at =
    own === ""
      ? draft.blocks.findIndex((block, next) => next > labelAt && block.text.trim() !== "")
      : labelAt;
  const summary = summaryOf(draft, at);
  if (summary.length < leastLength) return null;
  const others = draft.blocks.filter((_, other) => other < labelAt || other > at);
  const body = compact(others.map((block) => block.text).join(""));
  return shareFound(summary, body) > 0.85 ? at : null;
}

function summaryOf(draft: Draft, at: number): string {
  return compact(draft.blocks[at]?.text ?? "")
    .replace(label, "")
    .slice(0, comparedLength)
    .replace(/(?:\.{2,}|…+)$/, "");
}

/** Share of the pieces of `text` that stand in `body`: the echo may join lines differently. */
function shareFound(text: string, body: string): number {
  let pieces = 0;
  let found = 0;
  for (let at = 0; at + pieceLength <= text.length; at += pieceLength) {
    pieces += 1;
    if (body.includes(text.slice(at, at + pieceLength))) found += 1;
  }
  return pieces === 0 ? 0 : found / pieces;
}
