/** The pieces of text on an OFD page with their places in millimetres (GB/T 33190, 8.5 and 11). */
import { walkXml, type XmlAttributes } from "./docx-xml.ts";
import { localName } from "./ofd-document.ts";

export interface TextPiece {
  readonly text: string;
  /** From the left edge of the page to its first character, and to the end of its last. */
  readonly left: number;
  readonly right: number;
  /** From the top of the page to its base line. */
  readonly base: number;
  readonly size: number;
}

export interface OfdPage {
  readonly pieces: readonly TextPiece[];
  readonly templateIds: readonly string[];
  readonly hasImages: boolean;
}

/** Boundary origin and transformation of a text object. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly matrix: readonly number[];
  readonly size: number;
}

const identity: readonly number[] = [1, 0, 0, 1, 0, 0];
/** Longer deltas are no writing but an attack. */
const mostSteps = 20_000;
/** A jump of more than this many sizes parts two pieces of text. */
const widestStep = 2.2;

/** Reads a Content.xml; throws where it is not well formed. */
export function readOfdPage(xml: string): OfdPage {
  const pieces: TextPiece[] = [];
  const templateIds: string[] = [];
  let hasImages = false;
  let frame: Frame | null = null;
  let code: XmlAttributes | null = null;
  let text = "";
  walkXml(xml, {
    open(name, attributes) {
      const local = localName(name);
      if (local === "TextObject") frame = readFrame(attributes);
      if (local === "ImageObject") hasImages = true;
      if (local === "Template") templateIds.push(attributes["TemplateID"] ?? "");
      if (local === "TextCode") {
        code = attributes;
        text = "";
      }
    },
    close(name) {
      const local = localName(name);
      if (local === "TextObject") frame = null;
      if (local !== "TextCode") return;
      if (frame !== null && code !== null) pieces.push(...placeText(text, code, frame));
      code = null;
    },
    text(data) {
      if (code !== null) text += data;
    },
  });
  return { pieces, templateIds, hasImages };
}

function readFrame(attributes: XmlAttributes): Frame {
  const [x = 0, y = 0] = numbers(attributes["Boundary"]);
  const matrix = numbers(attributes["CTM"]);
  const size = Number(attributes["Size"] ?? "4");
  return { x, y, matrix: matrix.length === 6 ? matrix : identity, size };
}

/** One piece, or several where its characters jump as the columns of a form do. */
function placeText(text: string, code: XmlAttributes, frame: Frame): TextPiece[] {
  const characters = [...text.replace(/[\r\n\t]+/g, " ")];
  const stepsX = readSteps(code["DeltaX"], characters.length);
  const stepsY = readSteps(code["DeltaY"], characters.length);
  const pieces: TextPiece[] = [];
  let x = Number(code["X"] ?? "0");
  let y = Number(code["Y"] ?? "0");
  let from = { x, y };
  let open = "";
  for (const [at, character] of characters.entries()) {
    open += character;
    const step = stepsX[at] ?? (stepsY.length > 0 ? 0 : widthOf(character) * frame.size);
    const isLast = at === characters.length - 1;
    const isJump = Math.abs(step) > widestStep * frame.size || step < -0.1 * frame.size;
    if (isLast || isJump) {
      const end = x + widthOf(character) * frame.size;
      if (open.trim() !== "") pieces.push(pieceAt(open, from, end, frame));
      open = "";
    }
    x += step;
    y += stepsY[at] ?? 0;
    if (open === "") from = { x, y };
  }
  return pieces;
}

function pieceAt(
  text: string,
  from: { readonly x: number; readonly y: number },
  endX: number,
  frame: Frame,
): TextPiece {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = frame.matrix;
  const left = frame.x + a * from.x + c * from.y + e;
  const right = frame.x + a * endX + c * from.y + e;
  const base = frame.y + b * from.x + d * from.y + f;
  return { text, left, right: Math.max(left, right), base, size: frame.size * Math.hypot(c, d) };
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

function numbers(list: string | undefined): readonly number[] {
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
