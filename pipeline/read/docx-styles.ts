/** What the styles of a DOCX say of outline and numbering (styles.xml), with what they inherit. */
import { walkXml } from "./docx-xml.ts";

export interface DocxStyle {
  name: string;
  basedOn: string | null;
  numberId: string | null;
  numberLevel: number | null;
  /** 0 for the highest rank; 9 is body text. */
  outlineLevel: number | null;
}

/** Styles by id, each with the properties of the styles that it is based on. */
export function readStyles(xml: string | null): ReadonlyMap<string, DocxStyle> {
  const styles = new Map<string, DocxStyle>();
  if (xml === null) return styles;
  let style: DocxStyle | null = null;
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes["w:val"] ?? "";
      if (name === "w:style") {
        style = { name: "", basedOn: null, numberId: null, numberLevel: null, outlineLevel: null };
        styles.set(attributes["w:styleId"] ?? "", style);
      } else if (style === null) {
        return;
      } else if (name === "w:name") {
        style.name = value.toLowerCase();
      } else if (name === "w:basedOn") {
        style.basedOn = value;
      } else if (name === "w:numId") {
        style.numberId = value;
      } else if (name === "w:ilvl") {
        style.numberLevel = Number(value);
      } else if (name === "w:outlineLvl") {
        style.outlineLevel = Number(value);
      }
    },
    close(name) {
      if (name === "w:style") style = null;
    },
  });
  return new Map([...styles].map(([id, own]) => [id, inherit(own, styles)]));
}

function inherit(own: DocxStyle, styles: ReadonlyMap<string, DocxStyle>): DocxStyle {
  const result = { ...own, outlineLevel: own.outlineLevel ?? levelByName(own.name) };
  let base = own.basedOn;
  for (let depth = 0; base !== null && depth < 12; depth += 1) {
    const parent = styles.get(base);
    if (parent === undefined) break;
    result.numberId ??= parent.numberId;
    result.numberLevel ??= parent.numberLevel;
    result.outlineLevel ??= parent.outlineLevel ?? levelByName(parent.name);
    base = parent.basedOn;
  }
  return result;
}

/** The built-in names are English in every language of the program; a style "标题 1" of one's own counts too. */
function levelByName(name: string): number | null {
  if (name === "title") return 0;
  const level = /^(?:heading|标题)\s*([1-9])$/.exec(name)?.[1];
  return level === undefined ? null : Number(level) - 1;
}
