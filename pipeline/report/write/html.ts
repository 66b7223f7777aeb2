/** A report as one HTML file: no script, no network, prints on A4. */

import { type Cell, type Column, lightNames, type Report, type Section } from "../model.ts";
import { type Anchors, numberEvidence } from "./anchors.ts";
import { renderEvidence } from "./html-evidence.ts";
import { styleSheet } from "./html-style.ts";
import { escapeHtml } from "./html-text.ts";
import { drawChart } from "./svg-chart.ts";

/** Every text is escaped; the policy forbids scripts and the network besides. */
export function renderHtml(report: Report): string {
  const anchors = numberEvidence(report);
  const head = report.head.map(
    ([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(report.title)}</title>
<style>${styleSheet}</style>
</head>
<body>
<h1>${escapeHtml(report.title)}</h1>
<dl class="head">${head.join("")}</dl>
${renderNotes(report.notes)}
${report.sections.map((section) => renderSection(section, anchors)).join("\n")}
${renderEvidence(report, anchors)}
</body>
</html>
`;
}

function renderNotes(notes: readonly string[]): string {
  return notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join("\n");
}

function renderSection(section: Section, anchors: Anchors): string {
  const charts = section.charts.map((chart) => `<figure>${drawChart(chart)}</figure>`);
  const legend =
    '<p class="legend">横线和灰带是目标（≥ 向上不封顶，≤ 向下不封底），圆点是完成：实心为完成，空心为未完成或未判定。</p>';
  return `<section>
<h2>${escapeHtml(section.title)}</h2>
${renderNotes(section.notes)}
${charts.length === 0 ? "" : `${legend}<div class="charts">${charts.join("\n")}</div>`}
${section.rows.length === 0 ? "" : renderTable(section, anchors)}
</section>`;
}

const fewColumns = 8;

function renderTable(section: Section, anchors: Anchors): string {
  const total = section.columns.reduce((sum, { width }) => sum + width, 0);
  const isSmall = section.columns.length < fewColumns && total < 60;
  const share = (width: number): string => ((width / total) * 100).toFixed(2);
  const widths = section.columns.map(({ width }) => `<col style="width:${share(width)}%">`);
  const titles = section.columns.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`);
  const rows = section.rows.map((cells, row) => {
    const inner = cells.map((cell, column) => {
      const isFirst = anchors.isFirstCitation(section.key, row, column);
      return renderCell(cell, section.columns[column], anchors.numberOf(cell.evidence), isFirst);
    });
    return `<tr>${inner.join("")}</tr>`;
  });
  return `<table${isSmall ? ' class="small"' : ""}>
${isSmall ? "" : `<colgroup>${widths.join("")}</colgroup>\n`}<thead><tr>${titles.join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

function renderCell(
  cell: Cell,
  column: Column | undefined,
  number: number | null,
  isFirst: boolean,
): string {
  const text = escapeHtml(cell.text);
  if (column?.kind === "light" && cell.light !== null) {
    const name = lightNames[cell.light];
    const note = escapeHtml(cell.text.slice(name.length).trim());
    const lamp = `<span class="lamp ${cell.light}">${name}</span>`;
    return `<td class="light">${lamp}${note === "" ? "" : `<small>${note}</small>`}</td>`;
  }
  const kind = column?.kind === "number" ? ' class="number"' : "";
  if (number === null) return `<td${kind}>${text}</td>`;
  const id = isFirst ? ` class="anchor" id="c${number}"` : "";
  return `<td${kind}><a${id} href="#q${number}">${text}</a></td>`;
}
