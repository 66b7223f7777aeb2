/** The straight lines of a page that run along an axis: borders of tables. */
import type { OpenPage, PdfiumFunctions } from "./pdf-engine.ts";
import { turnPoint } from "./pdf-glyphs.ts";
import { type Ruling, rulingBetween } from "./pdf-page.ts";

const pathObject = 2;
const formObject = 5;
/** Forms hold forms; one that holds itself would not end. */
const deepestForm = 6;
const lineSegment = 0;
const moveSegment = 2;
/** A drawing with more strokes is a picture. */
const mostObjects = 20_000;
const mostSegments = 400;

interface Point {
  readonly x: number;
  readonly y: number;
}

type Matrix = readonly number[];
type Stroke = readonly [from: Point, to: Point];
const upright: Matrix = [1, 0, 0, 1, 0, 0];

/** Those of the page and of the forms on it: stamps, imposition and some printers put a whole page into one. */
export function readRulings({ functions, handle }: OpenPage, turns: number): readonly Ruling[] {
  const pointer = functions.wasmExports.malloc(24);
  try {
    const paths = pathsOf(functions, handle, pointer);
    return paths
      .flatMap(({ path, matrix }) => strokesOf(functions, path, matrix, pointer))
      .map(([from, to]) =>
        rulingBetween(turnPoint(from.x, from.y, turns), turnPoint(to.x, to.y, turns)),
      )
      .filter((ruling) => ruling !== null);
  } finally {
    functions.wasmExports.free(pointer);
  }
}

interface PlacedPath {
  readonly path: number;
  /** From the form that holds it to the page. */
  readonly matrix: Matrix;
}

/** None where the page has more objects than a text with tables has. */
function pathsOf(functions: PdfiumFunctions, page: number, pointer: number): readonly PlacedPath[] {
  const paths: PlacedPath[] = [];
  let seen = 0;
  const look = (object: number, matrix: Matrix, depth: number): void => {
    const type = functions._FPDFPageObj_GetType(object);
    if (type === pathObject) paths.push({ path: object, matrix });
    if (type !== formObject || depth === deepestForm) return;
    const inner = multiply(matrix, readMatrix(functions, object, pointer));
    const count = functions._FPDFFormObj_CountObjects(object);
    for (let at = 0; at < count && seen <= mostObjects; at += 1, seen += 1) {
      look(functions._FPDFFormObj_GetObject(object, at), inner, depth + 1);
    }
  };
  const count = functions._FPDFPage_CountObjects(page);
  for (let at = 0; at < count && seen <= mostObjects; at += 1, seen += 1) {
    look(functions._FPDFPage_GetObject(page, at), upright, 0);
  }
  return seen > mostObjects ? [] : paths;
}

function readMatrix(functions: PdfiumFunctions, object: number, pointer: number): Matrix {
  functions._FPDFPageObj_GetMatrix(object, pointer);
  const floats = pointer >> 2;
  return [...functions.HEAPF32.subarray(floats, floats + 6)];
}

function strokesOf(
  functions: PdfiumFunctions,
  path: number,
  outer: Matrix,
  pointer: number,
): readonly Stroke[] {
  const count = functions._FPDFPath_CountSegments(path);
  if (count > mostSegments) return [];
  const matrix = multiply(outer, readMatrix(functions, path, pointer));
  const floats = pointer >> 2;
  const strokes: Stroke[] = [];
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

/** First `inner`, then `outer`. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner;
  const origin = transform(outer, e, f);
  const [left = 1, up = 0, right = 0, down = 1] = outer;
  return [
    left * a + right * b,
    up * a + down * b,
    left * c + right * d,
    up * c + down * d,
    origin.x,
    origin.y,
  ];
}

function transform(matrix: Matrix, x: number, y: number): Point {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
