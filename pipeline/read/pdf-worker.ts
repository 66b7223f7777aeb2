/** Runs in a thread of its own, so that a file that loops or swells can be stopped. Answers one request at a time. */
import { parentPort } from "node:worker_threads";
import { engineMemory, openPdf, wasMemoryRefused, withPage } from "./pdf-engine.ts";
import { isMemoryFault } from "./pdf-faults.ts";
import { readGlyphs } from "./pdf-glyphs.ts";
import { layOutPage } from "./pdf-layout.ts";
import type { PageLayout } from "./pdf-page.ts";
import type { LaidOut, PageImage, PdfReply, PdfRequest } from "./pdf-requests.ts";
import { readRulings } from "./pdf-rulings.ts";

const megabyte = 1024 * 1024;
/** The engine gives no memory back: a thread that has grown beyond this is replaced. */
const mostKept = 256 * megabyte;
/** A sheet larger than A3 at 200 dots an inch is drawn coarser. */
const mostDots = 8_000_000;
const pointsPerInch = 72;

/** Bytes that the engine holds, as seen at the last page. */
let memory = 0;
/** Whether an engine failed behind its own answer: pdfjs drops promises that fail where a file's table of objects lies. */
let hasFailedLate = false;

parentPort?.on("message", (request: PdfRequest) => {
  answer(request).then(
    (done) => reply({ isDone: true, answer: done, isSpent: isSpent() }),
    (error: unknown) => {
      const failed = error instanceof Error ? error.message : String(error);
      reply({ isDone: false, failed, isSpent: isMemoryFault(failed) || isSpent() });
    },
  );
});

// What it could read it has answered, or answers yet; otherwise the time limit ends the thread.
process.on("unhandledRejection", () => {
  hasFailedLate = true;
});

function isSpent(): boolean {
  return hasFailedLate || memory > mostKept;
}

function reply(message: PdfReply): void {
  parentPort?.postMessage(message);
}

async function answer(request: PdfRequest): Promise<Extract<PdfReply, { isDone: true }>["answer"]> {
  switch (request.kind) {
    case "lay_out":
      return await layOut(request.bytes, request.mostPages);
    case "information":
      return await (await import("./pdf-information.ts")).readInformation(request.bytes);
    case "render":
      return await render(request.bytes, request.page, request.dotsPerInch);
  }
}

async function layOut(bytes: Uint8Array, mostPages: number): Promise<LaidOut> {
  const document = await openPdf(bytes);
  try {
    const pageCount = document.getPageCount();
    const pages: PageLayout[] = [];
    const cutPages: number[] = [];
    for (let at = 0; at < Math.min(pageCount, mostPages); at += 1) {
      const page = await withPage(document, at, (open) => {
        const { upright, slanted, isCut, turns } = readGlyphs(open);
        if (isCut) cutPages.push(at + 1);
        const rulings = readRulings(open, turns);
        memory = engineMemory(open.functions);
        const { originalWidth: width, originalHeight: height } = open.page.getOriginalSize();
        const content = { number: at + 1, width, height, glyphs: upright, slanted, rulings };
        return layOutPage(content, pages.at(-1)?.gutter ?? null);
      });
      if (wasMemoryRefused()) break;
      pages.push(page);
    }
    if (wasMemoryRefused() && pages.length === 0) throw new Error("out of memory");
    return { pageCount, pages, cutPages };
  } finally {
    document.destroy();
  }
}

async function render(bytes: Uint8Array, number: number, wanted: number): Promise<PageImage> {
  const document = await openPdf(bytes);
  try {
    const page = document.getPage(number - 1);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const dots = originalWidth * originalHeight * (wanted / pointsPerInch) ** 2;
    const dotsPerInch = dots > mostDots ? wanted * Math.sqrt(mostDots / dots) : wanted;
    const scale = dotsPerInch / pointsPerInch;
    const { width, height, data } = await page.render({ scale, colorSpace: "Gray" });
    return { width, height, data, dotsPerInch };
  } finally {
    document.destroy();
  }
}
