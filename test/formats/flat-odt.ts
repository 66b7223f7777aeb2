/** Writes a report as a flat OpenDocument text, which LibreOffice turns into everything else. */
import { escapeMarkup, type Manuscript, type PaperOptions, type Paragraph } from "./manuscript.ts";

const font = "AR PL SungtiL GB";
const namespaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
].join(" ");

/** Sizes and margins of official papers (GB/T 9704: 28 characters of 16 points a line, 22 lines a page). */
export function toFlatOdt(manuscript: Manuscript, options: PaperOptions): string {
  const title = manuscript.paragraphs[0]?.text ?? "";
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="song" svg:font-family="'${font}'"/></office:font-face-decls>
<office:styles>${styles(options)}</office:styles>
<office:automatic-styles>${pageLayout(options)}${cellStyle}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="paper">${margins(title, options)}</style:master-page></office:master-styles>
<office:body><office:text>${manuscript.paragraphs.map(toElement).join("\n")}</office:text></office:body>
</office:document>`;
}

const cellStyle =
  '<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="1mm"/></style:style>';

/** `punctuation-wrap`: LibreOffice loses a sign that it hangs into the margin; none must hang. */
function styles({ columns }: PaperOptions): string {
  const size = columns > 1 ? 10.5 : 16;
  const letters = (points: number): string =>
    `<style:text-properties style:font-name="song" style:font-name-asian="song" fo:font-size="${points}pt" style:font-size-asian="${points}pt"/>`;
  const paragraph = (name: string, properties: string, points: number): string =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties style:punctuation-wrap="simple" ${properties}/>${letters(points)}</style:style>`;
  return [
    paragraph("body", `fo:text-indent="${size * 2}pt" fo:text-align="justify"`, size),
    paragraph("heading", `fo:text-indent="${size * 2}pt"`, size),
    paragraph("title", 'fo:text-align="center" fo:margin-bottom="12pt"', 22),
    paragraph("plain", "", 12),
    paragraph("margin", 'fo:text-align="center"', 10.5),
  ].join("");
}

function pageLayout({ columns }: PaperOptions): string {
  const split =
    columns > 1 ? `<style:columns fo:column-count="${columns}" fo:column-gap="8mm"/>` : "";
  return `<style:page-layout style:name="paper"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="25mm" fo:margin-bottom="25mm" fo:margin-left="28mm" fo:margin-right="26mm">${split}</style:page-layout-properties><style:header-style/><style:footer-style/></style:page-layout>`;
}

function margins(title: string, { hasMargins }: PaperOptions): string {
  if (!hasMargins) return "";
  return `<style:header><text:p text:style-name="margin">${escapeMarkup(title)}</text:p></style:header><style:footer><text:p text:style-name="margin">— <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer>`;
}

function toElement(paragraph: Paragraph): string {
  if (paragraph.kind === "table") return toTable(paragraph.rows);
  const style = paragraph.kind === "paragraph" ? "body" : paragraph.kind;
  return `<text:p text:style-name="${style}">${withBlanks(paragraph.text)}</text:p>`;
}

/** XML folds runs of blanks; the format has an element for them. */
function withBlanks(text: string): string {
  return escapeMarkup(text).replace(/ {2,}/g, (blanks) => `<text:s text:c="${blanks.length}"/>`);
}

function toTable(rows: readonly (readonly string[])[]): string {
  const columns = `<table:table-column table:number-columns-repeated="${rows[0]?.length ?? 1}"/>`;
  const lines = rows.map((row) => {
    const cells = row.map(
      (cell) =>
        `<table:table-cell table:style-name="cell"><text:p text:style-name="plain">${escapeMarkup(cell)}</text:p></table:table-cell>`,
    );
    return `<table:table-row>${cells.join("")}</table:table-row>`;
  });
  return `<table:table>${columns}${lines.join("")}</table:table>`;
}
