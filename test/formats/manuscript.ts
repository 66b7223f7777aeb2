/** A report as the conversion script writes it: paragraphs, and one table. */
import { clean } from "../../pipeline/clean/index.ts";
import { read } from "../../pipeline/read/index.ts";

export interface Paragraph {
  readonly kind: "title" | "heading" | "paragraph" | "table";
  readonly text: string;
  /** Rows of cells; empty unless a table. */
  readonly rows: readonly (readonly string[])[];
}

export interface PaperOptions {
  /** Running head and page number on every sheet. */
  readonly hasMargins: boolean;
  readonly columns: number;
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

/** A target table as departments send it: title and table, nothing else. */
export function tableAlone({ name, paragraphs }: Manuscript): Manuscript {
  return {
    name,
    paragraphs: [...paragraphs.slice(0, 1), { kind: "table", text: "", rows: table }],
  };
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

/** A page as browsers save it: quoted-printable, in the charset of the page. */
export function toMhtml(page: Buffer, charset: string): string {
  const codes = [...page].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`);
  const lines: string[] = [];
  for (let at = 0; at < codes.length; at += 24) lines.push(codes.slice(at, at + 24).join(""));
  return [
    "From: <Saved by Blink>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="----b"',
    "",
    "------b",
    `Content-Type: text/html; charset=${charset}`,
    "Content-Transfer-Encoding: quoted-printable",
    "",
    lines.join("=\r\n"),
    "------b--",
    "",
  ].join("\r\n");
}

/** The same as a sheet of paper described in CSS, for programs that print pages. */
export function toPaper(manuscript: Manuscript, { hasMargins, columns }: PaperOptions): string {
  const title = escapeMarkup(manuscript.paragraphs[0]?.text ?? "");
  const margins = hasMargins
    ? `@top-center { content: "${title}"; font-size: 10.5pt } @bottom-center { content: "— " counter(page) " —"; font-size: 10.5pt }`
    : "";
  const size = columns > 1 ? 10.5 : 16;
  const style = [
    `@page { size: A4; margin: 25mm 26mm 25mm 28mm; ${margins} }`,
    `body { font: ${size}pt/1.75 "AR PL SungtiL GB", serif; margin: 0; text-align: justify; column-count: ${columns}; column-gap: 8mm }`,
    "p { text-indent: 2em; margin: 0 } h1 { font-size: 22pt; text-align: center; column-span: all }",
    "table { border-collapse: collapse; width: 100% } td { border: 1px solid black; font-size: 12pt; padding: 2mm }",
  ];
  const body = manuscript.paragraphs.map(({ kind, text, rows }) => {
    if (kind === "title") return `<h1>${escapeMarkup(text)}</h1>`;
    return kind === "table" ? htmlTable(rows) : `<p>${escapeMarkup(text)}</p>`;
  });
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${style.join("\n")}</style></head><body>${body.join("\n")}</body></html>`;
}

/** Comma-separated rows, the title in the first. */
export function toSheet({ paragraphs }: Manuscript): string {
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return paragraphs
    .flatMap(({ kind, text, rows }) => (kind === "table" ? rows : [[text]]))
    .map((row) => row.map(quote).join(","))
    .join("\n");
}
