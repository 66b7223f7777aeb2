/** The quoted paragraphs at the end of a DOCX report; each quote is a bookmark that the tables lead to. */
import { Bookmark, Paragraph, type ParagraphChild, ShadingType, type Table, TextRun } from "docx";
import { groupBy } from "../group.ts";
import type { EvidenceBlock, Report } from "../model.ts";
import type { Anchors } from "./anchors.ts";
import { docxHeading } from "./docx-table.ts";
import { cutSegments, type Segment } from "./quote-segments.ts";

export function docxEvidence(report: Report, anchors: Anchors): readonly (Paragraph | Table)[] {
  const documents = groupBy(report.evidence, ({ document }) => document);
  if (documents.size === 0) return [];
  const paragraphs = [...documents].flatMap(([document, blocks]) => [
    new Paragraph({
      spacing: { before: 160 },
      children: [new TextRun({ text: document, bold: true, size: 20 })],
    }),
    ...blocks.map((block) => paragraphOf(block, anchors)),
  ]);
  return [docxHeading("原文"), ...paragraphs];
}

function paragraphOf(block: EvidenceBlock, anchors: Anchors): Paragraph {
  const page =
    block.page === null ? [] : [new TextRun({ text: `（第${block.page}页）`, size: 17 })];
  const runs = cutSegments(block).flatMap((segment) => segmentRuns(segment, anchors));
  return new Paragraph({ spacing: { after: 80 }, children: [...page, ...runs] });
}

const sentenceShade = { type: ShadingType.CLEAR, color: "auto", fill: "FFF1B8" };

function segmentRuns(segment: Segment, anchors: Anchors): readonly ParagraphChild[] {
  const run = new TextRun({
    text: segment.text,
    size: 19,
    bold: segment.quotes.length > 0,
    ...(segment.isSentence ? { shading: sentenceShade } : {}),
  });
  const marks = segment.begins.flatMap(({ key }) => {
    const number = anchors.numberOf(key);
    return number === null ? [] : [new Bookmark({ id: `q${number}`, children: [] })];
  });
  return [...marks, run];
}
