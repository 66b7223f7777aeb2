/** Reads tesseract's table of words (TSV) as what stands on a page. */
import { median } from "./pdf-columns.ts";
import type { Glyph, PageContent } from "./pdf-page.ts";
import type { PageImage } from "./pdf-requests.ts";

const lineLevel = 4;
const wordLevel = 5;
/** In hundredths, as tesseract says it: stains and rules are "read" with less. */
const leastConfidence = 20;
/** A page whose words are believed less on the average is a picture without text. */
const leastMean = 45;

interface Word {
  readonly text: string;
  readonly confidence: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

interface WordLine {
  readonly bottom: number;
  readonly words: Word[];
  /** Hardly believed and left out. */
  readonly doubted: Word[];
}

/** The page in points; null where hardly a word can be believed. */
export function readWords(table: string, number: number, image: PageImage): PageContent | null {
  const lines = readLines(table);
  const words = lines.flatMap((line) => line.words);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const belief = words.reduce((sum, word) => sum + word.text.length * word.confidence, 0);
  if (letters === 0 || belief / letters < leastMean) return null;
  const scale = 72 / image.dotsPerInch;
  const usual = median(words.map((word) => word.height));
  return {
    number,
    width: image.width * scale,
    height: image.height * scale,
    glyphs: lines.flatMap((line) => glyphsOf(line, scale, usual)),
    rulings: [],
    slanted: [],
  };
}

function readLines(table: string): readonly WordLine[] {
  const lines: WordLine[] = [];
  for (const row of table.split("\n")) {
    const cells = row.split("\t");
    const [level = 0, , , , , , left = 0, top = 0, width = 0, height = 0, confidence = 0] =
      cells.map(Number);
    const text = (cells[11] ?? "").trim();
    if (level === lineLevel) lines.push({ bottom: top + height, words: [], doubted: [] });
    if (level !== wordLevel || text === "") continue;
    const line = lines.at(-1);
    const list = confidence < leastConfidence ? line?.doubted : line?.words;
    list?.push({ text, confidence, left, right: left + width, height });
  }
  return lines.filter((line) => line.words.length > 0);
}

/** A line differs in size from the others only if it differs by more than this share, and holds enough to tell. */
const sameSize = 0.25;
const leastLetters = 4;
/** Characters fill nine tenths of their letter's height. */
const letterHeight = 1.1;

/** Boxes of single words are ragged; the line's tells where it stands, the middle one of all how tall letters are. */
function glyphsOf(line: WordLine, scale: number, usual: number): readonly Glyph[] {
  const { bottom } = line;
  const words = withEdges(line);
  const own = median(words.map((word) => word.height));
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const isUsual = letters < leastLetters || Math.abs(own - usual) < sameSize * usual;
  const size = (isUsual ? usual : own) * scale * letterHeight;
  return words.map((word) => ({
    text: word.text,
    left: word.left * scale,
    right: word.right * scale,
    baseline: bottom * scale,
    size,
  }));
}

/**
 * A letter that was left out at either end of a line still stands there: without its place the line would look set in,
 * and open a paragraph. Stains and rules are no taller and wider than letters are.
 */
function withEdges({ words, doubted }: WordLine): readonly Word[] {
  const height = median(words.map((word) => word.height));
  const letters = doubted.filter((word) => {
    const width = word.right - word.left;
    return word.height > height / 2 && word.height < height * 1.5 && width > word.height / 2;
  });
  return words.map((word, at) => {
    const before = at > 0 ? [] : letters.filter((one) => isBeside(one, word, height));
    const behind =
      at < words.length - 1 ? [] : letters.filter((one) => isBeside(word, one, height));
    return {
      ...word,
      left: Math.min(word.left, ...before.map((one) => one.left)),
      right: Math.max(word.right, ...behind.map((one) => one.right)),
    };
  });
}

function isBeside(one: Word, next: Word, height: number): boolean {
  return one.left < next.left && next.left - one.right < height;
}
