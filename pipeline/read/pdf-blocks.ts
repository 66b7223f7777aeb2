/** The blocks of a document from the layouts of its pages: lines with their flow, rows of tables, margins. */
import type { SourceBlock } from "../document.ts";
import type { PlacedLine } from "./pdf-extents.ts";
import { findOpenings } from "./pdf-flow.ts";
import { findMargins } from "./pdf-margins.ts";
import type { PageLayout, PageLine, RowLine, TextLine } from "./pdf-page.ts";
import { layOutCells, type SpannedCell } from "./table-grid.ts";
import { findLayout } from "./table-layout.ts";
import { tableRowTexts } from "./table-rows.ts";
import { statedUnit } from "./table-values.ts";

interface PagedLine {
  readonly line: PageLine;
  readonly page: number;
}

export function toBlocks(pages: readonly PageLayout[]): readonly SourceBlock[] {
  const margins = findMargins(pages);
  const lines = pages.flatMap((page) => page.lines.map((line) => ({ line, page: page.number })));
  const body = lines.filter(({ line }) => line.kind === "row" || !margins.has(line));
  const openings = findOpenings(body.map(asPlaced));
  const rows = tellTables(body);
  const slanted = new Map(pages.map((page) => [page.number, page.slanted]));
  const blocks = lines.flatMap(({ line, page }): SourceBlock[] => {
    if (line.kind === "row") return (rows.get(line) ?? []).map((text) => rowBlock(text, page));
    const inText = openings.has(line) ? "opens" : "continues";
    return [lineBlock(line.text, page, margins.has(line) ? "margin" : inText)];
  });
  const marks = [...slanted].flatMap(([page, texts]) =>
    texts.map((text) => lineBlock(text, page, "margin")),
  );
  return [...blocks, ...marks].sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
}

function asPlaced({ line, page }: PagedLine): PlacedLine | null {
  return line.kind === "row" ? null : { line, page };
}

function lineBlock(
  text: string,
  page: number,
  flow: NonNullable<SourceBlock["flow"]>,
): SourceBlock {
  return { kind: "line", text, level: null, page, flow };
}

function rowBlock(text: string, page: number): SourceBlock {
  return { kind: "table_row", text, level: null, page };
}

interface Table {
  /** The rows of one page each; the first holds the headings. */
  readonly pieces: RowLine[][];
  readonly unit: string;
}

/** The texts that tell each row: a table that goes on over the page keeps its headings. */
function tellTables(body: readonly PagedLine[]): ReadonlyMap<RowLine, readonly string[]> {
  const told = new Map<RowLine, readonly string[]>();
  for (const { pieces, unit } of findTables(body)) {
    const all = pieces.flat();
    const bodyStart = findLayout(layOutCells(all.map((row) => row.cells)))?.bodyStart ?? 0;
    const head = all.slice(0, bodyStart);
    for (const [at, piece] of pieces.entries()) {
      const rows = at === 0 ? piece : [...head, ...withoutHead(piece, head)];
      const texts = tableRowTexts(layOutCells(rows.map((row) => row.cells)), unit);
      const own = at === 0 ? texts : texts.slice(head.length);
      const [top] = piece;
      if (top !== undefined) told.set(top, own);
    }
  }
  return told;
}

/** Word processors print the headings again on every page. */
function withoutHead(rows: readonly RowLine[], head: readonly RowLine[]): readonly RowLine[] {
  const isRepeated = head.every((row, at) => textOf(row) === textOf(rows[at]));
  return isRepeated ? rows.slice(head.length) : rows;
}

function textOf(row: RowLine | undefined): string {
  return (row?.cells ?? []).map((cell) => cell.text).join("\t");
}

function findTables(body: readonly PagedLine[]): readonly Table[] {
  const tables: Table[] = [];
  let before: PagedLine | null = null;
  for (const one of body) {
    const { line, page } = one;
    const open = before?.line.kind === "row" ? tables.at(-1) : undefined;
    if (line.kind === "row") {
      const isNewPage = before?.page !== page;
      const isSame = open !== undefined && widthOf(open.pieces[0]?.[0]) === widthOf(line);
      if (!line.isFirst && !isNewPage) open?.pieces.at(-1)?.push(line);
      else if (isNewPage && isSame) open.pieces.push([line]);
      else tables.push({ pieces: [[line]], unit: unitAbove(before?.line) });
    }
    before = one;
  }
  return tables;
}

function widthOf(row: RowLine | undefined): number {
  return (row?.cells ?? []).reduce((sum: number, cell: SpannedCell) => sum + cell.columns, 0);
}

function unitAbove(line: PageLine | undefined): string {
  return line?.kind === "line" ? statedUnit((line satisfies TextLine).text) : "";
}
