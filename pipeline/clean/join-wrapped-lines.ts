/**
 * Puts paragraphs together again that a sheet of paper or a scraper broke into lines of equal width,
 * inside words and numbers (增↵长↵6.5%). A document whose lines are paragraphs is left as it is.
 */
import { note } from "../result.ts";
import { endsSentence, endsWithStop } from "./characters.ts";
import type { Draft, DraftBlock, Rule } from "./draft.ts";
import { joinLines } from "./join-lines.ts";
import { type LineLayout, measureLines } from "./line-layout.ts";
import { markerOf } from "./outline-markers.ts";

export const joinWrappedLines: Rule = (draft) => {
  const layout = measureLines(draft.blocks);
  if (layout === null) return draft;
  const blocks: DraftBlock[] = [];
  let open: DraftBlock[] = [];
  let isAfterBlank = false;
  const close = (): void => {
    const joined = joinLines(open);
    if (joined !== null) blocks.push(joined);
    open = [];
  };
  for (const block of draft.blocks) {
    if (block.kind === "line" && block.text.trim() === "") {
      isAfterBlank = !layout.isDoubleSpaced;
      continue;
    }
    if (block.page !== open.at(-1)?.page) isAfterBlank = false;
    if (block.kind !== "line" || isAfterBlank || beginsParagraph(open, block, layout)) close();
    isAfterBlank = false;
    if (block.kind === "line") open.push(block);
    else blocks.push(block);
  }
  close();
  return withNote({ ...draft, blocks }, draft.blocks.length - blocks.length);
};

function withNote(draft: Draft, joinedCount: number): Draft {
  const message = `Lines of equal width were joined to paragraphs (${joinedCount} line ends taken out).`;
  return {
    ...draft,
    notes: [...draft.notes, note("wrapped_lines_joined", "information", message)],
  };
}

function beginsParagraph(
  open: readonly DraftBlock[],
  line: DraftBlock,
  layout: LineLayout,
): boolean {
  const last = open.at(-1);
  if (last === undefined) return true;
  if (layout.hasIndents && layout.isIndented(line.text)) return true;
  const text = last.text.trim();
  const isShort = !layout.isFull(last.text);
  const marker = markerOf(line.text);
  if (endsSentence(text)) return isShort || marker !== null;
  if (!isShort) return marker !== null && marker !== "ordinal" && isHeadingLike(open);
  return open.length === 1 || isHeadingLike(open) || isWithoutStop(open);
}

/** A place line such as "——2024年1月17日在…会议↵上": two lines, no stop. */
function isWithoutStop(open: readonly DraftBlock[]): boolean {
  return open.length <= 3 && !open.some((block) => /[。；;，,]/.test(block.text));
}

/** A title of one or two lines: opens with a mark and holds no sentence. */
function isHeadingLike(open: readonly DraftBlock[]): boolean {
  const text = open.map((block) => block.text.trim()).join("");
  const marker = markerOf(text);
  return (
    open.length <= 2 &&
    marker !== null &&
    marker !== "ordinal" &&
    !/[。；;]/.test(text) &&
    !endsWithStop(text)
  );
}
