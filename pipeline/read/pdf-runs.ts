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
/** Runs side by side touch; only those drawn into each other's gaps overlap by more of a letter than this. */
const leastOverlap = 0.5;
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

/** Signs of another font (〇 in 二〇三五年) are drawn after their line, which keeps their places free. */
function mendGaps(groups: readonly Glyph[][]): readonly Glyph[][] {
  const sorted = [...groups].sort((a, b) => baselineOf(a) - baselineOf(b));
  const wholes = new Map(groups.map((group) => [group, group]));
  for (const [at, group] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next] ?? [];
      const off = baselineOf(other) - baselineOf(group);
      if (off > farthestOff * (group[0]?.size ?? 0)) break;
      const size = Math.min(group[0]?.size ?? 0, other[0]?.size ?? 0);
      const isLevel = off <= farthestOff * size;
      if (isLevel && overlap(group, other) > leastOverlap * size) {
        uniteGroups(wholes, group, other);
      }
    }
  }
  const united = new Map<Glyph[], Glyph[][]>();
  for (const group of groups) {
    const whole = wholeOf(wholes, group);
    united.set(whole, [...(united.get(whole) ?? []), group]);
  }
  return [...united.values()].map((parts) =>
    parts.length === 1 ? parts.flat() : parts.flat().sort((a, b) => a.left - b.left),
  );
}

function wholeOf(wholes: ReadonlyMap<Glyph[], Glyph[]>, group: Glyph[]): Glyph[] {
  let whole = group;
  for (
    let next = wholes.get(whole);
    next !== undefined && next !== whole;
    next = wholes.get(whole)
  ) {
    whole = next;
  }
  return whole;
}

function uniteGroups(wholes: Map<Glyph[], Glyph[]>, one: Glyph[], other: Glyph[]): void {
  wholes.set(wholeOf(wholes, other), wholeOf(wholes, one));
}

function baselineOf(group: readonly Glyph[]): number {
  return group[0]?.baseline ?? 0;
}

/** Width of the strip that both reach over; negative where they stand side by side. */
function overlap(one: readonly Glyph[], other: readonly Glyph[]): number {
  const right = Math.min(one.at(-1)?.right ?? 0, other.at(-1)?.right ?? 0);
  return right - Math.max(one[0]?.left ?? 0, other[0]?.left ?? 0);
}

function isShadow(last: Glyph, glyph: Glyph): boolean {
  // The two f of Office stand no farther apart, but beside each other.
  const near = Math.min(shadow * glyph.size, (last.right - last.left) / 2);
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
