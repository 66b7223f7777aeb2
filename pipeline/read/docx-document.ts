/**
 * Prepares the XML of a DOCX text for mammoth, which drops automatic numbers and outline levels:
 * numbers become text, outline levels become styles of our own that `docx.ts` maps to headings.
 */
import type { NumberCounter } from "./docx-numbering.ts";
import type { DocxStyle } from "./docx-styles.ts";
import { walkXml, type XmlAttributes } from "./docx-xml.ts";

export const outlineStylePrefix = "DubanOutline";
const deepestHeading = 6;

interface Insertion {
  readonly at: number;
  readonly xml: string;
}

interface Paragraph {
  readonly start: number;
  propertiesStart: number | null;
  propertiesEnd: number | null;
  styleId: string;
  numberId: string | null;
  numberLevel: number | null;
  outlineLevel: number | null;
  hasText: boolean;
  /** Its mark is deleted by a tracked change: without text it is gone. */
  isDeleted: boolean;
}

/** The document's XML with numbers and outline styles written into it. */
export function writeNumbers(
  xml: string,
  styles: ReadonlyMap<string, DocxStyle>,
  counter: NumberCounter,
): string {
  const insertions: Insertion[] = [];
  for (const paragraph of readParagraphs(xml)) {
    insertions.push(...insertionsFor(paragraph, styles, counter));
  }
  insertions.sort((a, b) => a.at - b.at);
  let result = "";
  let done = 0;
  for (const { at, xml: inserted } of insertions) {
    result += xml.slice(done, at) + inserted;
    done = at;
  }
  return result + xml.slice(done);
}

function insertionsFor(
  paragraph: Paragraph,
  styles: ReadonlyMap<string, DocxStyle>,
  counter: NumberCounter,
): Insertion[] {
  const style = styles.get(paragraph.styleId);
  const insertions: Insertion[] = [];
  const { propertiesStart, propertiesEnd } = paragraph;
  const outline = paragraph.outlineLevel ?? style?.outlineLevel ?? 9;
  if (outline < 9 && propertiesStart !== null) {
    const rank = Math.min(outline + 1, deepestHeading);
    insertions.push({
      at: propertiesStart,
      xml: `<w:pStyle w:val="${outlineStylePrefix}${rank}"/>`,
    });
  }
  if (paragraph.isDeleted && !paragraph.hasText) return insertions;
  const numberId = paragraph.numberId ?? style?.numberId ?? null;
  if (numberId === null || numberId === "0" || propertiesEnd === null) return insertions;
  const level =
    paragraph.numberLevel ??
    style?.numberLevel ??
    counter.levelOfStyle(numberId, paragraph.styleId);
  const number = counter.number(numberId, level);
  if (number !== null && number !== "" && paragraph.hasText) {
    const run = `<w:r><w:t xml:space="preserve">${escapeXml(number)}</w:t></w:r>`;
    insertions.push({ at: propertiesEnd, xml: run });
  }
  return insertions;
}

/** Paragraphs in document order. Old properties of tracked changes (w:pPrChange) and text deleted or moved away do not count. */
function readParagraphs(xml: string): Paragraph[] {
  const done: Paragraph[] = [];
  const open: Paragraph[] = [];
  let changeDepth = 0;
  let textDepth = 0;
  let movedDepth = 0;
  walkXml(xml, {
    open(name, attributes, end, isSelfClosing) {
      if (name === "w:pPrChange") changeDepth += 1;
      if (changeDepth > 0) return;
      if (name === "w:t") textDepth += 1;
      if (name === "w:moveFrom") movedDepth += 1;
      if (name === "w:p") {
        const paragraph = emptyParagraph(end);
        open.push(paragraph);
        done.push(paragraph);
      }
      const paragraph = open.at(-1);
      if (paragraph === undefined) return;
      if (name === "w:pPr" && !isSelfClosing) paragraph.propertiesStart ??= end;
      else readProperty(paragraph, name, attributes);
    },
    close(name, end) {
      if (name === "w:pPrChange") changeDepth -= 1;
      if (changeDepth > 0) return;
      if (name === "w:t") textDepth -= 1;
      if (name === "w:moveFrom") movedDepth -= 1;
      if (name === "w:p") open.pop();
      const paragraph = open.at(-1);
      if (name === "w:pPr" && paragraph !== undefined) paragraph.propertiesEnd ??= end;
    },
    text(text) {
      const paragraph = open.at(-1);
      const isText = textDepth > 0 && movedDepth === 0 && text.trim() !== "";
      if (isText && paragraph !== undefined) paragraph.hasText = true;
    },
  });
  return done;
}

function emptyParagraph(start: number): Paragraph {
  return {
    start,
    propertiesStart: null,
    propertiesEnd: null,
    styleId: "",
    numberId: null,
    numberLevel: null,
    outlineLevel: null,
    hasText: false,
    isDeleted: false,
  };
}

function readProperty(paragraph: Paragraph, name: string, attributes: XmlAttributes): void {
  if (paragraph.propertiesStart === null || paragraph.propertiesEnd !== null) return;
  const value = attributes["w:val"] ?? "";
  if (name === "w:del" || name === "w:moveFrom") paragraph.isDeleted = true;
  else if (name === "w:pStyle") paragraph.styleId = value;
  else if (name === "w:numId") paragraph.numberId = value;
  else if (name === "w:ilvl") paragraph.numberLevel = Number(value);
  else if (name === "w:outlineLvl") paragraph.outlineLevel = Number(value);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
