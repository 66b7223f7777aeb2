/** The straight lines of a page that run along an axis: borders of tables. */
import type { OpenPage, PdfiumFunctions } from "./pdf-engine.ts";
import { turnPoint } from "./pdf-glyphs.ts";
import { type Ruling, rulingBetween } from "./pdf-page.ts";

const pathObject = 2;
const lineSegment = 0;
const moveSegment = 2;
/** A drawing with more strokes is a picture. */
const mostObjects = 20_000;
const mostSegments = 400;

interface Point {
  readonly x: number;
  readonly y: number;
}

export function readRulings({ functions, handle }: OpenPage, turns: number): readonly Ruling[] {
  const count = functions._FPDFPage_CountObjects(handle);
  if (count > mostObjects) return [];
  const rulings: Ruling[] = [];
  const pointer = functions.wasmExports.malloc(24);
  try {
    for (let at = 0; at < count; at += 1) {
      const object = functions._FPDFPage_GetObject(handle, at);
      if (functions._FPDFPageObj_GetType(object) !== pathObject) continue;
      for (const [from, to] of strokesOf(functions, object, pointer)) {
        const ruling = rulingBetween(
          turnPoint(from.x, from.y, turns),
          turnPoint(to.x, to.y, turns),
        );
        if (ruling !== null) rulings.push(ruling);
      }
    }
  } finally {
    functions.wasmExports.free(pointer);
  }
  return rulings;
}

function strokesOf(
  functions: PdfiumFunctions,
  path: number,
  pointer: number,
): (readonly [Point, Point])[] {
  const count = functions._FPDFPath_CountSegments(path);
  if (count > mostSegments) return [];
  functions._FPDFPageObj_GetMatrix(path, pointer);
  const floats = pointer >> 2;
  const matrix = [...functions.HEAPF32.subarray(floats, floats + 6)];
  const strokes: (readonly [Point, Point])[] = [];
  let first: Point | null = null;
  let last: Point | null = null;
  for (let at = 0; at < count; at += 1) {
    const segment = functions._FPDFPath_GetPathSegment(path, at);
    functions._FPDFPathSegment_GetPoint(segment, pointer, pointer + 4);
    const point = transform(
      matrix,
      functions.HEAPF32[floats] ?? 0,
      functions.HEAPF32[floats + 1] ?? 0,
    );
    const type = functions._FPDFPathSegment_GetType(segment);
    if (type === moveSegment) first = point;
    else if (type === lineSegment && last !== null) strokes.push([last, point]);
    last = point;
    const isClosed = functions._FPDFPathSegment_GetClose(segment) !== 0;
    if (isClosed && first !== null) strokes.push([point, first]);
  }
  return strokes;
}

function transform(matrix: readonly number[], x: number, y: number): Point {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
