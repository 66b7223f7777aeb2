/** OFD packages from pages of text with their places. */
import JSZip from "jszip";

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly attributes?: string;
}

/** Writing of 5 mm whose base line lies 5 mm under its frame's upper edge. */
export function textObject({ x, y, text, attributes = "" }: PlacedText): string {
  const steps = `g ${Math.max(1, [...text].length - 1)} 5`;
  return `<ofd:TextObject Boundary="${x} ${y} 150 6" Size="5" ${attributes}><ofd:TextCode X="0" Y="5" DeltaX="${steps}">${text}</ofd:TextCode></ofd:TextObject>`;
}

export function pageXml(content: string, template = ""): string {
  const use = template === "" ? "" : `<ofd:Template TemplateID="${template}"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${namespace}>${use}<ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content></ofd:Page>`;
}

export interface OfdOptions {
  readonly title?: string;
  /** By id: XML of the template page. */
  readonly templates?: Readonly<Record<string, string>>;
  /** What Document.xml says where a page lies; the default is a path from beside it. */
  readonly locate?: (page: number) => string;
  /** Prefix of every path in the package. */
  readonly folder?: string;
}

/** `pages`: Content.xml of each page, as text or as bytes; null leaves the part out. */
export async function makeOfd(
  pages: readonly (string | Uint8Array | null)[],
  options: OfdOptions = {},
): Promise<Buffer> {
  const { title = "", templates = {}, folder = "Doc_0" } = options;
  const locate = options.locate ?? ((page: number) => `Pages/Page_${page}/Content.xml`);
  const archive = new JSZip();
  archive.file(
    "OFD.xml",
    `<?xml version="1.0"?><ofd:OFD ${namespace}><ofd:DocBody><ofd:DocInfo><ofd:Title>${title}</ofd:Title></ofd:DocInfo><ofd:DocRoot>${folder}/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
  );
  const uses = Object.keys(templates).map(
    (id) => `<ofd:TemplatePage ID="${id}" BaseLoc="Tpls/${id}.xml"/>`,
  );
  const list = pages.map((_, page) => `<ofd:Page ID="${page + 1}" BaseLoc="${locate(page)}"/>`);
  archive.file(
    `${folder}/Document.xml`,
    `<?xml version="1.0"?><ofd:Document ${namespace}><ofd:CommonData>${uses.join("")}</ofd:CommonData><ofd:Pages>${list.join("")}</ofd:Pages></ofd:Document>`,
  );
  for (const [id, xml] of Object.entries(templates)) archive.file(`${folder}/Tpls/${id}.xml`, xml);
  for (const [page, content] of pages.entries()) {
    if (content !== null) archive.file(`${folder}/Pages/Page_${page}/Content.xml`, content);
  }
  return await archive.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}
