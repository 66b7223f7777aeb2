/** Recognises the text of pages that are pictures, where a recogniser is installed. */

import { availableParallelism } from "node:os";
import pLimit from "p-limit";
import { countOf } from "../plural.ts";
import { type Note, note } from "../result.ts";
import type { OcrEngine } from "./ocr-engine.ts";
import { openScriptTesseract } from "./ocr-script.ts";
import { openSystemTesseract } from "./ocr-system.ts";
import { readWords } from "./ocr-words.ts";
import { layOutPage } from "./pdf-layout.ts";
import type { PageLayout } from "./pdf-page.ts";
import { askPdf } from "./pdf-workers.ts";

/** Chinese print is read best at this resolution: 300 dots an inch gave four times the errors. */
const dotsPerInch = 200;
const mostPages = 200;
const limitsOfDrawing = { seconds: 30 };
const secondsForPage = 60;
const secondsForFile = 1200;

export interface Recognition {
  /** Pages on which text was found, in order. */
  readonly pages: readonly PageLayout[];
  readonly isInstalled: boolean;
  readonly notes: readonly Note[];
}

/** Pages of all files wait here, so that many scans read together do not crowd the machine. */
const limit = pLimit(availableParallelism());
let isSystem: Promise<boolean> | null = null;

async function openEngine(): Promise<OcrEngine | null> {
  isSystem ??= openSystemTesseract().then((engine) => engine !== null);
  return (await isSystem) ? await openSystemTesseract() : await openScriptTesseract();
}

/** `numbers`: the pages to read, ascending. */
export async function recognizePages(
  bytes: Uint8Array,
  numbers: readonly number[],
  open: () => Promise<OcrEngine | null> = openEngine,
): Promise<Recognition> {
  const engine = numbers.length === 0 ? null : await open();
  if (engine === null) return { pages: [], isInstalled: false, notes: [] };
  const end = Date.now() + secondsForFile * 1000;
  try {
    const tried = numbers.slice(0, mostPages);
    const results = await Promise.all(
      tried.map((page) =>
        limit(() => (Date.now() > end ? null : recognizePage(bytes, page, engine))),
      ),
    );
    const pages = results.filter((page) => page !== null);
    return { pages, isInstalled: true, notes: [...readNote(pages, engine), ...leftOut(numbers)] };
  } finally {
    await engine.close();
  }
}

/** Null where nothing was found, or where it failed: then the page stays a picture, and a note says so. */
async function recognizePage(
  bytes: Uint8Array,
  page: number,
  engine: OcrEngine,
): Promise<PageLayout | null> {
  const request = { kind: "render", bytes, page, dotsPerInch } as const;
  const drawn = await askPdf(request, limitsOfDrawing);
  if (drawn.kind !== "done" || isBlank(drawn.answer.data)) return null;
  const table = await engine.recognize(drawn.answer, secondsForPage).catch(() => "");
  const content = readWords(table, page, drawn.answer);
  return content === null ? null : layOutPage(content);
}

/** An empty sheet: a back page. */
function isBlank(data: Uint8Array): boolean {
  const dark = data.reduce((count, value) => count + (value < 128 ? 1 : 0), 0);
  return dark < 50;
}

function readNote(pages: readonly PageLayout[], engine: OcrEngine): Note[] {
  if (pages.length === 0) return [];
  const numbers = pages.map((page) => page.number);
  const message = `Text recognition (${engine.name}) read ${countOf(pages.length, "page")} without text of ${pages.length === 1 ? "its" : "their"} own: ${listRanges(numbers)}. About one character in a hundred is wrong; check figures against the paper.`;
  return [note("read_by_ocr", "warning", message, numbers[0] ?? null)];
}

function leftOut(numbers: readonly number[]): Note[] {
  if (numbers.length <= mostPages) return [];
  const message = `Text recognition stopped after ${mostPages} of ${numbers.length} pages; split the file to have the others read.`;
  return [note("ocr_stopped", "warning", message)];
}

/** 1–3, 7. */
function listRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
