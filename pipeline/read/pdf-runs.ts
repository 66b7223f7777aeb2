/** Puts characters together to runs: pieces of a line without a wide gap inside. */
import type { Glyph, RowLine } from "./pdf-page.ts";

export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** A whole table that stands in the place of a run. */
  readonly table?: readonly RowLine[];
}

/** A gap wider than this share of the letter's height parts two runs: cells, columns, a letterspaced name. */
const widestGap = 1.1;
/** Superscripts and fractions stand off the line by less than this. */
const farthestOff = 0.45;
/** Printed twice, a little aside, to look bold. */
const shadow = 0.3;

export function joinRuns(glyphs: readonly Glyph[]): readonly Run[] {
  const groups = mendGaps(groupGlyphs(glyphs));
  return groups.map(runOf).filter((run) => run !== null);
}

/** Groups in the order of drawing: what is drawn one after the other stands together. */
function groupGlyphs(glyphs: readonly Glyph[]): readonly Glyph[][] {
  const groups: Glyph[][] = [];
  let open: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = open.at(-1);
    if (last !== undefined && isShadow(last, glyph)) continue;
    if (last !== undefined && !goesOn(last, glyph)) {
      groups.push(open);
      open = [];
    }
    if (open.length > 0 || glyph.text.trim() !== "") open.push(glyph);
  }
  if (open.length > 0) groups.push(open);
  return groups;
}

/** A sign of another font (〇 in 二〇三五年) is drawn after its line, which keeps its place free. */
function mendGaps(groups: readonly Glyph[][]): readonly Glyph[][] {
  const sorted = [...groups].sort((a, b) => baselineOf(a) - baselineOf(b));
  const outers = new Map<Glyph[], Glyph[]>();
  for (const [at, inner] of sorted.entries()) {
    const outer = findOuter(sorted, at);
    if (outer !== null) outers.set(inner, outer);
  }
  const mended = new Map<Glyph[], Glyph[]>();
  for (const group of groups) {
    let outermost = group;
    for (let next = outers.get(group); next !== undefined; next = outers.get(next))
      outermost = next;
    mended.set(outermost, [...(mended.get(outermost) ?? []), ...group]);
  }
  return [...mended].map(([outermost, all]) =>
    all.length === outermost.length ? all : all.sort((a, b) => a.left - b.left),
  );
}

function baselineOf(group: readonly Glyph[]): number {
  return group[0]?.baseline ?? 0;
}

/** The group on the same line that reaches over this one on both sides. */
function findOuter(sorted: readonly Glyph[][], at: number): Glyph[] | null {
  const inner = sorted[at] ?? [];
  const size = inner[0]?.size ?? 0;
  for (const step of [-1, 1]) {
    for (let next = at + step; ; next += step) {
      const outer = sorted[next];
      if (outer === undefined) break;
      if (Math.abs(baselineOf(outer) - baselineOf(inner)) > farthestOff * size) break;
      if (reachesOver(outer, inner)) return outer;
    }
  }
  return null;
}

function reachesOver(outer: readonly Glyph[], inner: readonly Glyph[]): boolean {
  const left = inner[0]?.left ?? 0;
  const right = inner.at(-1)?.right ?? 0;
  return (outer[0]?.left ?? left) < left && (outer.at(-1)?.right ?? right) > right;
}

function isShadow(last: Glyph, glyph: Glyph): boolean {
  const near = shadow * glyph.size;
  return (
    last.text === glyph.text &&
    glyph.text.trim() !== "" &&
    Math.abs(last.left - glyph.left) < near &&
    Math.abs(last.baseline - glyph.baseline) < near
  );
}

function goesOn(last: Glyph, glyph: Glyph): boolean {
  const size = Math.max(last.size, glyph.size);
  const gap = glyph.left - last.right;
  const isOnLine = Math.abs(glyph.baseline - last.baseline) <= farthestOff * size;
  return isOnLine && gap <= widestGap * size && gap >= -size;
}

function runOf(glyphs: readonly Glyph[]): Run | null {
  const letters = glyphs.filter((glyph) => glyph.text.trim() !== "");
  const first = letters[0];
  const last = letters.at(-1);
  if (first === undefined || last === undefined) return null;
  const tallest = letters.reduce((best, glyph) => (glyph.size > best.size ? glyph : best), first);
  const end = glyphs.lastIndexOf(last) + 1;
  return {
    text: joinGlyphs(glyphs.slice(glyphs.indexOf(first), end)),
    left: first.left,
    right: Math.max(...letters.map((glyph) => glyph.right)),
    baseline: tallest.baseline,
    size: tallest.size,
  };
}

/** A blank where Latin words stand apart without one; none beside Chinese, whose spacing is the printer's. */
function joinGlyphs(glyphs: readonly Glyph[]): string {
  let text = "";
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    if (last !== null && needsBlank(last, glyph)) text += " ";
    text += glyph.text;
    last = glyph;
  }
  return text;
}

function needsBlank(last: Glyph, glyph: Glyph): boolean {
  const gap = glyph.left - last.right;
  const isLatin = /[\w,.;:!?)%]$/.test(last.text) && /^[\w(]/.test(glyph.text);
  return isLatin && gap > 0.17 * Math.max(last.size, glyph.size);
}
