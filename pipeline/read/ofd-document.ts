/** What an OFD package says of its documents: title, pages and their templates (GB/T 33190, 7.4 to 7.7). */
import { walkXml } from "./docx-xml.ts";
import { type OfdPackage, resolvePath } from "./ofd-package.ts";

export interface OfdDocument {
  /** Paths of the pages in order. */
  readonly pages: readonly string[];
  /** Paths of the templates by id. */
  readonly templates: ReadonlyMap<string, string>;
}

export interface OfdRoot {
  readonly title: string;
  /** Paths of the documents in the package. */
  readonly documents: readonly string[];
}

/** Names without their prefix: writers use ofd:, another one or none. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Reads OFD.xml; throws where it is not well formed. */
export function readOfdRoot(xml: string): OfdRoot {
  const texts = new Map<string, string[]>();
  let current = "";
  walkXml(xml, {
    open: (name) => {
      current = localName(name);
    },
    close: () => {
      current = "";
    },
    text(text) {
      if (text.trim() !== "") texts.set(current, [...(texts.get(current) ?? []), text.trim()]);
    },
  });
  const documents = (texts.get("DocRoot") ?? []).map((path) => resolvePath("", path));
  return {
    title: texts.get("Title")?.[0] ?? "",
    documents,
  };
}

/** Reads the document at `path`; null where it is missing. Throws where it is not well formed. */
export function readOfdDocument(parts: OfdPackage, path: string): OfdDocument | null {
  const xml = parts.read(path);
  if (xml === null) return null;
  const pages: string[] = [];
  const templates = new Map<string, string>();
  walkXml(xml, {
    open(name, attributes) {
      const location = attributes["BaseLoc"];
      if (location === undefined) return;
      const place = resolvePath(path, location);
      if (localName(name) === "Page") pages.push(place);
      if (localName(name) === "TemplatePage") templates.set(attributes["ID"] ?? "", place);
    },
    close: () => undefined,
  });
  return { pages, templates };
}
