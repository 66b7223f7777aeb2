/** Full text: sentences with what was found marked, each one click from its place in the document. */
import { html } from "hono/html";
import type { Database } from "../../database.ts";
import { type SearchHit, search } from "../../track/search/index.ts";
import { type Html, type Page, renderPager } from "../layout.ts";
import { renderField, renderSelect, shortenPath } from "../table.ts";
import { address, asked, askedPage, askedYear, say, type Visit } from "../visit.ts";

const hitsPerPage = 30;
/** Who has not found it in so many asks for something else. */
const mostPages = 20;

const kinds: readonly (readonly [value: string, chinese: string, english: string])[] = [
  ["", "全部", "all"],
  ["work_report", "政府工作报告", "work reports"],
  ["communique", "统计公报", "communiqués"],
  ["plan", "规划", "plans"],
  ["speech", "讲话", "speeches"],
  ["news", "报道", "news"],
  ["other", "其他", "other"],
];

export async function showSearch(visit: Visit, database: Database): Promise<Page> {
  const text = asked(visit, "q");
  const page = Math.min(askedPage(visit), mostPages);
  const hits =
    text === undefined
      ? []
      : await search(database, text, {
          place: asked(visit, "place"),
          year: askedYear(visit, "year"),
          kind: asked(visit, "kind"),
          limit: page * hitsPerPage + 1,
        });
  return {
    title: say(visit, "全文检索", "Full-text search"),
    body: html`${renderForm(visit)}${text === undefined ? "" : renderHits(visit, hits, page)}`,
  };
}

function renderForm(visit: Visit): Html {
  return html`<form class="filter" action="/search">
${renderField(say(visit, "词；引号内须一字不差，词前加 - 则排除", "Words; a phrase in quotation marks stands letter by letter, - leaves a word out"), "q", asked(visit, "q"))}
${renderField(say(visit, "地方", "Place"), "place", asked(visit, "place"))}
${renderField(say(visit, "年份", "Year"), "year", asked(visit, "year"))}
${renderSelect(
  say(visit, "文种", "Kind"),
  "kind",
  kinds.map(([value, chinese, english]) => ({ value, label: say(visit, chinese, english) })),
  asked(visit, "kind"),
)}
<button>${say(visit, "检索", "Search")}</button></form>`;
}

function renderHits(visit: Visit, found: readonly SearchHit[], page: number): Html {
  const before = (page - 1) * hitsPerPage;
  const hits = found.slice(before, before + hitsPerPage);
  const hasMore = page < mostPages && found.length > before + hitsPerPage;
  if (hits.length === 0) {
    return html`<p class="none">${say(visit, "没有这样的句子。少写几个词，或去掉引号再试。", "There is no such sentence. Try fewer words, or no quotation marks.")}</p>`;
  }
  const items = hits.map(
    (hit) => html`<li><p>${renderSnippet(hit.snippet)}</p>
<p class="where">${[hit.place, hit.year, hit.title, ...hit.outline].filter((each) => each !== null && each !== "").join(" · ")} · <a class="path" href="${linkHit(hit)}">${shortenPath(hit.document)}${hit.page === null ? "" : `:${hit.page}`}</a></p></li>`,
  );
  return html`<ol class="hits" start="${before + 1}">${items}</ol>${renderPager(visit, page, hasMore)}`;
}

/** To the sentence in its document. The id of a part is that of its document and an ordinal. */
function linkHit({ part_id, span_start, span_end }: SearchHit): string {
  const [, id = "", part = "0"] = /^(.*)-(\d+)$/.exec(part_id) ?? [];
  return `${address("/document", { id, at: `${part}-${span_start}-${span_end}` })}#f-at`;
}

/** `[` and `]` stand around what was found. */
function renderSnippet(snippet: string): readonly Html[] {
  return snippet
    .split(/(\[[^\]]*\])/)
    .map((piece) =>
      piece.startsWith("[") && piece.endsWith("]")
        ? html`<mark class="found">${piece.slice(1, -1)}</mark>`
        : html`${piece}`,
    );
}
