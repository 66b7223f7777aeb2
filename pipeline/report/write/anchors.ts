/** Names of the two ends of a link: the cell that quotes, and the quote in its paragraph. */
import type { Report } from "../model.ts";

export interface Anchors {
  /** Number of a piece of evidence, from 1, in the order in which tables cite it; null where its text is not at hand. */
  numberOf(key: string | null): number | null;
  /** True for the first cell that cites it: that is where the way back leads. */
  isFirstCitation(section: string, row: number, column: number): boolean;
}

/** The same report gives the same numbers. */
export function numberEvidence(report: Report): Anchors {
  const known = new Set(report.evidence.flatMap(({ quotes }) => quotes.map(({ key }) => key)));
  const numbers = new Map<string, number>();
  const first = new Set<string>();
  for (const { key, rows } of report.sections) {
    for (const [row, cells] of rows.entries()) {
      for (const [column, { evidence }] of cells.entries()) {
        if (evidence === null || !known.has(evidence) || numbers.has(evidence)) continue;
        numbers.set(evidence, numbers.size + 1);
        first.add(placeOf(key, row, column));
      }
    }
  }
  return {
    numberOf: (key) => (key === null ? null : (numbers.get(key) ?? null)),
    isFirstCitation: (section, row, column) => first.has(placeOf(section, row, column)),
  };
}

function placeOf(section: string, row: number, column: number): string {
  return `${section} ${row} ${column}`;
}
