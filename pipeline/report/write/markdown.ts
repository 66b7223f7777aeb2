/** A report as Markdown (GitHub's tables), with the quoted paragraphs as a numbered list below. */

import type { Cell, EvidenceBlock, Report, Section } from "../model.ts";
import { type Anchors, numberEvidence } from "./anchors.ts";
import { escapeHtml } from "./html-text.ts";

export function renderMarkdown(report: Report): string {
  const anchors = numberEvidence(report);
  const head = report.head.map(([label, value]) => `- ${escapeText(label)}：${escapeText(value)}`);
  const parts = [
    `# ${escapeText(report.title)}`,
    head.join("\n"),
    ...report.notes.map(escapeText),
    ...report.sections.map((section) => renderSection(section, anchors)),
    renderEvidence(report.evidence, anchors),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Nothing of a document can become markup: neither Markdown's nor HTML's. */
function escapeText(text: string): string {
  return escapeHtml(text)
    .replace(/[\r\n]+/g, " ")
    .replace(/[\\`*_{}[\]<>#|~]/g, (character) => `\\${character}`);
}

function renderSection(section: Section, anchors: Anchors): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const table = [
    line(section.columns.map(({ title }) => escapeText(title))),
    line(section.columns.map(({ kind }) => (kind === "number" ? "---:" : "---"))),
    ...section.rows.map((cells) => line(cells.map((cell) => renderCell(cell, anchors)))),
  ];
  const parts = [
    `## ${escapeText(section.title)}`,
    ...section.notes.map(escapeText),
    section.rows.length === 0 ? "" : table.join("\n"),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function renderCell(cell: Cell, anchors: Anchors): string {
  const number = anchors.numberOf(cell.evidence);
  const text = escapeText(cell.text);
  return number === null ? text : `${text}[〔${number}〕](#q${number})`;
}

function renderEvidence(blocks: readonly EvidenceBlock[], anchors: Anchors): string {
  const items = blocks.flatMap((block) =>
    block.quotes.flatMap(({ key }) => {
      const number = anchors.numberOf(key);
      return number === null ? [] : [{ number, block }];
    }),
  );
  if (items.length === 0) return "";
  const lines = items
    .sort((a, b) => a.number - b.number)
    .map(({ number, block }) => {
      const page = block.page === null ? "" : `，第${block.page}页`;
      const where = `${escapeText(block.document)}${page}`;
      return `<a id="q${number}"></a>〔${number}〕 ${where}：${escapeText(block.text)}`;
    });
  return `## 原文\n\n${lines.join("\n\n")}`;
}
