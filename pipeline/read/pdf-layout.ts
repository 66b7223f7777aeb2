/** Lays out a page: tables, columns, lines, in reading order. */
import { type AlignedTable, findAligned } from "./pdf-aligned.ts";
import { splitColumns } from "./pdf-columns.ts";
import { joinLines, type RunLine, textOfLine } from "./pdf-lines.ts";
import type { PageContent, PageLayout, PageLine, RowLine, TextLine } from "./pdf-page.ts";
import { joinRuns, type Run } from "./pdf-runs.ts";
import { takeTables } from "./pdf-tables.ts";

/** `usualGutter`: of the page before; null on the first, or where that has one column. */
export function layOutPage(page: PageContent, usualGutter: number | null = null): PageLayout {
  const { tables, outside } = takeTables(page.glyphs, page.rulings);
  const { columns, gutter } = splitColumns([...joinRuns(outside), ...tables], usualGutter);
  const lines = columns.flatMap((runs, column) => linesOfColumn(runs, column));
  const slanted = joinRuns(page.slanted).map((run) => run.text);
  const { number, width, height } = page;
  return { number, width, height, gutter, lines, slanted };
}

function linesOfColumn(runs: readonly Run[], column: number): readonly PageLine[] {
  const lines = joinLines(runs);
  const aligned = findAligned(lines);
  return lines.flatMap((line, at) => {
    const table = aligned.find(({ start, end }) => at >= start && at < end);
    if (table !== undefined) return [alignedRow(table, line, at)];
    const drawn = line.runs.flatMap((run) => run.table ?? []);
    const plain = line.runs.filter((run) => run.table === undefined);
    const text = plain.length === 0 ? [] : [textLine({ ...line, runs: plain }, column)];
    return [...text, ...drawn];
  });
}

function alignedRow(table: AlignedTable, line: RunLine, at: number): RowLine {
  const isFirst = at === table.start;
  return {
    kind: "row",
    cells: table.rows[at - table.start] ?? [],
    isFirst,
    baseline: line.baseline,
  };
}

function textLine(line: RunLine, column: number): TextLine {
  const { left, right, baseline, size } = line;
  return { kind: "line", text: textOfLine(line), left, right, baseline, size, column };
}
