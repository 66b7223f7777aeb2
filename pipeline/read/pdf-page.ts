/** What stands on a sheet of paper, as the PDF or text recognition tells it. Points; y counts downward. */
import type { SpannedCell } from "./table-grid.ts";

/** A character, or a word where text recognition gives words. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the letter: the font's size. */
  readonly size: number;
}

/** A straight line along an axis: the border of a table's cell. */
export interface Ruling {
  readonly isHorizontal: boolean;
  /** Its y if horizontal, else its x. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

export interface PageContent {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which they are drawn, blanks among them. */
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Characters drawn across the direction of the text: watermarks. */
  readonly slanted: readonly Glyph[];
}

/** A printed line of one column. */
export interface TextLine {
  readonly kind: "line";
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Ordinal of its column on the page; lines of one column follow each other. */
  readonly column: number;
}

/** A row of a table. */
export interface RowLine {
  readonly kind: "row";
  readonly cells: readonly SpannedCell[];
  /** The first row of its table. */
  readonly isFirst: boolean;
  readonly baseline: number;
}

export type PageLine = TextLine | RowLine;

export interface PageLayout {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** The x between its first two columns; null where it has one. */
  readonly gutter: number | null;
  /** In reading order. */
  readonly lines: readonly PageLine[];
  /** Watermarks, one text a line. */
  readonly slanted: readonly string[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const shortestRuling = 6;

/** A stroke as a ruling; null where it is short or runs aslant. */
export function rulingBetween(from: Point, to: Point): Ruling | null {
  const width = Math.abs(from.x - to.x);
  const height = Math.abs(from.y - to.y);
  if (Math.max(width, height) < shortestRuling || Math.min(width, height) > 1) return null;
  const isHorizontal = width > height;
  const [at, one, other] = isHorizontal ? [from.y, from.x, to.x] : [from.x, from.y, to.y];
  return { isHorizontal, at, start: Math.min(one, other), end: Math.max(one, other) };
}
