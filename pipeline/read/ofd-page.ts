/** What stands on an OFD page (GB/T 33190, 8.5): pieces of text with their places, straight lines, pictures. */
import { walkXml, type XmlAttributes } from "./docx-xml.ts";
import { localName } from "./ofd-document.ts";
import { type Frame, numbers, placeText, readFrame, type TextPiece } from "./ofd-glyphs.ts";
import { readPath } from "./ofd-paths.ts";
import type { Ruling } from "./pdf-page.ts";

export interface OfdPage {
  readonly pieces: readonly TextPiece[];
  readonly rulings: readonly Ruling[];
  readonly templateIds: readonly string[];
  /** Millimetres squared that the pictures cover; 0 where there are none. */
  readonly pictures: number;
}

/** More characters than this on one sheet are no page of text. */
const mostGlyphs = 100_000;
const mostRulings = 20_000;

/** Reads a Content.xml; throws where it is not well formed. */
export function readOfdPage(xml: string): OfdPage {
  const pieces: TextPiece[] = [];
  const rulings: Ruling[] = [];
  const templateIds: string[] = [];
  let pictures = 0;
  let left = mostGlyphs;
  let frame: Frame | null = null;
  let code: XmlAttributes | null = null;
  let text: string | null = null;
  walkXml(xml, {
    open(name, attributes) {
      const local = localName(name);
      if (local === "TextObject" || local === "PathObject") frame = readFrame(attributes);
      if (local === "ImageObject") pictures += areaOf(attributes);
      if (local === "Template") templateIds.push(attributes["TemplateID"] ?? "");
      if (local === "TextCode") code = attributes;
      if (local === "TextCode" || local === "AbbreviatedData") text = "";
    },
    close(name) {
      const local = localName(name);
      if (local === "TextObject" || local === "PathObject") frame = null;
      if (frame !== null && text !== null && local === "TextCode" && code !== null) {
        const piece = placeText(text, code, frame, left);
        left -= piece.glyphs.length;
        pieces.push(piece);
      }
      if (frame !== null && text !== null && local === "AbbreviatedData") {
        if (rulings.length < mostRulings) rulings.push(...readPath(text, frame));
      }
      if (local === "TextCode" || local === "AbbreviatedData") text = null;
    },
    text(data) {
      if (text !== null) text += data;
    },
  });
  return { pieces, rulings, templateIds, pictures };
}

function areaOf(attributes: XmlAttributes): number {
  const [, , width = 0, height = 0] = numbers(attributes["Boundary"]);
  return Math.max(1, width * height);
}
