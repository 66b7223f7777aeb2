/** The outline markers of official documents (GB/T 9704: 一、 then （一） then 1. then （1）), in any width. */
import { foldWidth } from "../fold.ts";

export type MarkerStyle =
  | "division"
  | "chapter"
  | "section"
  | "han"
  | "han_bracket"
  | "digit"
  | "digit_bracket"
  | "circled"
  | "ordinal";

export interface Marker {
  readonly style: MarkerStyle;
  /** Place in the usual order of an outline: 1 is the highest. */
  readonly rank: number;
  /** True for the first of a series: 一、 or （1）. */
  readonly isFirst: boolean;
}

const han = "[一二三四五六七八九十百零〇]";

/** Tried from top to bottom; the text has been folded to half width. */
const patterns: readonly (readonly [MarkerStyle, number, RegExp])[] = [
  ["division", 1, new RegExp(`^第(?:${han}{1,3}|\\d{1,2}) ?(?:篇|编|部分)`)],
  ["chapter", 2, new RegExp(`^第(?:${han}{1,4}|\\d{1,3}) ?章`)],
  ["section", 3, new RegExp(`^第(?:${han}{1,3}|\\d{1,3}) ?节`)],
  ["han", 4, new RegExp(`^${han}{1,3} ?(?:、|\\.(?!\\d))`)],
  ["han_bracket", 5, new RegExp(`^[(〔] ?${han}{1,3} ?[)〕]`)],
  ["digit", 6, /^\d{1,2} ?(?:、|\.(?!\d))/],
  ["digit_bracket", 7, /^(?:\( ?\d{1,2} ?\)|[⑴-⒇])/],
  ["circled", 8, /^[①-⑳]/],
  [
    "ordinal",
    9,
    new RegExp(`^(?:第?${han}{1,2}(?:个)?(?:是|要)|第${han}{1,2}[,、]|首先|其次|再次|最后)`),
  ],
];

const first = /^[第(〔]? ?(?:一(?![十百])|1(?!\d)|①|⑴|首先)/;

/** The marker that `text` begins with, or null. */
export function readMarker(text: string): Marker | null {
  const folded = foldWidth(text.slice(0, 16)).trimStart();
  for (const [style, rank, pattern] of patterns) {
    if (pattern.test(folded)) return { style, rank, isFirst: first.test(folded) };
  }
  return null;
}
