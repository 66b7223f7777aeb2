/** The rows of a spreadsheet to blocks: titles, then tables, whose values are told with their headings. */
import type { SourceBlock, SourceBlockKind } from "../document.ts";
import type { Grid } from "./table-grid.ts";
import { distinctTexts, holdsValue } from "./table-layout.ts";
import { tableRowTexts } from "./table-rows.ts";
import { statedUnit } from "./table-values.ts";

const longestTitle = 60;

/** Blocks of one sheet. Rows without text part its tables, unless what follows them goes on without headings. */
export function sheetBlocks(rows: Grid): SourceBlock[] {
  return partTables(rows).flatMap((table, ordinal) => {
    const titleCount = table.findIndex((row) => distinctTexts(row) > 1);
    const titles = (titleCount < 0 ? table : table.slice(0, titleCount)).flatMap(textsOf);
    const unit = titles.map(statedUnit).find((found) => found !== "") ?? "";
    const texts = titleCount < 0 ? [] : tableRowTexts(table.slice(titleCount), unit);
    return [
      ...titles.map((text, at) =>
        block(isTitle(text, ordinal + at) ? "heading" : "paragraph", text),
      ),
      ...texts.map((text) => block(text.includes("\t") ? "table_row" : "paragraph", text)),
    ];
  });
}

function partTables(rows: Grid): Grid[] {
  const tables: Grid[number][][] = [];
  let isOpen = false;
  for (const row of rows) {
    const isBlank = distinctTexts(row) === 0;
    const last = tables.at(-1);
    if (isBlank) isOpen = false;
    else if (last !== undefined && (isOpen || holdsValue(row))) last.push(row);
    else tables.push([row]);
    if (!isBlank) isOpen = true;
  }
  return tables;
}

function textsOf(row: Grid[number]): string[] {
  return row.map((cell) => cell.text).filter((text) => text !== "");
}

function isTitle(text: string, ordinal: number): boolean {
  return ordinal === 0 && text.length <= longestTitle && !/[。；：:]/.test(text);
}

function block(kind: SourceBlockKind, text: string): SourceBlock {
  return { kind, text, level: kind === "heading" ? 1 : null, page: null };
}
