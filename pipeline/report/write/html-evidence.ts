/** The paragraphs that prove a report: each quote in its sentence, with the way back to the table. */

import { groupBy } from "../group.ts";
import type { EvidenceBlock, Report } from "../model.ts";
import { kindNames, nameOf } from "../words.ts";
import type { Anchors } from "./anchors.ts";
import { escapeHtml } from "./html-text.ts";
import { cutSegments, type Segment } from "./quote-segments.ts";

/** Empty where a report quotes nothing. */
export function renderEvidence(report: Report, anchors: Anchors): string {
  if (report.evidence.length === 0) return "";
  const documents = groupBy(report.evidence, ({ document }) => document);
  const articles = [...documents].map(([document, blocks]) => {
    const paragraphs = blocks
      .map((block, at) => {
        const before = blocks[at - 1];
        const where = whereOf(block);
        const isNew = before === undefined || where !== whereOf(before);
        return `${isNew ? where : ""}${renderBlock(block, anchors)}`;
      })
      .join("\n");
    return `<article><h3>${escapeHtml(document)}</h3>${paragraphs}</article>`;
  });
  return `<section id="evidence"><h2>原文</h2>${renderLegend(report)}${articles.join("\n")}</section>`;
}

function renderLegend(report: Report): string {
  const kinds = new Set(report.evidence.flatMap(({ quotes }) => quotes.map(({ kind }) => kind)));
  const marks = [...kinds]
    .sort()
    .map(
      (kind) => `<mark class="${escapeHtml(kind)}">${escapeHtml(nameOf(kindNames, kind))}</mark>`,
    );
  return `<p class="legend">${marks.join(" ")}</p>`;
}

/** Said once where it holds for several paragraphs. */
function whereOf(block: EvidenceBlock): string {
  const page = block.page === null ? "" : `第${block.page}页`;
  const where = [block.source, page, block.heading].filter((each) => each !== "");
  return where.length === 0 ? "" : `<p class="where">${escapeHtml(where.join(" · "))}</p>`;
}

function renderBlock(block: EvidenceBlock, anchors: Anchors): string {
  const segments = cutSegments(block);
  const pieces = segments.map((segment, at) => {
    const text = renderSegment(segment, anchors);
    const opens = segment.isSentence && segments[at - 1]?.sentence !== segment.sentence;
    const closes = segment.isSentence && segments[at + 1]?.sentence !== segment.sentence;
    return `${opens ? '<span class="sentence">' : ""}${text}${closes ? "</span>" : ""}`;
  });
  return `<p class="text${block.isHeading ? " title" : ""}">${pieces.join("")}</p>`;
}

function renderSegment(segment: Segment, anchors: Anchors): string {
  const ends = segment.begins.flatMap(({ key }) => {
    const number = anchors.numberOf(key);
    return number === null ? [] : [`<a class="anchor" id="q${number}"></a>`];
  });
  const [innermost] = segment.quotes;
  const text = escapeHtml(segment.text);
  if (innermost === undefined) return `${ends.join("")}${text}`;
  const number = anchors.numberOf(innermost.key);
  const linked = number === null ? text : `<a href="#c${number}" title="回到表中">${text}</a>`;
  return `${ends.join("")}<mark class="${escapeHtml(innermost.kind)}">${linked}</mark>`;
}
