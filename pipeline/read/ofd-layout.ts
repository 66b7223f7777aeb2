/** Lays out an OFD page as a PDF's is: columns, tables, lines. Text set from top to bottom is kept apart. */
import type { SourceBlock } from "../document.ts";
import { pointsPerMillimetre, type TextPiece } from "./ofd-glyphs.ts";
import type { OfdPage } from "./ofd-page.ts";
import { layOutPage } from "./pdf-layout.ts";
import type { PageLayout } from "./pdf-page.ts";

/** Bold and shadowed writing is often drawn twice in nearly the same place, in sizes of the writing. */
const echo = 0.15;
const mostAlike = 8;

export interface OfdLayout {
  readonly layout: PageLayout;
  /** Columns of text set from top to bottom, from right to left as they are read. */
  readonly columns: readonly SourceBlock[];
}

/** `under`: the page's templates. `gutter`: that of the page before. */
export function layOutOfdPage(
  page: OfdPage,
  under: readonly OfdPage[],
  number: number,
  gutter: number | null,
): OfdLayout {
  const all = [...under, page];
  const pieces = withoutEchoes(all.flatMap((one) => one.pieces));
  const glyphsOf = (direction: TextPiece["direction"]): PageContentGlyphs =>
    pieces.filter((piece) => piece.direction === direction).flatMap((piece) => piece.glyphs);
  const glyphs = glyphsOf("across");
  const width = 210 * pointsPerMillimetre;
  const height = 297 * pointsPerMillimetre;
  const rulings = all.flatMap((one) => one.rulings);
  const content = { number, width, height, glyphs, slanted: glyphsOf("aslant"), rulings };
  const downward = pieces.filter((piece) => piece.direction === "down");
  return { layout: layOutPage(content, gutter), columns: columnsOf(downward, number) };
}

type PageContentGlyphs = Parameters<typeof layOutPage>[0]["glyphs"];

function withoutEchoes(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const seen = new Map<string, TextPiece[]>();
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? [];
    if (same.length < mostAlike) seen.set(piece.text, [...same, piece]);
    return !same.some((other) => isEcho(other, piece));
  });
}

function isEcho({ glyphs: [one] }: TextPiece, { glyphs: [other] }: TextPiece): boolean {
  if (one === undefined || other === undefined) return false;
  return Math.hypot(one.left - other.left, one.baseline - other.baseline) < echo * other.size;
}

interface Column {
  readonly left: number;
  readonly size: number;
  readonly pieces: TextPiece[];
}

function columnsOf(pieces: readonly TextPiece[], page: number): readonly SourceBlock[] {
  const columns: Column[] = [];
  for (const piece of pieces) {
    const [first] = piece.glyphs;
    if (first === undefined) continue;
    const near = columns.find(({ left, size }) => Math.abs(left - first.left) < size / 2);
    if (near === undefined) columns.push({ left: first.left, size: first.size, pieces: [piece] });
    else near.pieces.push(piece);
  }
  const foot = Math.max(...columns.map(footOf));
  const ordered = columns.sort((a, b) => b.left - a.left);
  return ordered.map((column, at): SourceBlock => {
    const before = ordered[at - 1];
    const isFull = before !== undefined && foot - footOf(before) < 2 * before.size;
    const text = byHeight(column)
      .map((piece) => piece.text)
      .join("");
    return { kind: "line", text, level: null, page, flow: isFull ? "continues" : "opens" };
  });
}

function byHeight({ pieces }: Column): readonly TextPiece[] {
  return [...pieces].sort((a, b) => (a.glyphs[0]?.baseline ?? 0) - (b.glyphs[0]?.baseline ?? 0));
}

function footOf(column: Column): number {
  return Math.max(...column.pieces.map((piece) => piece.glyphs.at(-1)?.baseline ?? 0));
}
