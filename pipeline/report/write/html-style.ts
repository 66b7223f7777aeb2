/** The style sheet of reports: on the screen, and on A4 with page numbers and repeated heads. */

const fontFamilies =
  '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", "Heiti SC", "SimHei", sans-serif';

export const styleSheet: string = `
@page { size: A4 landscape; margin: 14mm 12mm 16mm;
  @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font: 9pt ${fontFamilies}; color: #555; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1320px; padding: 20px 24px 60px; font: 14px/1.6 ${fontFamilies}; color: #1a1a1a; background: #fff; }
h1 { font-size: 24px; line-height: 1.3; margin: 0 0 10px; text-align: center; }
h2 { font-size: 18px; margin: 28px 0 8px; padding-bottom: 4px; border-bottom: 2px solid #9b1c1c; }
h3 { font-size: 15px; margin: 18px 0 6px; overflow-wrap: anywhere; }
dl.head { display: flex; flex-wrap: wrap; gap: 2px 22px; margin: 0 0 8px; justify-content: center; color: #444; }
dl.head div { display: flex; gap: 6px; }
dl.head dt { color: #777; } dl.head dd { margin: 0; overflow-wrap: anywhere; }
p.note { margin: 4px 0; color: #555; font-size: 13px; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 12.5px; line-height: 1.5; margin: 8px 0; }
table.small { width: auto; table-layout: auto; }
thead { display: table-header-group; }
th, td { border: 1px solid #bbb; padding: 4px 6px; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
th { background: #f3eeee; font-weight: 600; text-align: center; }
tr { break-inside: avoid; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.light { text-align: center; }
td a { color: #0b4f8a; text-decoration: none; } td a:hover { text-decoration: underline; }
tr:target, tr:has(:target) { background: #fff6d6; }
.lamp { display: inline-block; min-width: 1.9em; padding: 0 .4em; border-radius: 3px; color: #fff; font-weight: 600; text-align: center; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.lamp.green { background: #2e7d32; } .lamp.yellow { background: #ffd54f; color: #3d2c00; } .lamp.red { background: #c62828; } .lamp.grey { background: #757575; }
.lamp + small { display: block; color: #444; }
.charts { display: flex; flex-wrap: wrap; gap: 8px 18px; margin: 10px 0; }
.charts figure { flex: 0 0 calc(50% - 9px); margin: 0; break-inside: avoid; border: 1px solid #ddd; padding: 4px; }
.chart { max-width: 100%; height: auto; font-family: ${fontFamilies}; }
.chart-title { font-size: 13px; font-weight: 600; fill: #222; }
.chart-axis { stroke: #999; } .chart-year, .chart-aim, .chart-value { font-size: 11px; text-anchor: middle; }
.chart-row { font-size: 11px; fill: #777; }
.chart-year { fill: #444; } .chart-aim { fill: #5b6b7a; } .chart-value { font-weight: 600; }
.chart-band { fill: #cfd8dc; fill-opacity: .6; } .chart-bound { stroke: #546e7a; stroke-width: 2; }
.legend { font-size: 12px; color: #555; margin: 4px 0; }
article { margin: 0 0 8px; }
article p.text { margin: 4px 0 10px; padding: 4px 10px; border-left: 3px solid #ddd; line-height: 1.8; }
article p.where { margin: 8px 0 0; color: #777; font-size: 12px; break-after: avoid; }
article p.title { font-weight: 600; }
.sentence { background: #fffbe6; }
.sentence:target, .sentence:has(:target) { background: #ffec99; outline: 2px solid #e0a800; }
mark { background: none; border-bottom: 2px solid #c98a00; color: inherit; }
mark a { color: inherit; text-decoration: none; }
mark.target { border-color: #0b4f8a; background: #e3f0fb; } mark.result { border-color: #2e7d32; background: #e6f4e7; }
mark.commitment { border-color: #9b1c1c; background: #fbe9e9; } mark.enterprise { border-color: #6a1b9a; background: #f3e8f8; }
mark.project { border-color: #b26a00; background: #fdf1dd; } mark.no_target { border-color: #555; background: #eee; }
.anchor { scroll-margin-top: 30vh; }
@media print {
  body { padding: 0; max-width: none; font-size: 10pt; }
  h1 { font-size: 17pt; } h2 { font-size: 13pt; break-after: avoid; } h3 { break-after: avoid; }
  table { font-size: 8.5pt; } td, th { padding: 2px 4px; }
  td a { color: inherit; }
  article p.text { orphans: 3; widows: 3; }
  .sentence, mark, th, .chart-band { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
