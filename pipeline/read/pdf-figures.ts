/** Pictures on pages of text: charts and maps that say something which no reader of text sees. */
import type { OpenPage } from "./pdf-engine.ts";

const imageObject = 3;
const mostObjects = 20_000;
/** Of the page's area: a seal or an emblem takes less, the picture under a recognised text more. */
const smallestFigure = 0.12;
const largestFigure = 0.85;

export function holdsFigure({ functions, handle }: OpenPage, pageArea: number): boolean {
  const count = Math.min(functions._FPDFPage_CountObjects(handle), mostObjects);
  const pointer = functions.wasmExports.malloc(16);
  try {
    for (let at = 0; at < count; at += 1) {
      const object = functions._FPDFPage_GetObject(handle, at);
      if (functions._FPDFPageObj_GetType(object) !== imageObject) continue;
      functions._FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12);
      const floats = functions.HEAPF32;
      const place = pointer >> 2;
      const width = (floats[place + 2] ?? 0) - (floats[place] ?? 0);
      const height = (floats[place + 3] ?? 0) - (floats[place + 1] ?? 0);
      const share = (width * height) / pageArea;
      if (share >= smallestFigure && share <= largestFigure) return true;
    }
    return false;
  } finally {
    functions.wasmExports.free(pointer);
  }
}
