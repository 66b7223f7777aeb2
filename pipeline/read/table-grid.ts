/** A table as a grid of cells, whatever format it comes from. Imports nothing. */

export interface GridCell {
  /** Empty where a cell that spans columns or rows reaches over this place. */
  readonly text: string;
  /** The text that a reader sees at this place: of the cell itself, or of the one that spans it. */
  readonly seen: string;
}

export type Grid = readonly (readonly GridCell[])[];

export interface SpannedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

const largestSpan = 200;
/** Spans that reach over more places than this are those of an attack: from there on each cell takes one. */
const widestRow = 1000;
const mostSpannedPlaces = 1_000_000;

/** Lays out rows of cells that state how many columns and rows they span. */
export function layOutCells(rows: readonly (readonly SpannedCell[])[]): Grid {
  const above: { seen: string; left: number }[] = [];
  let spannedPlaces = 0;
  return rows.map((row) => {
    const cells: GridCell[] = [];
    const placeSpanned = (): void => {
      for (;;) {
        const spanned = above[cells.length];
        if (spanned === undefined || spanned.left <= 0 || cells.length > widestRow) return;
        spannedPlaces += 1;
        spanned.left -= 1;
        cells.push({ text: "", seen: spanned.seen });
      }
    };
    for (const { text, columns, rows: height } of row) {
      placeSpanned();
      const isAllowed = spannedPlaces < mostSpannedPlaces && cells.length < widestRow;
      const most = isAllowed ? largestSpan : 1;
      spannedPlaces += Math.min(columns, most) - 1;
      for (let column = 0; column < Math.min(columns, most); column += 1) {
        above[cells.length] = { seen: text, left: Math.min(height, most) - 1 };
        cells.push({ text: column === 0 ? text : "", seen: text });
      }
    }
    placeSpanned();
    return cells;
  });
}

/** A grid of cells none of which spans others. */
export function plainGrid(rows: readonly (readonly string[])[]): Grid {
  return rows.map((row) => row.map((text) => ({ text, seen: text })));
}

/** The texts of a row's cells, joined by tabs, without empty ones at its end. */
export function joinCells(row: readonly GridCell[]): string {
  return row
    .map((cell) => cell.text)
    .join("\t")
    .trimEnd();
}
