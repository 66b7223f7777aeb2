/**
 * Takes out of a DOCX part what only says how it looks: mammoth builds a tree of objects for every element, and word
 * processors write a run with its fonts for every change from Chinese to digits.
 */

/** Empty elements of form (ECMA-376 part 1, 17.3) that neither hold text nor mark headings, numbers or changes. */
const forms =
  "rFonts|sz|szCs|lang|color|kern|spacing|w|position|ind|jc|snapToGrid|widowControl|overflowPunct|bidi|autoSpaceDE|autoSpaceDN|adjustRightInd|topLinePunct|kinsoku|wordWrap|textAlignment|shd|highlight|u|i|iCs|bCs|noProof|keepNext|keepLines|pageBreakBefore|contextualSpacing|eastAsianLayout|fitText|em|effect|rtl|cs|proofErr|lastRenderedPageBreak|bookmarkStart|bookmarkEnd|lsdException|pgSz|pgMar|cols|docGrid";
const formElement = new RegExp(`<w:(?:${forms})(?: [^<>]*)?/>`, "g");
const revisionMark = / w:rsid\w*="[^"<>]*"/g;
const emptyProperties = /<w:rPr>\s*<\/w:rPr>|<w:rPr\/>/g;
/** The seam between two runs of plain text. */
const seam = /<\/w:t><\/w:r><w:r><w:t(?: xml:space="preserve")?>/g;

export function slimXml(xml: string): string {
  return xml
    .replace(formElement, "")
    .replace(revisionMark, "")
    .replace(emptyProperties, "")
    .replace(seam, "");
}
