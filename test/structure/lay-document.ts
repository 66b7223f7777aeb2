/** Lays lines of text out as a clean document, so that a test reads like the page it is about. */
import type { CleanBlock, CleanDocument, Part, SourceMetadata } from "../../pipeline/document.ts";
import { structure } from "../../pipeline/structure/index.ts";

const noMetadata: SourceMetadata = { title: null, published: null, publisher: null, url: null };

/** `# ` and `## ` make headings of that level, `* ` a heading without a level, `| ` a table row. */
export function layBlock(line: string, at = 0): CleanBlock {
  const marks = /^(#{1,6}|\*|\|) /.exec(line);
  const mark = marks?.[1] ?? "";
  const text = line.slice(marks?.[0].length ?? 0);
  const source = { start: at, end: at + 1 };
  if (mark === "|") return { kind: "table_row", text, level: null, page: null, source };
  if (mark === "*") return { kind: "heading", text, level: null, page: null, source };
  if (mark !== "") return { kind: "heading", text, level: mark.length, page: null, source };
  return { kind: "paragraph", text, level: null, page: null, source };
}

export function layDocument(
  lines: readonly string[],
  metadata: Partial<SourceMetadata> = {},
): CleanDocument {
  return {
    format: "text",
    metadata: { ...noMetadata, ...metadata },
    blocks: lines.map((line, at) => layBlock(line, at)),
  };
}

export function structureLines(
  lines: readonly string[],
  metadata: Partial<SourceMetadata> = {},
  name = "source.txt",
): readonly Part[] {
  return structure(layDocument(lines, metadata), { name }).value ?? [];
}

/** For documents of one part. */
export function structureOne(
  lines: readonly string[],
  metadata: Partial<SourceMetadata> = {},
  name = "source.txt",
): Part {
  const parts = structureLines(lines, metadata, name);
  const [part] = parts;
  if (part === undefined || parts.length !== 1) throw new Error(`${parts.length} parts, not one`);
  return part;
}

/** Orientation of each block beside the beginning of its text. */
export function listOrientations(part: Part): readonly string[] {
  return part.blocks.map(
    ({ span, orientation }) =>
      `${orientation} ${part.text.slice(span.start, span.end).slice(0, 10)}`,
  );
}
