/** Tells tables of data from tables that only lay out a page, and reads their cells. */
import type { CheerioAPI } from "cheerio";
import type { AnyNode, Element } from "domhandler";

const longestCell = 400;

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

/** Cells of every row; a cell that spans columns is followed by empty ones, so that columns stay in line. */
export function cellTexts($: CheerioAPI, table: Element): string[][] {
  return rowsOf($, table).map((row) => {
    const cells = $(row)
      .children("td,th")
      .toArray()
      .flatMap((cell) => {
        const span = Math.min(Number($(cell).attr("colspan") ?? "1") || 1, 30);
        return [textOf($, cell), ...Array.from({ length: span - 1 }, () => "")];
      });
    while (cells.length > 1 && cells.at(-1) === "") cells.pop();
    return cells;
  });
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
