/** Finds running heads, feet and page numbers: what stands at the same height of several pages with the same words. */
import type { PageLayout, TextLine } from "./pdf-page.ts";

const edgeLines = 3;
const longestHead = 80;
/** So often, or on this share of the pages if that is less, and never once. */
const enoughPages = 5;
const enoughShare = 0.4;
/** A head says the title again in smaller letters; on a single sheet nothing else shows that it is one. */
const titleSize = 1.2;
/** Heights differ by less than this share of the letter's. */
const sameHeight = 0.6;

interface Mark {
  readonly baseline: number;
  readonly pages: Set<number>;
}

export function findMargins(pages: readonly PageLayout[]): ReadonlySet<TextLine> {
  const marks = new Map<string, Mark[]>();
  const edges = pages.flatMap((page) => edgesOf(page).map((line) => ({ page: page.number, line })));
  for (const { page, line } of edges) {
    const known = marks.get(keyOf(line)) ?? [];
    const mark = known.find((one) => isSameHeight(one, line));
    if (mark === undefined) known.push({ baseline: line.baseline, pages: new Set([page]) });
    else mark.pages.add(page);
    marks.set(keyOf(line), known);
  }
  const enough = Math.max(2, Math.min(enoughPages, pages.length * enoughShare));
  const isRunning = (line: TextLine): boolean => {
    const known = marks.get(keyOf(line)) ?? [];
    return known.some((one) => isSameHeight(one, line) && one.pages.size >= enough);
  };
  const largest = new Map<string, number>();
  for (const line of pages.flatMap(textLines)) {
    largest.set(keyOf(line), Math.max(line.size, largest.get(keyOf(line)) ?? 0));
  }
  const repeatsTitle = (line: TextLine): boolean =>
    (largest.get(keyOf(line)) ?? 0) > titleSize * line.size;
  return new Set(
    edges.map(({ line }) => line).filter((line) => isRunning(line) || repeatsTitle(line)),
  );
}

function isSameHeight(mark: Mark, line: TextLine): boolean {
  return Math.abs(mark.baseline - line.baseline) <= sameHeight * line.size;
}

function textLines(page: PageLayout): TextLine[] {
  return page.lines.filter((line): line is TextLine => line.kind === "line");
}

function edgesOf(page: PageLayout): readonly TextLine[] {
  const lines = textLines(page).sort((a, b) => a.baseline - b.baseline);
  const edges = new Set([...lines.slice(0, edgeLines), ...lines.slice(-edgeLines)]);
  return [...edges].filter((line) => line.text.length <= longestHead);
}

/** Page numbers differ, in figures of either width or in Chinese. */
function keyOf(line: TextLine): string {
  const text = line.text.replace(/\s+/g, "").replace(/[\d０-９]+/g, "0");
  return /^[第—–―\-·]*[一二三四五六七八九十百]+[页—–―\-·]*$/.test(text) ? "0" : text;
}
