/** Sources in a few words, for the tests of this stage. */
import { clean } from "../../pipeline/clean/index.ts";
import type {
  CleanDocument,
  Source,
  SourceBlock,
  SourceBlockKind,
} from "../../pipeline/document.ts";

export type Row =
  | string
  | readonly [SourceBlockKind, string]
  | { readonly text: string; readonly page: number };

function sourceOf(rows: readonly Row[], format: Source["format"] = "text"): Source {
  const blocks = rows.map((row): SourceBlock => {
    if (typeof row === "string") return { kind: "line", text: row, level: null, page: null };
    if ("page" in row) return { kind: "line", text: row.text, level: null, page: row.page };
    return { kind: row[0], text: row[1], level: null, page: null };
  });
  const pages = blocks.map((block) => block.page ?? 0);
  const metadata = { title: null, published: null, publisher: null, url: null };
  const pageCount = format === "pdf" ? Math.max(...pages) : null;
  return { format, encoding: null, metadata, blocks, pageCount, recognizedPages: [] };
}

export function cleaned(rows: readonly Row[], format: Source["format"] = "text"): CleanDocument {
  const { value } = clean(sourceOf(rows, format));
  if (value === null) throw new Error("clean gave nothing");
  return value;
}

export function texts(rows: readonly Row[], format: Source["format"] = "text"): string[] {
  return cleaned(rows, format).blocks.map((block) => block.text);
}

export function codes(rows: readonly Row[], format: Source["format"] = "text"): string[] {
  return clean(sourceOf(rows, format)).notes.map((note) => note.code);
}

export const prose: string =
  "会议要求，各县区、各部门要对照年初确定的目标任务，逐项梳理、逐项推进，确保重点项目早开工、早投产，为全市经济平稳运行提供支撑。";
