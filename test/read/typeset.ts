/** Sheets of paper in a few words, for the tests of the PDF reader: each letter in its place. */
import type { SourceBlock } from "../../pipeline/document.ts";
import { toBlocks } from "../../pipeline/read/pdf-blocks.ts";
import { layOutPage } from "../../pipeline/read/pdf-layout.ts";
import type { Glyph, PageContent, PageLayout, Ruling } from "../../pipeline/read/pdf-page.ts";

export const size = 10;
/** A line of the text block holds so many Chinese characters. */
export const perLine = 20;
const leading = 16;

export interface Line {
  readonly text: string;
  /** From the left edge of the sheet, in letters. */
  readonly at?: number;
  /** From the top edge of the sheet, in lines. */
  readonly row: number;
  readonly size?: number;
}

function glyphsOf(line: Line): readonly Glyph[] {
  const letter = line.size ?? size;
  let left = (line.at ?? 0) * size;
  return [...line.text].map((text) => {
    const width = text < "\u2e80" ? letter * 0.5 : letter;
    const glyph = { text, left, right: left + width, baseline: line.row * leading, size: letter };
    left += width;
    return glyph;
  });
}

export function page(
  number: number,
  lines: readonly Line[],
  rulings: readonly Ruling[] = [],
): PageContent {
  const glyphs = lines.flatMap(glyphsOf);
  return { number, width: 300, height: 800, glyphs, rulings, slanted: [] };
}

/** A paragraph set with a first line indented by two letters. */
export function paragraph(
  text: string,
  row: number,
  at = 0,
  width: number = perLine,
): readonly Line[] {
  const letters = [...text];
  const lines: Line[] = [{ text: letters.splice(0, width - 2).join(""), at: at + 2, row }];
  while (letters.length > 0) {
    lines.push({ text: letters.splice(0, width).join(""), at, row: row + lines.length });
  }
  return lines;
}

/** The lines of a grid of cells, `columns` and `rows` given by their edges in points. */
export function grid(columns: readonly number[], rows: readonly number[]): readonly Ruling[] {
  const across = (at: number, ends: readonly number[], isHorizontal: boolean): Ruling => ({
    isHorizontal,
    at,
    start: Math.min(...ends),
    end: Math.max(...ends),
  });
  return [
    ...rows.map((y) => across(y, columns, true)),
    ...columns.map((x) => across(x, rows, false)),
  ];
}

export function blocksOf(...pages: readonly PageContent[]): readonly SourceBlock[] {
  const layouts: PageLayout[] = [];
  for (const content of pages) layouts.push(layOutPage(content, layouts.at(-1)?.gutter ?? null));
  return toBlocks(layouts);
}

/** Running text of `length` characters that begins with `mark` and is another for another mark. */
export function prose(mark: string, length: number): string {
  const words = "全市上下要对照年初目标逐项梳理逐项推进确保重点项目早开工早投产";
  const turn = mark.charCodeAt(0) % words.length;
  return (mark + (words.slice(turn) + words.slice(0, turn)).repeat(20)).slice(0, length);
}
