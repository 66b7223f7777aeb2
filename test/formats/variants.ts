/** The formats that reports are turned into. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import iconv from "iconv-lite";
import { printPages } from "./browser.ts";
import { toFlatOdt } from "./flat-odt.ts";
import {
  type Manuscript,
  tableAlone,
  toHtml,
  toMhtml,
  toPaper,
  toSheet,
  toText,
  withTable,
} from "./manuscript.ts";
import { toOfd } from "./ofd-sheets.ts";
import { convertFiles, isInstalled, type Program } from "./office.ts";

export interface Variant {
  readonly name: string;
  readonly extension: "html" | "mhtml" | "docx" | "doc" | "xlsx" | "xls" | "ofd" | "pdf";
  /** What writes it; null: this script. */
  readonly program: Program | null;
  readonly charset: string;
  readonly content: "report" | "report with table" | "table";
  readonly hasMargins: boolean;
  readonly columns: number;
}

const plain = {
  program: null,
  charset: "utf-8",
  content: "report",
  hasMargins: false,
  columns: 1,
} as const;
const office = { ...plain, program: "soffice" } as const;
const withMargins = { content: "report with table", hasMargins: true } as const;

export const variants: readonly Variant[] = [
  { ...plain, name: "html utf-8", extension: "html" },
  { ...plain, name: "html gb18030", extension: "html", charset: "gb18030" },
  {
    ...plain,
    name: "html utf-16le",
    extension: "html",
    charset: "utf-16le",
    content: "report with table",
  },
  { ...plain, name: "mhtml gbk", extension: "mhtml", charset: "gb18030" },
  { ...office, name: "docx", extension: "docx" },
  { ...office, name: "docx table", extension: "docx", content: "report with table" },
  { ...office, name: "doc", extension: "doc" },
  { ...office, name: "xlsx table alone", extension: "xlsx", content: "table" },
  { ...office, name: "xls table alone", extension: "xls", content: "table" },
  { ...plain, name: "ofd heads", extension: "ofd", hasMargins: true },
  { ...plain, name: "ofd heads table", extension: "ofd", ...withMargins },
  { ...plain, name: "ofd two columns", extension: "ofd", hasMargins: true, columns: 2 },
  { ...office, name: "pdf", extension: "pdf" },
  { ...office, name: "pdf heads table", extension: "pdf", ...withMargins },
  { ...office, name: "pdf two columns", extension: "pdf", hasMargins: true, columns: 2 },
  {
    ...plain,
    name: "pdf chromium heads table",
    extension: "pdf",
    program: "chromium",
    ...withMargins,
  },
  {
    ...plain,
    name: "pdf chromium two columns",
    extension: "pdf",
    program: "chromium",
    hasMargins: true,
    columns: 2,
  },
  {
    ...plain,
    name: "pdf weasyprint heads table",
    extension: "pdf",
    program: "weasyprint",
    ...withMargins,
  },
];

/** The variants that the programs on this machine can write. */
export function writableVariants(): readonly Variant[] {
  return variants.filter(({ program }) => program === null || isInstalled(program));
}

function contentOf(manuscript: Manuscript, { content }: Variant): Manuscript {
  if (content === "table") return tableAlone(manuscript);
  return content === "report" ? manuscript : withTable(manuscript);
}

/** The same report as text, under the same name; with a table as a page, since text has no cells. */
export function baselineOf(
  manuscript: Manuscript,
  variant: Variant,
): { readonly name: string; readonly bytes: Uint8Array } {
  const content = contentOf(manuscript, variant);
  return variant.content === "report"
    ? { name: `${manuscript.name}.md`, bytes: Buffer.from(toText(content)) }
    : { name: `${manuscript.name}.html`, bytes: Buffer.from(toHtml(content, "utf-8")) };
}

/** Conversion takes minutes: files that are there from an earlier run in the same folder stay. */
export async function writeVariants(
  manuscripts: readonly Manuscript[],
  chosen: readonly Variant[],
  work: string,
): Promise<void> {
  for (const variant of chosen) {
    const sources: string[] = [];
    for (const manuscript of manuscripts) {
      const file = join(work, variant.name, `${manuscript.name}.${variant.extension}`);
      if (existsSync(file)) continue;
      mkdirSync(dirname(file), { recursive: true });
      const source = await writeSource(contentOf(manuscript, variant), variant, file);
      if (source !== file) sources.push(source);
    }
    await convert(sources, variant, work);
  }
}

/** Writes the file itself, or what a program makes it of; returns the path of what was written. */
async function writeSource(content: Manuscript, variant: Variant, file: string): Promise<string> {
  const source = (extension: string): string => file.replace(/\.\w+$/, `.${extension}`);
  const write = (path: string, bytes: string | Uint8Array): string => {
    writeFileSync(path, bytes);
    return path;
  };
  if (variant.program === "soffice") {
    return variant.content === "table"
      ? write(source("csv"), toSheet(content))
      : write(source("fodt"), toFlatOdt(content, variant));
  }
  if (variant.program !== null) return write(source("html"), toPaper(content, variant));
  if (variant.extension === "ofd") return write(file, await toOfd(content, variant));
  const page = iconv.encode(toHtml(content, variant.charset), variant.charset, { addBOM: true });
  return write(file, variant.extension === "mhtml" ? toMhtml(page, variant.charset) : page);
}

async function convert(sources: readonly string[], variant: Variant, work: string): Promise<void> {
  const { program, extension } = variant;
  if (program === null) return;
  for (const folder of new Set(sources.map((source) => dirname(source)))) {
    const files = sources
      .filter((source) => dirname(source) === folder)
      .map((source) => join(folder, basename(source)));
    if (program === "soffice") await convertFiles(files, extension, folder, join(work, "profile"));
    else await printPages(program, files, join(work, "profile"));
  }
}
