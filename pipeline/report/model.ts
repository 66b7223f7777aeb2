/**
 * A report as a value, before any format: titles, tables, charts, and the paragraphs that prove what stands in them.
 * Kinds build it (kinds/), writers print it (html, xlsx, docx, csv, json, md). Imports nothing.
 */

export type Light = "green" | "yellow" | "red" | "grey";

/** One cell. `text` is what a person reads; writers of data take `value` where it is not null. */
export interface Cell {
  readonly text: string;
  readonly value: number | null;
  readonly light: Light | null;
  /** Key of the evidence that this cell quotes. */
  readonly evidence: string | null;
}

export type ColumnKind = "text" | "number" | "light" | "quote" | "choice";

export interface Column {
  /** Name in JSON: lower case, whole words. */
  readonly key: string;
  readonly title: string;
  /** In Chinese characters. */
  readonly width: number;
  readonly kind: ColumnKind;
  /** What may be entered in a cell of kind `choice`. */
  readonly choices: readonly string[];
}

/** What was promised for a year and what came of it. An open side of the band is null. */
export interface ChartPoint {
  readonly label: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly delivered: number | null;
  readonly light: Light;
}

export interface Chart {
  /** As the lexicon or the text names it. */
  readonly indicator: string;
  readonly title: string;
  readonly unit: string;
  readonly points: readonly ChartPoint[];
}

export interface Section {
  /** Names the section in JSON and its sheet's order. */
  readonly key: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly Cell[])[];
  readonly charts: readonly Chart[];
}

/** A quote in a paragraph. Offsets count code points of the paragraph's text; the end is exclusive. */
export interface QuotedSpan {
  readonly key: string;
  /** Kind of the fact, or `later` for what was said of a commitment later. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** A paragraph of a document, with the sentences that are quoted. */
export interface EvidenceBlock {
  readonly document: string;
  /** Title and date of the speech or report. */
  readonly source: string;
  readonly page: number | null;
  readonly heading: string;
  readonly isHeading: boolean;
  /** Ordinal of its part in the document. */
  readonly part: number;
  /** Code points of the part's text before it. */
  readonly start: number;
  readonly text: string;
  readonly sentences: readonly SentenceSpan[];
  readonly quotes: readonly QuotedSpan[];
}

export interface Report {
  readonly title: string;
  /** ISO date that it stands for. */
  readonly date: string;
  /** Label and value: 地方, 截至 … */
  readonly head: readonly (readonly [label: string, value: string])[];
  /** How to read it. */
  readonly notes: readonly string[];
  readonly sections: readonly Section[];
  readonly evidence: readonly EvidenceBlock[];
}

export function textCell(text: string | number | null | undefined): Cell {
  return { text: text === null || text === undefined ? "" : String(text), ...plain };
}

/** `text` is the number as written, `value` what a program computes with. */
export function numberCell(value: number | null, text: string = String(value ?? "")): Cell {
  return { ...plain, text, value };
}

export function lightCell(light: Light, note: string = ""): Cell {
  const name = lightNames[light];
  return { ...plain, text: note === "" ? name : `${name} ${note}`, light };
}

/** A quote, linked to its sentence where its evidence was found. */
export function quoteCell(quote: string | null, evidence: string | null): Cell {
  return { ...plain, text: quote ?? "", evidence: quote === null ? null : evidence };
}

const plain = { value: null, light: null, evidence: null } as const;

export const lightNames: Readonly<Record<Light, string>> = {
  green: "绿",
  yellow: "黄",
  red: "红",
  grey: "灰",
};

export function textColumn(key: string, title: string, width: number): Column {
  return { key, title, width, kind: "text", choices: [] };
}

export function columnOf(kind: ColumnKind, key: string, title: string, width: number): Column {
  return { key, title, width, kind, choices: [] };
}

export function choiceColumn(
  key: string,
  title: string,
  width: number,
  choices: readonly string[],
): Column {
  return { key, title, width, kind: "choice", choices };
}
