/** OFD (GB/T 33190), the national format of official documents: its pages, templates included, laid out as a PDF's are. */
import type { Source, SourceBlock } from "../document.ts";
import { failure, type Note, note, type Result, success } from "../result.ts";
import { noMetadata } from "./metadata-fields.ts";
import { type OfdDocument, readOfdDocument, readOfdRoot } from "./ofd-document.ts";
import { layOutOfdPage } from "./ofd-layout.ts";
import { type OfdPackage, openOfdPackage } from "./ofd-package.ts";
import { type OfdPage, readOfdPage } from "./ofd-page.ts";
import { toBlocks } from "./pdf-blocks.ts";
import type { PageLayout } from "./pdf-page.ts";
import { damagedFile, emptyFile, passwordProtected } from "./refusals.ts";

const rootName = "OFD.xml";
const mostPages = 3000;
const largestPackage = 64 * 1024 * 1024;

interface Reading {
  readonly parts: OfdPackage;
  readonly layouts: PageLayout[];
  /** Text set from top to bottom. */
  readonly columns: SourceBlock[];
  readonly notes: Note[];
  /** Templates by path: hundreds of pages share one. */
  readonly templates: Map<string, OfdPage | null>;
  pageCount: number;
  hasImages: boolean;
}

/** Reads an OFD. A page that is missing or broken is a warning; the others are read. */
export function readOfd(bytes: Uint8Array): Result<Source> {
  const parts = openOfdPackage(bytes, largestPackage);
  const rootXml = parts?.read(rootName) ?? null;
  if (parts === null || rootXml === null) return failure(damagedFile("its root part is missing"));
  const reading: Reading = {
    parts,
    layouts: [],
    columns: [],
    notes: [],
    templates: new Map(),
    pageCount: 0,
    hasImages: false,
  };
  try {
    const root = readOfdRoot(rootXml);
    for (const path of root.documents) {
      const document = readOfdDocument(parts, path);
      if (document === null) reading.notes.push(missingPart(path));
      else readPages(reading, document);
    }
    return finish(reading, root.title);
  } catch {
    // saxes throws on XML that is not well formed, and on entities of the file's own making.
    return failure(parts.isEncrypted ? passwordProtected : damagedFile("its XML cannot be read"));
  }
}

function finish(reading: Reading, title: string): Result<Source> {
  const { parts, layouts, columns, notes, pageCount, hasImages } = reading;
  const blocks = [...toBlocks(layouts), ...columns].sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
  const all = parts.isOverLimit() || pageCount > mostPages ? [...notes, leftOut] : notes;
  if (blocks.length === 0 && parts.isEncrypted) return failure(passwordProtected);
  if (blocks.length === 0) return failure(hasImages ? scanned : emptyFile, ...all);
  const isTitle = /\p{Script=Han}{4,}/u.test(title) && !/\.(?:docx?|wps|ofd|pdf)$/i.test(title);
  const metadata = { ...noMetadata, title: isTitle ? title : null };
  return success(
    { format: "ofd", encoding: null, metadata, blocks, pageCount, recognizedPages: [] },
    all,
  );
}

function readPages(reading: Reading, { pages, templates }: OfdDocument): void {
  for (const path of pages) {
    reading.pageCount += 1;
    if (reading.pageCount > mostPages) continue;
    const page = reading.pageCount;
    try {
      const xml = reading.parts.read(path);
      if (xml === null) throw new Error(path);
      const content = readOfdPage(xml);
      reading.hasImages ||= content.pictures > 0;
      const under = content.templateIds.flatMap((id) => templatePage(reading, templates.get(id)));
      const gutter = reading.layouts.at(-1)?.gutter ?? null;
      const { layout, columns } = layOutOfdPage(content, under, page, gutter);
      reading.layouts.push(layout);
      reading.columns.push(...columns);
      if (columns.length > 0) reading.notes.push(verticalText(page));
    } catch {
      // Its XML is broken or missing: that costs this page only.
      reading.notes.push(damagedPage(page));
    }
  }
}

function templatePage(reading: Reading, path: string | undefined): readonly OfdPage[] {
  if (path === undefined) return [];
  if (!reading.templates.has(path)) {
    const xml = reading.parts.read(path);
    reading.templates.set(path, xml === null ? null : readOfdPage(xml));
  }
  return [reading.templates.get(path) ?? null].filter((page) => page !== null);
}

function verticalText(page: number): Note {
  const message = `Page ${page} has text set from top to bottom; it was read after the rest of the page, from the right. Compare it with the page.`;
  return note("vertical_text", "information", message, page);
}

const scanned: Note = note(
  "scanned",
  "error",
  "The pages are images without text; save the file as PDF to have them recognised, or recognise them elsewhere.",
);

const leftOut: Note = note(
  "pages_left_out",
  "warning",
  `Of an OFD at most ${mostPages} pages and ${largestPackage / 1024 / 1024} MB of page content are read; the rest was left out. Split the file.`,
);

function damagedPage(page: number): Note {
  const message = `Page ${page} is missing or broken and was left out; fetch the file again.`;
  return note("damaged_page", "warning", message, page);
}

function missingPart(path: string): Note {
  return note(
    "damaged_file",
    "warning",
    `The part ${path} is missing from the file; fetch it again.`,
  );
}
