/** Sheets of paper in a few words, for the tests of the PDF reader: each letter in its place. */
import type { Glyph, PageContent, Ruling } from "../../pipeline/read/pdf-page.ts";

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
