/** PDF files: their text with its places, their pictures by text recognition. */
import type { Source } from "../document.ts";
import { countOf } from "../plural.ts";
import { failure, type Note, note, type Result, success } from "../result.ts";
import { noMetadata } from "./metadata-fields.ts";
import { recognizePages } from "./ocr-pages.ts";
import { toBlocks } from "./pdf-blocks.ts";
import { isProtection } from "./pdf-faults.ts";
import { mostGlyphs } from "./pdf-glyphs.ts";
import { type PdfInformation, publisherOf } from "./pdf-information.ts";
import type { PageLayout } from "./pdf-page.ts";
import type { LaidOut } from "./pdf-requests.ts";
import { askPdf, type Limits, type PdfOutcome } from "./pdf-workers.ts";
import { damagedFile, passwordProtected } from "./refusals.ts";

/** A report has a hundred pages, a yearbook a thousand. */
const mostPages = 3000;
const limitsOfText = { seconds: 60 };
/** Loading pdf-parse alone takes 200 MB or more of it, and on a busy machine most of the time. */
const limitsOfInformation = { seconds: 30, megabytes: 768 };
/** A page that holds no more than this is a picture with a stamp or a page number on it. */
const leastCharacters = 10;

/**
 * Reads the text layer, and by text recognition the pages without one, where it is installed.
 * Fails for protected, damaged and wholly unreadable files; a page without text is a warning.
 */
export async function readPdf(
  bytes: Uint8Array,
  forInformation: Limits = limitsOfInformation,
): Promise<Result<Source>> {
  const laidOut = await askPdf({ kind: "lay_out", bytes, mostPages }, limitsOfText);
  if (laidOut.kind === "too_long") return failure(tooLong);
  if (laidOut.kind === "too_large") return failure(tooLarge);
  if (laidOut.kind === "failed") return failure(refusalOfMessage(laidOut.message));
  const { pageCount, pages } = laidOut.answer;
  if (pageCount === 0) return failure(damagedFile("it has no pages"));
  const pictures = findPictures(pages);
  const recognition = await recognizePages(bytes, pictures);
  const layouts = new Map(recognition.pages.map((page) => [page.number, page]));
  const whole = pages.map((page) => withRecognized(page, layouts.get(page.number)));
  const unread = pictures.filter((page) => !layouts.has(page));
  if (unread.length === pages.length && !hasText(pages)) {
    return failure(scannedNote(recognition.isInstalled), ...recognition.notes);
  }
  const information = await askPdf({ kind: "information", bytes }, forInformation);
  const recognizedPages = [...layouts.keys()].sort((a, b) => a - b);
  const blocks = toBlocks(whole);
  const text = { blocks, pageCount, recognizedPages };
  return success({ format: "pdf", encoding: null, ...text, ...statedBy(information) }, [
    ...(information.kind === "done" ? [] : [propertiesUnread]),
    ...leftOutPages(laidOut.answer),
    ...emptyPages(unread, recognition.isInstalled),
    ...recognition.notes,
    ...garbledText(pages),
    ...laidOut.answer.cutPages.map(cutPage),
  ]);
}

/** A file whose information cannot be had keeps its text. */
function statedBy(
  information: PdfOutcome<PdfInformation>,
): Pick<Source, "metadata" | "properties"> {
  if (information.kind !== "done") return { metadata: noMetadata };
  const { title, properties } = information.answer;
  return { metadata: { ...noMetadata, title, publisher: publisherOf(properties) }, properties };
}

const propertiesUnread: Note = note(
  "properties_unread",
  "information",
  "The title, author, dates and page labels that the PDF states could not be read; its text is whole.",
);

const tooLong: Note = note(
  "took_too_long",
  "error",
  `The PDF was given up after ${limitsOfText.seconds} seconds: it is damaged or made to do harm. Print it to a new PDF and read that.`,
);

const tooLarge: Note = note(
  "too_large_inside",
  "error",
  "The PDF needs more memory than one file may take: it is damaged or made to do harm. Print it to a new PDF and read that.",
);

/** What the engine says of a file that it does not open. */
function refusalOfMessage(message: string): Note {
  if (isProtection(message)) return passwordProtected;
  return damagedFile("its PDF structure cannot be read");
}

function textOf(page: PageLayout): string {
  return page.lines
    .map((line) =>
      line.kind === "line" ? line.text : line.cells.map((cell) => cell.text).join(""),
    )
    .join("")
    .replace(/\s+/g, "");
}

/** A stamp or number in the text layer stays, unless the picture shows it too. */
function withRecognized(page: PageLayout, recognized: PageLayout | undefined): PageLayout {
  if (recognized === undefined) return page;
  const seen = textOf(recognized);
  const own = page.lines.filter((line) => !seen.includes(textOf({ ...page, lines: [line] })));
  return { ...recognized, lines: [...own, ...recognized.lines] };
}

function hasText(pages: readonly PageLayout[]): boolean {
  return pages.some((page) => textOf(page).length > leastCharacters);
}

/** Numbers of pages that hold nothing, or next to nothing where hardly any page holds more. */
function findPictures(pages: readonly PageLayout[]): readonly number[] {
  const counts = pages.map((page) => textOf(page).length);
  const isFull = counts.filter((count) => count > leastCharacters).length * 2 > pages.length;
  return pages
    .filter((_, at) => (counts[at] ?? 0) <= (isFull ? 0 : leastCharacters))
    .map((page) => page.number);
}

function scannedNote(isInstalled: boolean): Note {
  const advice = isInstalled
    ? "Text recognition found no text on them; scan the paper again."
    : "Install tesseract with chi_sim, or run the file through text recognition (OCR) and read the result.";
  return note(
    "scanned",
    "error",
    `The PDF has no text layer: its pages are pictures or blank. ${advice}`,
  );
}

function emptyPages(unread: readonly number[], isInstalled: boolean): Note[] {
  const advice = isInstalled
    ? "Text recognition found nothing on it."
    : "If it is a picture, run it through text recognition.";
  return unread.map((page) =>
    note(
      "scanned",
      "warning",
      `Page ${page} has no text: it is blank or a picture. ${advice}`,
      page,
    ),
  );
}

function leftOutPages({ pageCount, pages }: LaidOut): Note[] {
  if (pages.length === pageCount) return [];
  const message = `Only the first ${pages.length} of ${pageCount} pages were read, the most that time and memory allow; split the file.`;
  return [note("too_many_pages", "warning", message)];
}

function cutPage(page: number): Note {
  const message = `Page ${page} holds more than ${mostGlyphs} characters; the rest of it was left out. Print the file to a new PDF with pages of usual size.`;
  return note("text_left_out", "warning", message, page);
}

/** A font without a map to Unicode yields private or replacement characters in place of its own. */
function garbledText(pages: readonly PageLayout[]): Note[] {
  return pages.flatMap((page) => {
    const text = textOf(page);
    const strange = text.match(/[\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
    if (strange * 20 < text.length || strange === 0) return [];
    const message = `Page ${page.number} has ${countOf(strange, "character")} whose font does not say what is meant; run the page through text recognition.`;
    return [note("garbled_text", "warning", message, page.number)];
  });
}
