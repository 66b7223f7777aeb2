/** A report as JSON: rows by the columns' names, each quote with its document, page and place in the text. */
import type { Cell, Column, EvidenceBlock, Report } from "../model.ts";

export function renderJson(report: Report): string {
  const value = {
    title: report.title,
    head: Object.fromEntries(report.head),
    notes: report.notes,
    sections: report.sections.map((section) => ({
      key: section.key,
      title: section.title,
      notes: section.notes,
      rows: section.rows.map((cells) => rowOf(section.columns, cells)),
      charts: section.charts,
    })),
    evidence: report.evidence.flatMap(evidenceOf),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A quote's evidence stands under its column's name and `_evidence`. */
function rowOf(columns: readonly Column[], cells: readonly Cell[]): Record<string, unknown> {
  return Object.fromEntries(
    columns.flatMap(({ key, kind }, at): (readonly [string, unknown])[] => {
      const cell = cells[at];
      if (kind === "number") return [[key, cell?.value ?? null]];
      if (kind === "light") return [[key, cell?.light ?? null]];
      const own: readonly [string, unknown] = [key, cell?.text ?? ""];
      return kind === "quote" ? [own, [`${key}_evidence`, cell?.evidence ?? null]] : [own];
    }),
  );
}

/** Offsets count code points of the paragraph. */
function evidenceOf(block: EvidenceBlock): readonly Record<string, unknown>[] {
  const characters = [...block.text];
  return block.quotes.map(({ key, kind, start, end }) => ({
    evidence: key,
    kind,
    document: block.document,
    source: block.source,
    page: block.page,
    heading: block.heading,
    quote: characters.slice(start, end).join(""),
    start,
    end,
    paragraph: block.text,
  }));
}
