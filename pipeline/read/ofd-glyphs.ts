/** The characters of an OFD text object with their places (GB/T 33190, 11.3), in points as the layout of pages asks. */
import type { XmlAttributes } from "./docx-xml.ts";
import type { Glyph } from "./pdf-page.ts";

export const pointsPerMillimetre: number = 72 / 25.4;

/** Boundary origin and transformation of an object, millimetres. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly matrix: readonly number[];
  readonly size: number;
}

export interface TextPiece {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  /** Aslant: a watermark. Down: set from top to bottom. */
  readonly direction: "across" | "down" | "aslant";
}

const identity: readonly number[] = [1, 0, 0, 1, 0, 0];
/** Longer deltas are no writing but an attack. */
const mostSteps = 20_000;
/** A letter takes its step to the next, unless that leaps over more than this: 6.5% is often set a square a sign. */
const widestStep = 1.4;
const slightSlant = 0.1;

export function readFrame(attributes: XmlAttributes): Frame {
  const [x = 0, y = 0] = numbers(attributes["Boundary"]);
  const matrix = numbers(attributes["CTM"]);
  const size = Number(attributes["Size"] ?? "4");
  return { x, y, matrix: matrix.length === 6 ? matrix : identity, size };
}

export function toPage(
  frame: Frame,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = frame.matrix;
  return {
    x: (frame.x + a * x + c * y + e) * pointsPerMillimetre,
    y: (frame.y + b * x + d * y + f) * pointsPerMillimetre,
  };
}

/** `most`: so many characters at most. */
export function placeText(
  text: string,
  code: XmlAttributes,
  frame: Frame,
  most: number,
): TextPiece {
  const characters = [...text.replace(/[\r\n\t]+/g, " ")].slice(0, most);
  const stepsX = readSteps(code["DeltaX"], characters.length);
  const stepsY = readSteps(code["DeltaY"], characters.length);
  const [, , c = 0, d = 1] = frame.matrix;
  const size = frame.size * Math.hypot(c, d) * pointsPerMillimetre;
  let x = Number(code["X"] ?? "0");
  let y = Number(code["Y"] ?? "0");
  const glyphs = characters.map((character, at): Glyph => {
    const own = widthOf(character) * frame.size;
    const step = stepsX[at] ?? (stepsY.length > 0 ? 0 : own);
    const from = toPage(frame, x, y);
    const to = toPage(frame, x + (step > 0 && step < widestStep * frame.size ? step : own), y);
    x += step;
    y += stepsY[at] ?? 0;
    const [left, right] = from.x < to.x ? [from.x, to.x] : [to.x, from.x];
    return { text: character, left, right, baseline: from.y, size };
  });
  return { text: characters.join(""), glyphs, direction: directionOf(glyphs, frame) };
}

function directionOf(glyphs: readonly Glyph[], { matrix }: Frame): TextPiece["direction"] {
  const [a = 1, b = 0] = matrix;
  const isTurned = Math.abs(b) > slightSlant * Math.hypot(a, b);
  if (isTurned && Math.abs(a) > slightSlant * Math.hypot(a, b)) return "aslant";
  const first = glyphs[0];
  const last = glyphs.at(-1);
  if (first === undefined || last === undefined || glyphs.length < 2) return "across";
  return Math.abs(last.baseline - first.baseline) > Math.abs(last.left - first.left)
    ? "down"
    : "across";
}

/** Distances between characters; `g 10 6.5` stands for ten times 6.5. */
function readSteps(delta: string | undefined, count: number): readonly number[] {
  if (delta === undefined) return [];
  const words = delta.trim().split(/[\s,]+/);
  const steps: number[] = [];
  const most = Math.min(count, mostSteps);
  for (let at = 0; at < words.length && steps.length < most; at += 1) {
    if (words[at] !== "g") {
      steps.push(Number(words[at]) || 0);
      continue;
    }
    const step = Number(words[at + 2]) || 0;
    for (let times = Number(words[at + 1]) || 0; times > 0 && steps.length < most; times -= 1) {
      steps.push(step);
    }
    at += 2;
  }
  return steps;
}

export function numbers(list: string | undefined): readonly number[] {
  const values = (list ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return values.every(Number.isFinite) ? values : [];
}

/** In sizes: Chinese characters are square, others about half as wide. */
function widthOf(character: string): number {
  return character > "\u2e7f" ? 1 : 0.5;
}
