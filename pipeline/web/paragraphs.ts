/** Paragraphs with every fact highlighted by kind; each mark leads to the address of its fact. */
import { html } from "hono/html";
import type { EvidenceBlock } from "../report/model.ts";
import { cutSegments, type Segment } from "../report/write/quote-segments.ts";
import type { Html } from "./layout.ts";
import { say, type Visit } from "./visit.ts";

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
  const anchors = segment.begins.map(({ key }) => html`<a class="anchor" id="f-${key}"></a>`);
  const own = segment.quotes.find(({ key }) => key === chosen) ?? segment.quotes[0];
  const text = segment.isSentence
    ? html`<span class="sentence">${segment.text}</span>`
    : html`${segment.text}`;
  if (own === undefined) return html`${anchors}${text}`;
  const isChosen = own.key === chosen;
  return html`${anchors}<mark class="${own.kind}${isChosen ? " chosen" : ""}"><a href="/fact/${own.key}">${text}</a></mark>`;
}
