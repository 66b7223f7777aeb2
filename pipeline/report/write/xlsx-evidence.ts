/** The sheet 原文: each quote with its document, page, heading and paragraph, which the quotes of the tables lead to. */
import type excel from "exceljs";
import { columnOf, type Report, textColumn } from "../model.ts";
import { kindNames, nameOf } from "../words.ts";
import type { Anchors } from "./anchors.ts";
import { sheetText } from "./spreadsheet-text.ts";
import { addSheet, frameTable, styleHead } from "./xlsx-sheet.ts";

interface EvidenceRow {
  readonly number: number;
  readonly kind: string;
  readonly document: string;
  readonly page: number | null;
  readonly heading: string;
  readonly quote: string;
  readonly paragraph: string;
}

export interface EvidenceRows {
  readonly rows: readonly EvidenceRow[];
  /** Line of the sheet by the number of the evidence. */
  readonly lineOf: ReadonlyMap<number, number>;
}

const headRow = 1;

export function listEvidence(report: Report, anchors: Anchors): EvidenceRows {
  const rows = report.evidence
    .flatMap((block) => {
      const characters = [...block.text];
      return block.quotes.flatMap(({ key, kind, start, end }): readonly EvidenceRow[] => {
        const number = anchors.numberOf(key);
        if (number === null) return [];
        const quote = characters.slice(start, end).join("");
        const { document, page, heading, text: paragraph } = block;
        return [{ number, kind, document, page, heading, quote, paragraph }];
      });
    })
    .sort((a, b) => a.number - b.number);
  const lineOf = new Map(rows.map(({ number }, at) => [number, headRow + 1 + at]));
  return { rows, lineOf };
}

const columns = [
  columnOf("number", "number", "编号", 5),
  textColumn("kind", "种类", 8),
  textColumn("quote", "引文", 30),
  textColumn("paragraph", "所在段落", 60),
  textColumn("document", "文件", 20),
  columnOf("number", "page", "页", 4),
  textColumn("heading", "标题", 20),
];

/** None where a report quotes nothing. */
export function writeEvidenceSheet(workbook: excel.Workbook, evidence: EvidenceRows): void {
  if (evidence.rows.length === 0) return;
  const sheet = addSheet(workbook, "原文", columns, headRow);
  styleHead(sheet.getRow(headRow), columns);
  for (const [at, row] of evidence.rows.entries()) {
    const { number, kind, quote, paragraph, document, page, heading } = row;
    const texts = [nameOf(kindNames, kind), quote, paragraph, document].map(sheetText);
    sheet.getRow(headRow + 1 + at).values = [number, ...texts, page, sheetText(heading)];
  }
  frameTable(sheet, columns, headRow, evidence.rows.length);
}
