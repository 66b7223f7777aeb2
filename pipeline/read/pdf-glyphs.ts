/** The characters of a page with their places, turned so that the text runs from left to right. */
import type { OpenPage, PdfiumFunctions } from "./pdf-engine.ts";
import type { Glyph } from "./pdf-page.ts";

/** More characters than this on one sheet are no page of text. */
export const mostGlyphs = 100_000;

interface RawGlyph {
  readonly text: string;
  readonly angle: number;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PageGlyphs {
  readonly upright: readonly Glyph[];
  readonly slanted: readonly Glyph[];
  /** The page holds more than are read of one. */
  readonly isCut: boolean;
  /** Quarter turns by which the page was turned. */
  readonly turns: number;
}

export function readGlyphs(open: OpenPage): PageGlyphs {
  const { raw, isCut } = readRaw(open);
  const turns = commonestTurns(raw);
  const upright: Glyph[] = [];
  const slanted: Glyph[] = [];
  for (const glyph of raw) {
    const isUpright = isNear(glyph.angle, turns);
    (isUpright ? upright : slanted).push(turnGlyph(glyph, turns));
  }
  return { upright, slanted, isCut, turns };
}

function readRaw({ functions, handle }: OpenPage): {
  readonly raw: readonly RawGlyph[];
  readonly isCut: boolean;
} {
  const text = functions._FPDFText_LoadPage(handle);
  if (text === 0) return { raw: [], isCut: false };
  const pointer = functions.wasmExports.malloc(56);
  try {
    const all = functions._FPDFText_CountChars(text);
    const count = Math.min(all, mostGlyphs);
    const glyphs: RawGlyph[] = [];
    for (let at = 0; at < count; at += 1) {
      const glyph = readOne(functions, text, at, pointer);
      if (glyph !== null) glyphs.push(glyph);
    }
    return { raw: glyphs, isCut: all > mostGlyphs };
  } finally {
    functions.wasmExports.free(pointer);
    functions._FPDFText_ClosePage(text);
  }
}

/** Blanks and line ends that the engine makes up are left out; those of the file stay. */
function readOne(
  functions: PdfiumFunctions,
  text: number,
  at: number,
  pointer: number,
): RawGlyph | null {
  if (functions._FPDFText_IsGenerated(text, at) === 1) return null;
  const character = characterOf(functions._FPDFText_GetUnicode(text, at));
  if (character === null) return null;
  functions._FPDFText_GetCharOrigin(text, at, pointer, pointer + 8);
  functions._FPDFText_GetLooseCharBox(text, at, pointer + 16);
  functions._FPDFText_GetMatrix(text, at, pointer + 32);
  // Read one by one: for a hundred thousand characters, slices of the heap take longer than the calls.
  const { HEAPF64: doubles, HEAPF32: floats } = functions;
  const place = pointer >> 3;
  const box = (pointer + 16) >> 2;
  const matrix = (pointer + 32) >> 2;
  return {
    text: character,
    angle: Math.atan2(floats[matrix + 1] ?? 0, floats[matrix] ?? 1),
    size:
      functions._FPDFText_GetFontSize(text, at) *
      Math.hypot(floats[matrix + 2] ?? 0, floats[matrix + 3] ?? 1),
    x: doubles[place] ?? 0,
    y: doubles[place + 1] ?? 0,
    left: floats[box] ?? 0,
    top: floats[box + 1] ?? 0,
    right: floats[box + 2] ?? 0,
    bottom: floats[box + 3] ?? 0,
  };
}

/** PDFium gives 2 for the hyphen at the end of a line, and 0 for what its font does not explain. */
function characterOf(code: number): string | null {
  if (code === 2) return "-";
  if (code === 0) return "\uFFFD";
  if (code === 9 || code === 0xa0) return " ";
  if (code < 32 || code === 0xfffe || code === 0xffff) return null;
  // Half of a pair: the engine gives both halves, one after the other.
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

const quarter = Math.PI / 2;

function turnsOf(angle: number): number {
  return ((Math.round(angle / quarter) % 4) + 4) % 4;
}

function isNear(angle: number, turns: number): boolean {
  const off = Math.abs(angle - turns * quarter) % (2 * Math.PI);
  return Math.min(off, 2 * Math.PI - off) < 0.1;
}

/** A sheet printed sideways is read sideways, whether the file says that it is turned or not. */
function commonestTurns(glyphs: readonly RawGlyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { angle } of glyphs) {
    const turns = turnsOf(angle);
    if (isNear(angle, turns)) counts[turns] = (counts[turns] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts));
}

function turnGlyph(glyph: RawGlyph, turns: number): Glyph {
  const { left, top, right, bottom } = glyph;
  const from = turnPoint(left, top, turns);
  const to = turnPoint(right, bottom, turns);
  return {
    text: glyph.text,
    left: Math.min(from.x, to.x),
    right: Math.max(from.x, to.x),
    baseline: turnPoint(glyph.x, glyph.y, turns).y,
    size: glyph.size,
  };
}

/** From the file's axes (y upward) to the reader's (y downward), for text that runs up, back or down. */
export function turnPoint(x: number, y: number, turns: number): { x: number; y: number } {
  if (turns === 1) return { x: y, y: x };
  if (turns === 2) return { x: -x, y };
  if (turns === 3) return { x: -y, y: -x };
  return { x, y: -y };
}
