/** Paragraphs with every fact highlighted by kind; each mark leads to the address of its fact. */
import { html } from "hono/html";
import type { EvidenceBlock } from "../report/model.ts";
import { cutSegments, type Segment } from "../report/write/quote-segments.ts";
import type { Html } from "./layout.ts";
import { address, say, type Visit } from "./visit.ts";

/** Marked words that are no fact of their own. */
const wordsKinds: ReadonlySet<string> = new Set(["later", "found"]);

/** The place of a quote in the whole document. */
export function linkPlace(
  { document, part, start }: EvidenceBlock,
  quote: { readonly start: number; readonly end: number },
): string {
  const at = `${part}-${start + quote.start}-${start + quote.end}`;
  return `${address("/document", { path: document, at })}#f-at`;
}

export function renderParagraph(visit: Visit, block: EvidenceBlock, chosen: string | null): Html {
  const where = [
    block.source,
    block.page === null ? "" : say(visit, `第${block.page}页`, `page ${block.page}`),
    block.heading,
  ].filter((each) => each !== "");
  const line = where.length === 0 ? "" : html`<p class="where">${where.join(" · ")}</p>`;
  return html`${line}<p class="${block.isHeading ? "paragraph title" : "paragraph"}">${renderSegments(block, chosen)}</p>`;
}

export function renderSegments(block: EvidenceBlock, chosen: string | null): readonly Html[] {
  return cutSegments(block).map((segment) => renderSegment(segment, chosen));
}

function renderSegment(segment: Segment, chosen: string | null): Html {
  // Only a whole document has each fact once.
  const anchors =
    chosen === null
      ? segment.begins.map(({ key }) => html`<a class="anchor" id="f-${key}"></a>`)
      : [];
  const own = segment.quotes.find(({ key }) => key === chosen) ?? segment.quotes[0];
  const text = segment.isSentence
    ? html`<span class="sentence">${segment.text}</span>`
    : html`${segment.text}`;
  if (own === undefined) return text;
  const isFound = segment.quotes.some(({ kind }) => kind === "found");
  const classes = [own.kind, isFound ? "found" : "", own.key === chosen ? "chosen" : ""];
  const words = wordsKinds.has(own.kind) ? text : html`<a href="/fact/${own.key}">${text}</a>`;
  return html`<mark class="${classes.filter((each) => each !== "").join(" ")}">${anchors}${words}</mark>`;
}
