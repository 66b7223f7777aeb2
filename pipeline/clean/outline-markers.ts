/** The marks with which Chinese official prose opens a heading or an item (GB/T 9704: 一、 （一） 1. （1）). Imports nothing. */

export type MarkerKind =
  | "chapter"
  | "chinese"
  | "chinese_bracket"
  | "arabic"
  | "arabic_bracket"
  | "ordinal";

const numeral = "[一二三四五六七八九十百]{1,4}";
const markers: readonly (readonly [MarkerKind, RegExp])[] = [
  [
    "chapter",
    new RegExp(`^第(?:${numeral}|\\d{1,3})(?:章|节|篇|编|部分)(?=[\\s:：、.．]|\\p{L}|$)`, "u"),
  ],
  ["chinese", new RegExp(`^${numeral}[、.．]`)],
  ["chinese_bracket", new RegExp(`^[（(]${numeral}[)）]`)],
  ["arabic", /^[\d０-９]{1,2}(?:[.．](?![\d０-９])|、)/],
  ["arabic_bracket", /^(?:[（(][\d０-９]{1,2}[)）]|[①-⑳])/],
  [
    "ordinal",
    new RegExp(
      `^(?:${numeral}(?:是|要)|第${numeral}[,，、:：]|其${numeral}[,，、]|首先[,，]|其次[,，])`,
    ),
  ],
];

/** The kind of mark a line begins with, or null. */
export function markerOf(text: string): MarkerKind | null {
  const trimmed = text.trimStart();
  return markers.find(([, pattern]) => pattern.test(trimmed))?.[0] ?? null;
}
