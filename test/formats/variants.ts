/** The formats that reports are turned into. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import iconv from "iconv-lite";
import { toFlatOdt } from "./flat-odt.ts";
import { type Manuscript, toHtml, toText, withTable } from "./manuscript.ts";
import { convertFiles } from "./office.ts";

export interface Variant {
  readonly name: string;
  readonly extension: "html" | "docx" | "doc" | "pdf";
  readonly charset: string;
  readonly hasTable: boolean;
  readonly hasMargins: boolean;
  readonly columns: number;
}

const plain = { charset: "", hasTable: false, hasMargins: false, columns: 1 } as const;

export const variants: readonly Variant[] = [
  { ...plain, name: "html utf-8", extension: "html", charset: "utf-8" },
  { ...plain, name: "html gb18030", extension: "html", charset: "gb18030" },
  { ...plain, name: "html utf-16le", extension: "html", charset: "utf-16le", hasTable: true },
  { ...plain, name: "docx", extension: "docx" },
  { ...plain, name: "docx table", extension: "docx", hasTable: true },
  { ...plain, name: "doc", extension: "doc" },
  { ...plain, name: "pdf", extension: "pdf" },
  { ...plain, name: "pdf heads table", extension: "pdf", hasTable: true, hasMargins: true },
  { ...plain, name: "pdf two columns", extension: "pdf", hasMargins: true, columns: 2 },
];

function contentOf(manuscript: Manuscript, variant: Variant): Manuscript {
  return variant.hasTable ? withTable(manuscript) : manuscript;
}

/** The same report as text, under the same name; with a table as a page, since text has no cells. */
export function baselineOf(
  manuscript: Manuscript,
  variant: Variant,
): { readonly name: string; readonly bytes: Uint8Array } {
  const content = contentOf(manuscript, variant);
  return variant.hasTable
    ? { name: `${manuscript.name}.html`, bytes: Buffer.from(toHtml(content, "utf-8")) }
    : { name: `${manuscript.name}.md`, bytes: Buffer.from(toText(content)) };
}

export async function writeVariants(
  manuscripts: readonly Manuscript[],
  work: string,
  made: string,
): Promise<void> {
  for (const variant of variants) {
    for (const manuscript of manuscripts) {
      const file = join(work, variant.name, `${manuscript.name}.${variant.extension}`);
      mkdirSync(dirname(file), { recursive: true });
      const content = contentOf(manuscript, variant);
      if (variant.extension === "html") {
        const page = toHtml(content, variant.charset);
        writeFileSync(file, iconv.encode(page, variant.charset, { addBOM: true }));
      } else writeFileSync(file.replace(/\.\w+$/, ".fodt"), toFlatOdt(content, variant));
    }
  }
  // Conversion takes minutes: files that are there from an earlier run in the same folder stay.
  if (existsSync(made)) return;
  const profile = join(work, "profile");
  for (const variant of variants) {
    if (variant.extension === "html") continue;
    const folders = new Set(manuscripts.map(({ name }) => join(work, variant.name, dirname(name))));
    for (const folder of folders) {
      const files = manuscripts
        .filter(({ name }) => join(work, variant.name, dirname(name)) === folder)
        .map(({ name }) => join(folder, `${basename(name)}.fodt`));
      await convertFiles(files, variant.extension, folder, profile);
    }
  }
}
