/** Tables drawn with lines: the lines make a grid, its places take the characters that stand in them. */
import { joinLines, textOfLine } from "./pdf-lines.ts";
import type { Glyph, RowLine, Ruling } from "./pdf-page.ts";
import { joinRuns, type Run } from "./pdf-runs.ts";
import type { SpannedCell } from "./table-grid.ts";

/** Lines nearer than this are one; ends that miss each other by less touch. */
const tolerance = 3;
const mostLines = 400;

interface Frame {
  /** Positions of the lines, ascending. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rulings: readonly Ruling[];
}

export interface FoundTables {
  /** Each stands as one run in the place of its table. */
  readonly tables: readonly Run[];
  readonly outside: readonly Glyph[];
}

export function takeTables(glyphs: readonly Glyph[], rulings: readonly Ruling[]): FoundTables {
  let outside = glyphs;
  const tables: Run[] = [];
  for (const frame of findFrames(rulings)) {
    const inside = outside.filter((glyph) => isInside(frame, glyph));
    const rows = inside.length === 0 ? [] : rowsOf(frame, inside);
    if (!rows.some((row) => filledCells(row) > 1)) continue;
    const taken = new Set(inside);
    outside = outside.filter((glyph) => !taken.has(glyph));
    tables.push(tableRun(frame, rows));
  }
  return { tables, outside };
}

function filledCells(row: RowLine): number {
  return row.cells.filter((cell) => cell.text !== "").length;
}

function tableRun(frame: Frame, rows: readonly RowLine[]): Run {
  const { xs, ys } = frame;
  const left = xs[0] ?? 0;
  return { text: "", left, right: xs.at(-1) ?? left, baseline: ys[0] ?? 0, size: 1, table: rows };
}

/** Sets of lines that touch each other, with at least two columns; a row may stand alone at the foot of a page. */
function findFrames(rulings: readonly Ruling[]): readonly Frame[] {
  if (rulings.length > mostLines * 20) return [];
  const rest = new Set(mergeRulings(rulings));
  if (rest.size > mostLines * 4) return [];
  const frames: Frame[] = [];
  for (const seed of rest) {
    rest.delete(seed);
    const group = [seed];
    for (const one of group) {
      for (const other of rest) {
        if (!touches(one, other)) continue;
        rest.delete(other);
        group.push(other);
      }
    }
    const xs = distinct(group.filter((one) => !one.isHorizontal).map((one) => one.at));
    const ys = distinct(group.filter((one) => one.isHorizontal).map((one) => one.at));
    if (xs.length >= 3 && ys.length >= 2) frames.push({ xs, ys, rulings: group });
  }
  return frames.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Cells draw their borders one by one: pieces of one line become that line. */
function mergeRulings(rulings: readonly Ruling[]): readonly Ruling[] {
  const sorted = [...rulings].sort(
    (a, b) =>
      Number(a.isHorizontal) - Number(b.isHorizontal) ||
      Math.round(a.at) - Math.round(b.at) ||
      a.start - b.start,
  );
  const merged: Ruling[] = [];
  for (const ruling of sorted) {
    const last = merged.at(-1);
    const isSame =
      last !== undefined &&
      last.isHorizontal === ruling.isHorizontal &&
      Math.abs(last.at - ruling.at) < tolerance / 2 &&
      ruling.start <= last.end + tolerance;
    if (!isSame) merged.push(ruling);
    else merged[merged.length - 1] = { ...last, end: Math.max(last.end, ruling.end) };
  }
  return merged;
}

function touches(a: Ruling, b: Ruling): boolean {
  if (a.isHorizontal === b.isHorizontal) {
    return (
      Math.abs(a.at - b.at) < tolerance &&
      a.start <= b.end + tolerance &&
      b.start <= a.end + tolerance
    );
  }
  return (
    a.at >= b.start - tolerance &&
    a.at <= b.end + tolerance &&
    b.at >= a.start - tolerance &&
    b.at <= a.end + tolerance
  );
}

function distinct(values: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) kept.push(value);
  }
  return kept;
}

function middleOf(glyph: Glyph): { x: number; y: number } {
  return { x: (glyph.left + glyph.right) / 2, y: glyph.baseline - glyph.size * 0.35 };
}

function isInside({ xs, ys }: Frame, glyph: Glyph): boolean {
  const { x, y } = middleOf(glyph);
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

function rowsOf(frame: Frame, glyphs: readonly Glyph[]): RowLine[] {
  const { xs, ys } = frame;
  const owners = ownersOf(frame);
  const contents = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const { x, y } = middleOf(glyph);
    const owner = owners[bandOf(ys, y) * (xs.length - 1) + bandOf(xs, x)] ?? 0;
    const content = contents.get(owner) ?? [];
    content.push(glyph);
    contents.set(owner, content);
  }
  return ys.slice(0, -1).map((y, row) => ({
    kind: "row",
    cells: cellsOf(frame, owners, row, (owner) => textOfCell(contents.get(owner) ?? [])),
    isFirst: row === 0,
    baseline: y,
  }));
}

/** The places of a row whose cell begins in it; a cell that a border does not close spans the next place. */
function cellsOf(
  { xs, ys }: Frame,
  owners: readonly number[],
  row: number,
  textOf: (owner: number) => string,
): SpannedCell[] {
  const width = xs.length - 1;
  const cells: SpannedCell[] = [];
  for (let column = 0; column < width; column += 1) {
    const place = row * width + column;
    if (owners[place] !== place) continue;
    const isOwn = (at: number): boolean => owners[at] === place;
    let columns = 1;
    while (column + columns < width && isOwn(place + columns)) columns += 1;
    let rows = 1;
    while (row + rows < ys.length - 1 && isOwn(place + rows * width)) rows += 1;
    cells.push({ text: textOf(place), columns, rows });
  }
  return cells;
}

/** For each place the first place of the cell that covers it. */
function ownersOf({ xs, ys, rulings }: Frame): readonly number[] {
  const width = xs.length - 1;
  const vertical = rulings.filter((ruling) => !ruling.isHorizontal);
  const horizontal = rulings.filter((ruling) => ruling.isHorizontal);
  const owners: number[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const place = row * width + column;
      const x = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const y = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
      const isOpenLeft = column > 0 && !isDrawn(vertical, xs[column] ?? 0, y);
      const isOpenAbove = row > 0 && !isDrawn(horizontal, ys[row] ?? 0, x);
      const left = isOpenLeft ? owners[place - 1] : undefined;
      const above = isOpenAbove ? owners[place - width] : undefined;
      owners.push(left ?? above ?? place);
    }
  }
  return owners;
}

function isDrawn(rulings: readonly Ruling[], at: number, across: number): boolean {
  return rulings.some(
    (one) => Math.abs(one.at - at) <= tolerance && one.start <= across && one.end >= across,
  );
}

function bandOf(edges: readonly number[], value: number): number {
  const next = edges.findIndex((edge) => edge > value);
  return next === -1 ? edges.length - 2 : Math.max(0, next - 1);
}

/** The lines of a cell are one text; Latin words keep their blank. */
function textOfCell(glyphs: readonly Glyph[]): string {
  return joinLines(joinRuns(glyphs))
    .map(textOfLine)
    .reduce(
      (text, line) =>
        /\w$/.test(text) && /^[A-Za-z]/.test(line) ? `${text} ${line}` : text + line,
      "",
    );
}
