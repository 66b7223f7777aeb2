/** Tells tables of data from tables that only lay out a page, and reads their cells. */
import type { CheerioAPI } from "cheerio";
import type { AnyNode, Element } from "domhandler";
import { type Grid, layOutCells } from "./table-grid.ts";

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

/** The cells of a table, each where it stands, whatever it spans. */
export function readGrid($: CheerioAPI, table: Element): Grid {
  return layOutCells(
    rowsOf($, table).map((row) =>
      $(row)
        .children("td,th")
        .toArray()
        .map((cell) => ({
          text: textOf($, cell),
          columns: spanOf($, cell, "colspan"),
          rows: spanOf($, cell, "rowspan"),
        })),
    ),
  );
}

function spanOf($: CheerioAPI, cell: AnyNode, name: "colspan" | "rowspan"): number {
  const span = Number($(cell).attr(name) ?? "1");
  return Number.isInteger(span) && span >= 1 ? span : 1;
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
