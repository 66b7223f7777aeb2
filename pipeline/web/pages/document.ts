/** One document: what is known of it, and its whole text with every fact highlighted by kind. */
import { html } from "hono/html";
import type { Database, PlainRow } from "../../database.ts";
import { countOf } from "../../plural.ts";
import type { EvidenceBlock } from "../../report/model.ts";
import { readSqlFile } from "../../sql-files.ts";
import type { Html, Page } from "../layout.ts";
import { renderSegments } from "../paragraphs.ts";
import { linkDocument, shortenPath } from "../table.ts";
import { address, asked, sameAddress, say, type Visit } from "../visit.ts";
import { nameKind, nameTerm } from "./names.ts";
import { sayNote } from "./note-texts.ts";

const kinds = ["target", "result", "commitment", "enterprise", "project", "no_target"] as const;

interface BlockRow {
  readonly kind: string;
  readonly level: number | null;
  readonly page: number | null;
  readonly part: number;
  readonly block: number;
  /** Code points of the part's text before it. */
  readonly start: number;
  readonly text: string;
  readonly facts: readonly {
    readonly key: string;
    readonly kind: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** Null where there is no such document. */
export async function showDocument(visit: Visit, database: Database): Promise<Page | null> {
  const id = asked(visit, "id") ?? (await findDocument(database, asked(visit, "path")));
  const [row] = await database.rows(readSqlFile("pages", "document").text, { document: id });
  if (row === undefined) return null;
  const kind = asked(visit, "kind") ?? null;
  const alike = await database.rows(readSqlFile("pages", "document_alike").text, { document: id });
  const found = await database.rows(readSqlFile("pages", "document_blocks").text, {
    document: id,
    kind,
  });
  const blocks = found as unknown as readonly BlockRow[];
  return {
    title: String(row["title"] ?? shortenPath(String(row["path"]))),
    body: html`${renderParticulars(visit, row)}${renderAlike(visit, alike)}${renderKinds(visit, kind)}<div class="reading">${renderOutline(visit, blocks)}<article class="document">${renderBlocks(visit, blocks)}</article></div>`,
  };
}

/** Rows of queries name a document by its path. */
async function findDocument(database: Database, path: string | undefined): Promise<string> {
  const [row] = await database.rows("select document_id from documents where path = $path", {
    path: path ?? "",
  });
  return String(row?.["document_id"] ?? "");
}

function renderAlike(visit: Visit, rows: readonly PlainRow[]): Html {
  if (rows.length === 0) return html``;
  const items = rows.map(
    ({ document_id, path, containment }) =>
      html`<li>${linkDocument(document_id, path)} ${Math.round(Number(containment) * 1000) / 10}%</li>`,
  );
  return html`<details open><summary>${say(visit, "与这些文件大体相同（相同文字占短的一件）", "Says much the same as (share of the shorter text)")}</summary><ul>${items}</ul></details>`;
}

type PartRow = Readonly<Record<string, string | boolean | null>>;

function renderParticulars(visit: Visit, row: PlainRow): Html {
  const id = String(row["document_id"]);
  const parts = (row["parts"] ?? []) as unknown as readonly PartRow[];
  const notes = (row["notes"] ?? []) as unknown as readonly PartRow[];
  const coverage =
    typeof row["part_coverage"] === "number"
      ? `${Math.round(row["part_coverage"] * 1000) / 10}%`
      : "—";
  const copy =
    row["canonical_document_id"] === null
      ? ""
      : html`<p class="warning">${say(visit, "与另一文件大体相同，其事实不重复计算：", "It says the same as another document, and its facts do not count twice: ")}${linkDocument(row["canonical_document_id"], row["canonical_path"])}</p>`;
  return html`${copy}<dl class="facts">
<div><dt>${say(visit, "文件", "File")}</dt><dd class="path">${row["path"]} · <a href="${address("/original", { id })}">${say(visit, "原件", "original")}</a> · <a href="${address("/original", { id, download: "1" })}">${say(visit, "下载", "download")}</a></dd></div>
${row["url"] === null ? "" : html`<div><dt>${say(visit, "网址", "Address")}</dt><dd class="path">${linkOutside(row["url"])}</dd></div>`}
<div><dt>${say(visit, "格式", "Format")}</dt><dd>${nameTerm(visit, "format", String(row["format"]))} ${row["encoding"] ?? ""} ${row["page_count"] === null ? "" : say(visit, `${row["page_count"]} 页`, countOf(Number(row["page_count"]), "page"))}</dd></div>
<div><dt>${say(visit, "正文占比", "Share of text in a part")}</dt><dd>${coverage}</dd></div>
<div><dt>SHA-256</dt><dd class="path"><code>${id}</code></dd></div>
</dl>
${parts.map((part) => renderPart(visit, part))}
${renderNotes(visit, notes)}`;
}

/** Notes that ask for something to be done stand open. */
function renderNotes(visit: Visit, notes: readonly PartRow[]): Html {
  if (notes.length === 0) return html``;
  const isOpen = notes.some(({ severity }) => severity !== "information");
  const items = notes.map(
    ({ code, message, severity }) =>
      html`<li${severity === "information" ? "" : html` class="warning"`}>${sayNote(visit, String(code), String(message))}</li>`,
  );
  return html`<details${isOpen ? html` open` : ""}><summary>${say(visit, `说明 ${notes.length} 条`, countOf(notes.length, "note"))}</summary><ul>${items}</ul></details>`;
}

/** A page of the web leads there; the reader's browser does not tell it from where. */
function linkOutside(url: unknown): Html {
  const text = String(url);
  if (!/^https?:\/\//.test(text)) return html`${text}`;
  return html`<a href="${text}" rel="noopener noreferrer">${text}</a>`;
}

function renderPart(visit: Visit, part: PartRow): Html {
  const dates = [
    part["delivered_on"] === null
      ? ""
      : say(
          visit,
          `作报告 ${part["delivered_on"]}（${nameTerm(visit, "delivered_origin", String(part["delivered_origin"]))}）`,
          `delivered ${part["delivered_on"]} (from: ${nameTerm(visit, "delivered_origin", String(part["delivered_origin"]))})`,
        ),
    part["published_on"] === null
      ? ""
      : say(visit, `发布 ${part["published_on"]}`, `published ${part["published_on"]}`),
    part["collected_on"] === null
      ? ""
      : say(visit, `采集 ${part["collected_on"]}`, `collected ${part["collected_on"]}`),
  ].filter((each) => each !== "");
  const kind = nameTerm(visit, "part_kind", String(part["kind"]));
  const facts = [part["place"], part["issuer"], part["speaker"], kind, ...dates].filter(
    (each) => each !== null && each !== "",
  );
  const cut =
    part["is_complete"] === false
      ? html` <strong class="warning">${say(visit, "首尾不全", "incomplete")}</strong>`
      : "";
  const evidence =
    part["delivered_evidence"] === null
      ? ""
      : html`<br><small>${say(visit, "日期据：", "Date from: ")}${part["delivered_evidence"]}</small>`;
  return html`<p class="part"><strong>${part["title"] ?? say(visit, "（无题）", "(untitled)")}</strong> ${facts.join(" · ")}${cut}${evidence}</p>`;
}

function renderKinds(visit: Visit, chosen: string | null): Html {
  const all = html`<a href="${sameAddress(visit, { kind: null })}"${chosen === null ? html` aria-current="true"` : ""}>${say(visit, "全部", "all")}</a>`;
  const links = kinds.map(
    (kind) =>
      html`<a href="${sameAddress(visit, { kind })}"${chosen === kind ? html` aria-current="true"` : ""}><mark class="${kind}">${nameKind(visit, kind)}</mark></a>`,
  );
  return html`<p class="legend">${all} ${links}</p>`;
}

/** Some words that a link leads to: the part and its code points, as `0-1200-1234`. */
interface Wanted {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

function askedWords(visit: Visit): Wanted | null {
  const [, part, start, end] =
    /^(\d{1,9})-(\d{1,9})-(\d{1,9})$/.exec(asked(visit, "at") ?? "") ?? [];
  if (end === undefined) return null;
  return { part: Number(part), start: Number(start), end: Number(end) };
}

function renderBlocks(visit: Visit, blocks: readonly BlockRow[]): readonly Html[] {
  const wanted = askedWords(visit);
  let page: number | null = null;
  return blocks.map((block) => {
    const turned = block.page !== null && block.page !== page;
    page = block.page;
    const mark = turned
      ? html`<p class="page-mark" id="page-${block.page}">${say(visit, `第${block.page}页`, `page ${block.page}`)}</p>`
      : "";
    const text = renderSegments(asEvidence(block, wanted), null);
    if (block.kind !== "heading") return html`${mark}<p>${text}</p>`;
    const id = headingId(block);
    return (block.level ?? 1) <= 1
      ? html`${mark}<h2 id="${id}">${text}</h2>`
      : html`${mark}<h3 id="${id}">${text}</h3>`;
  });
}

function headingId({ part, block }: BlockRow): string {
  return `h-${part}-${block}`;
}

/** The headings of a document, each a link. */
function renderOutline(visit: Visit, blocks: readonly BlockRow[]): Html {
  const headings = blocks.filter(({ kind, level }) => kind === "heading" && (level ?? 1) <= 2);
  if (headings.length < 3) return html``;
  const items = headings.map(
    (block) =>
      html`<li class="${(block.level ?? 1) <= 1 ? "first" : "second"}"><a href="#${headingId(block)}">${block.text}</a></li>`,
  );
  return html`<nav class="outline" aria-label="${say(visit, "目录", "Outline")}"><ol>${items}</ol></nav>`;
}

function asEvidence(block: BlockRow, wanted: Wanted | null): EvidenceBlock {
  const { text, facts, kind, part, start } = block;
  const where = { document: "", source: "", page: null, heading: "", part, start };
  const from = (wanted?.start ?? 0) - start;
  const isHere = wanted?.part === part && from >= 0 && from < text.length;
  const found = isHere ? [{ key: "at", kind: "found", start: from, end: wanted.end - start }] : [];
  const quotes = [...found, ...facts];
  return { ...where, isHeading: kind === "heading", text, sentences: [], quotes };
}
