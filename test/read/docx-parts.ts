/** DOCX files from raw XML, for what no writing library can make. */
import JSZip from "jszip";
import type { Source } from "../../pipeline/document.ts";
import { readDocx } from "../../pipeline/read/docx.ts";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const extraParts = ["numbering", "styles", "footnotes", "endnotes", "comments"];

/** `parts` by name without folder and ending: { document: "<w:body>…", numbering: "…" }. */
export async function makeDocx(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = new JSZip();
  const present = extraParts.filter((name) => parts[name] !== undefined);
  const overrides = ["document.main", ...present].map((name) => {
    const file = name.split(".")[0];
    return `<Override PartName="/word/${file}.xml" ContentType="${word}.${name}+xml"/>`;
  });
  archive.file(
    "[Content_Types].xml",
    `${prolog}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join("")}</Types>`,
  );
  archive.file("_rels/.rels", relations([["officeDocument", "word/document.xml"]]));
  archive.file(
    "word/_rels/document.xml.rels",
    relations(present.map((name) => [name, `${name}.xml`])),
  );
  const roots: Readonly<Record<string, string>> = { document: "w:document" };
  for (const [name, xml] of Object.entries(parts)) {
    const root = roots[name] ?? `w:${name}`;
    archive.file(`word/${name}.xml`, `${prolog}<${root} ${namespaces}>${xml}</${root}>`);
  }
  return await archive.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${prolog}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}

export function paragraph(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A paragraph of a numbering. */
export function numbered(text: string, numberId: number, level = 0): string {
  const number = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numberId}"/></w:numPr>`;
  return paragraph(text, number);
}

export async function readParts(parts: Readonly<Record<string, string>>): Promise<{
  readonly lines: readonly string[];
  readonly codes: readonly string[];
  readonly source: Source | null;
}> {
  const document = `<w:body>${parts["document"] ?? ""}</w:body>`;
  const { value, notes } = await readDocx(await makeDocx({ ...parts, document }));
  const lines = (value?.blocks ?? []).map((block) => `${block.kind}:${block.text}`);
  return { lines, codes: notes.map((note) => note.code), source: value };
}
