/** Tells tables of data from tables that only lay out a page, and reads their cells. */
import type { CheerioAPI } from "cheerio";
import type { AnyNode, Element } from "domhandler";

const longestCell = 400;
const largestSpan = 200;

/** Two or more columns in some row, no table inside, no cell with a text of its own. */
export function isDataTable($: CheerioAPI, table: Element): boolean {
  if ($(table).find("table").length > 0) return false;
  const rows = rowsOf($, table).map((row) => $(row).children("td,th").toArray());
  const isWide = rows.some((cells) => cells.filter((cell) => textOf($, cell) !== "").length >= 2);
  const isProse = rows.some((cells) =>
    cells.some(
      (cell) => $(cell).find("p,div,br").length > 4 && textOf($, cell).length > longestCell,
    ),
  );
  return isWide && !isProse;
}

/** Cells of every row. Where a cell spans columns or rows, empty cells stand in, so that columns stay in line. */
export function cellTexts($: CheerioAPI, table: Element): string[][] {
  const spans: number[] = [];
  return rowsOf($, table).map((row) => {
    const cells: string[] = [];
    const skipSpanned = (): void => {
      while ((spans[cells.length] ?? 0) > 0) {
        spans[cells.length] = (spans[cells.length] ?? 0) - 1;
        cells.push("");
      }
    };
    for (const cell of $(row).children("td,th").toArray()) {
      skipSpanned();
      const text = textOf($, cell);
      for (let column = 0; column < spanOf($, cell, "colspan"); column += 1) {
        spans[cells.length] = spanOf($, cell, "rowspan") - 1;
        cells.push(column === 0 ? text : "");
      }
    }
    skipSpanned();
    while (cells.length > 1 && cells.at(-1) === "") cells.pop();
    return cells;
  });
}

function spanOf($: CheerioAPI, cell: AnyNode, name: "colspan" | "rowspan"): number {
  const span = Number($(cell).attr(name) ?? "1");
  return Number.isInteger(span) && span >= 1 ? Math.min(span, largestSpan) : 1;
}

function rowsOf($: CheerioAPI, table: Element): Element[] {
  return $(table).find("tr").toArray();
}

function textOf($: CheerioAPI, cell: AnyNode): string {
  const copy = $(cell).clone();
  copy.find("script,style").remove();
  copy.find("br,p,div").after(" ");
  return copy.text().replace(/\s+/g, " ").trim();
}
