/** Sets a report on the sheets of an OFD as official papers are set: 22 lines of 28 letters (GB/T 9704). */
import { makeOfd, pageXml } from "../read/ofd-file.ts";
import { escapeMarkup, type Manuscript, type PaperOptions } from "./manuscript.ts";

/** Millimetres. */
const sheet = { left: 28, top: 37, gap: 8, letters: 156, depth: 225 };
const leading = 1.8;

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Sheet {
  readonly texts: Placed[];
  /** Rectangles: x, y, width, height. */
  readonly boxes: (readonly [number, number, number, number])[];
}

/** Where the next line goes. */
interface Pen {
  readonly sheets: Sheet[];
  column: number;
  y: number;
}

export async function toOfd(manuscript: Manuscript, options: PaperOptions): Promise<Uint8Array> {
  const size = options.columns > 1 ? 3.7 : 5.6;
  const width = (sheet.letters - sheet.gap * (options.columns - 1)) / options.columns;
  const perLine = Math.floor(width / size);
  const pen: Pen = { sheets: [], column: options.columns, y: 0 };
  const takeLine = (): { readonly on: Sheet; readonly x: number; readonly y: number } => {
    if (pen.y + size * leading > sheet.depth || pen.sheets.length === 0) {
      pen.column = pen.column + 1 < options.columns ? pen.column + 1 : 0;
      if (pen.column === 0) pen.sheets.push({ texts: [], boxes: [] });
      pen.y = 0;
    }
    pen.y += size * leading;
    const on = pen.sheets.at(-1) ?? { texts: [], boxes: [] };
    return { on, x: sheet.left + pen.column * (width + sheet.gap), y: sheet.top + pen.y };
  };
  for (const { kind, text, rows } of manuscript.paragraphs) {
    for (const row of rows) {
      const { on, x, y } = takeLine();
      const cell = width / row.length;
      for (const [at, content] of row.entries()) {
        on.boxes.push([x + at * cell, y - size * 1.3, cell, size * leading]);
        on.texts.push({ text: content, x: x + at * cell + 1, y, size: size * 0.75 });
      }
    }
    for (const [at, line] of (kind === "table" ? [] : breakLines(text, perLine)).entries()) {
      const { on, x, y } = takeLine();
      on.texts.push({ text: line, x: x + (at === 0 ? 2 * size : 0), y, size });
    }
  }
  if (options.hasMargins) addMargins(pen.sheets, manuscript.paragraphs[0]?.text ?? "");
  return await makeOfd(pen.sheets.map(toXml), { title: manuscript.paragraphs[0]?.text ?? "" });
}

function addMargins(sheets: readonly Sheet[], title: string): void {
  for (const [at, { texts }] of sheets.entries()) {
    texts.push({ text: title.slice(0, 30), x: 80, y: 20, size: 3.7 });
    texts.push({ text: `— ${at + 1} —`, x: 98, y: 282, size: 3.7 });
  }
}

/** The first line is set in by two letters; numbers and words stay whole, no line begins with a stop. */
function breakLines(text: string, perLine: number): readonly string[] {
  const tokens = text.match(/[“‘《（(]*(?:[\w.%+-]+|.)[，。、；：！？”’》）)%,.;:]*/gsu) ?? [];
  const lines: string[] = [];
  let open = "";
  for (const token of tokens) {
    const room = perLine - (lines.length === 0 ? 2 : 0);
    if (open !== "" && widthOf(open + token) > room) {
      lines.push(open);
      open = "";
    }
    open += token;
  }
  return [...lines, open];
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + advance(letter), 0);
}

function advance(letter: string): number {
  return letter > "\u2e7f" || /[“”‘’—…]/.test(letter) ? 1 : 0.5;
}

function toXml({ texts, boxes }: Sheet): string {
  const objects = texts.map(({ text, x, y, size }) => {
    const steps = [...text].slice(0, -1).map((letter) => (advance(letter) * size).toFixed(2));
    return `<ofd:TextObject Boundary="${x} ${(y - size).toFixed(2)} 160 ${size * 1.2}" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="${steps.join(" ")}">${escapeMarkup(text)}</ofd:TextCode></ofd:TextObject>`;
  });
  const paths = boxes.map(
    ([x, y, width, height]) =>
      `<ofd:PathObject Boundary="${x} ${y} ${width} ${height}" LineWidth="0.35"><ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`,
  );
  return pageXml([...objects, ...paths].join(""));
}
