/** The place that a text calls 我市 or 全省: the one of that rank that it names most. */
import type { Place, PlaceLevel } from "../document.ts";
import { type Division, findMentions, toPlace } from "./divisions.ts";

const selfWords: readonly (readonly [RegExp, readonly PlaceLevel[], RegExp])[] = [
  [/[我全]省|省委|省政府/g, ["province"], /省$/],
  [/[我全]市|市委|市政府/g, ["province", "prefecture", "county"], /市$/],
  [/[我全]县|县委|县政府/g, ["county"], /县$/],
  [/[我全]区(?!域)|区委|区政府/g, ["province", "county"], /区$/],
  [/[我全]州(?!市)|州委|州政府/g, ["prefecture"], /州$/],
];
const leastMentions = 3;

function dominant(counts: ReadonlyMap<string, number>): string | null {
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (best === undefined || best[1] < leastMentions) return null;
  return second === undefined || best[1] >= second[1] * 2 ? best[0] : null;
}

/** Null where no name stands out, as in texts whose names are blanked out. */
export function findFrequentPlace(text: string): Place | null {
  const ranked = selfWords
    .map((word) => ({ word, count: text.match(word[0])?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [best] = ranked;
  if (best === undefined || best.count === 0) return null;
  const [, levels, suffix] = best.word;
  const counts = new Map<string, number>();
  const known = new Map<string, { readonly division: Division; readonly evidence: string }>();
  for (const mention of findMentions(text)) {
    const fitting = mention.divisions.filter(
      (division) => levels.includes(division.level) && suffix.test(division.name),
    );
    const [division] = fitting;
    if (division === undefined || fitting.length > 1) continue;
    counts.set(division.code, (counts.get(division.code) ?? 0) + 1);
    const evidence = text.slice(mention.start, mention.end);
    if (!known.has(division.code)) known.set(division.code, { division, evidence });
  }
  const found = known.get(dominant(counts) ?? "");
  return found === undefined ? null : toPlace(found.division, found.evidence);
}
