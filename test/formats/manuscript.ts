/** A report as the conversion script writes it: paragraphs, and one table. */
import { clean } from "../../pipeline/clean/index.ts";
import { read } from "../../pipeline/read/index.ts";

export interface Paragraph {
  readonly kind: "title" | "heading" | "paragraph" | "table";
  readonly text: string;
  /** Rows of cells; empty unless a table. */
  readonly rows: readonly (readonly string[])[];
}

export interface Manuscript {
  /** `place/year`: the place of a report may be told by its folder. */
  readonly name: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Figures of a place that does not exist, as plans print them. */
const table: readonly (readonly string[])[] = [
  ["指标名称", "单位", "2023年完成", "2024年目标"],
  ["地区生产总值", "亿元", "1726.4", "1830"],
  ["一般公共预算收入", "亿元", "112.7", "118.3"],
  ["实际使用外资", "万美元", "23500", "26000"],
  ["城镇新增就业", "万人", "3.6", "3.2"],
];

/** The paragraphs of a text file as this project reads it: what every other format is measured against. */
export async function readManuscript(name: string, bytes: Uint8Array): Promise<Manuscript> {
  const { value } = await read({ name: `${name}.md`, bytes });
  const document = value === null ? null : clean(value).value;
  if (document === null) throw new Error(`${name} cannot be read as text`);
  const paragraphs = document.blocks
    .filter((block) => block.kind !== "table_row")
    .map((block, at): Paragraph => {
      const kind = at === 0 ? "title" : block.kind === "heading" ? "heading" : "paragraph";
      return { kind, text: block.text, rows: [] };
    });
  return { name, paragraphs };
}

/** With a table in the middle, after a whole paragraph. */
export function withTable({ name, paragraphs }: Manuscript): Manuscript {
  const middle = paragraphs.findIndex(
    (paragraph, at) => at >= paragraphs.length / 2 && paragraph.kind === "paragraph",
  );
  const cut = middle + 1;
  const inserted: Paragraph = { kind: "table", text: "", rows: table };
  return { name, paragraphs: [...paragraphs.slice(0, cut), inserted, ...paragraphs.slice(cut)] };
}

/** One paragraph a line; a table does not go into text. */
export function toText({ paragraphs }: Manuscript): string {
  return paragraphs
    .filter((paragraph) => paragraph.kind !== "table")
    .map((paragraph) => paragraph.text)
    .join("\n");
}

export function escapeMarkup(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A page as government sites write them. */
export function toHtml({ paragraphs }: Manuscript, charset: string): string {
  const body = paragraphs.map((paragraph) => {
    if (paragraph.kind === "title") return `<h1>${escapeMarkup(paragraph.text)}</h1>`;
    if (paragraph.kind === "table") return htmlTable(paragraph.rows);
    const text = escapeMarkup(paragraph.text);
    return paragraph.kind === "heading" ? `<p><strong>${text}</strong></p>` : `<p>　　${text}</p>`;
  });
  const title = escapeMarkup(paragraphs[0]?.text ?? "");
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${title}</title></head><body><div class="nav"><a href="/">首页</a> <a href="/xxgk">信息公开</a></div><div class="article">${body.join("\n")}</div><div class="footer">主办单位：某某市人民政府办公室</div></body></html>`;
}

function htmlTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join("")}</tr>`,
  );
  return `<table>${lines.join("")}</table>`;
}
