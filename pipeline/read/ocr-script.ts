/** tesseract.js with the Chinese data of its package: slower than the program, and needs nothing installed. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { language, type OcrEngine, segmentation, toGraymap } from "./ocr-engine.ts";

/** The package also holds "4.0.0", ten times as large and with several times the errors. */
const dataFolder = "4.0.0_best_int";

/** Null where the optional packages are not installed. */
export async function openScriptTesseract(): Promise<OcrEngine | null> {
  const library = await import("tesseract.js").catch(() => null);
  const folder = findData();
  if (library === null || folder === null) return null;
  const worker = await library.createWorker(language, library.OEM.LSTM_ONLY, {
    langPath: folder,
    gzip: true,
    cacheMethod: "none",
    // Without it a fault in its thread would be thrown into the process.
    errorHandler: () => undefined,
  });
  await worker.setParameters({
    tessedit_pageseg_mode: segmentation as typeof library.PSM.AUTO,
  });
  return {
    name: "tesseract.js",
    recognize: async (image, seconds) => {
      await worker.setParameters({ user_defined_dpi: String(Math.round(image.dotsPerInch)) });
      const outputs = { text: false, tsv: true };
      const task = worker.recognize(toGraymap(image), {}, outputs);
      const { data } = await withinSeconds(task, seconds);
      return data.tsv ?? "";
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

function findData(): string | null {
  try {
    const found = createRequire(import.meta.url).resolve("@tesseract.js-data/chi_sim/package.json");
    return join(dirname(found), dataFolder);
  } catch {
    return null;
  }
}

/** The task goes on after that; `close` ends it. */
async function withinSeconds<T>(task: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`longer than ${seconds} seconds`)), seconds * 1000);
  });
  try {
    return await Promise.race([task, limit]);
  } finally {
    clearTimeout(timer);
  }
}
