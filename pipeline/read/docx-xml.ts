/** Walks the XML of a DOCX part, element by element. */
import { SaxesParser } from "saxes";

export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlVisitor {
  /** `end` is the offset behind the tag's `>`. */
  open(name: string, attributes: XmlAttributes, end: number, isSelfClosing: boolean): void;
  close(name: string, end: number): void;
  text?(text: string): void;
}

/** Throws where the XML is not well formed. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    visitor.open(tag.name, tag.attributes, parser.position, tag.isSelfClosing);
  });
  parser.on("closetag", (tag) => visitor.close(tag.name, parser.position));
  parser.on("text", (text) => visitor.text?.(text));
  parser.write(xml).close();
}
