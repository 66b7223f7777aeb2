/** Companies of lexicon/companies.tsv: the longest name at a place, where it stands alone. */
import { listCell, readLexicon } from "../../pipeline/lexicon.ts";
import type { SentenceView } from "../sentence-view.ts";
import { companyWords } from "./company-words.ts";
import type { FoundName } from "./found-name.ts";

/** Ambiguous names are common words too (苹果, 小米): they count only where a company is meant. */
const ambiguous: Map<string, boolean> = new Map();
for (const row of readLexicon("companies")) {
  for (const name of [row["name"] ?? "", ...listCell(row["aliases"])]) {
    if (name.length > 1) ambiguous.set(name, row["ambiguous"] === "yes");
  }
}

const byFirst: Map<string, string[]> = new Map();
for (const name of [...ambiguous.keys()].sort((a, b) => b.length - a.length)) {
  const first = name.charAt(0);
  const names = byFirst.get(first);
  if (names === undefined) byFirst.set(first, [name]);
  else names.push(name);
}

const facilities = companyWords("facility");
const extensions: ReadonlySet<string> = new Set(companyWords("extension"));

export function* findKnownNames(view: SentenceView): Generator<FoundName> {
  const borders = wordBorders(view);
  for (let at = 0; at < view.folded.length; at += 1) {
    const name = byFirst
      .get(view.folded.charAt(at))
      ?.find((candidate) => view.folded.startsWith(candidate, at));
    if (name === undefined) continue;
    const end = at + name.length;
    if (!standsAlone(view, at, end, borders)) continue;
    if (ambiguous.get(name) === true && !isCompanyContext(view.folded, at, end)) continue;
    const last = end + tradeBehind(view, end);
    yield {
      name: view.text.slice(at, last),
      start: at,
      end: last,
      masked: false,
      rule: "known_company",
    };
    at = last - 1;
  }
}

/** 吉利|汽车 is a company, 戴尔|软件服务外包 what one does: a trade belongs to the name where no noun goes on. */
function tradeBehind(view: SentenceView, end: number): number {
  if (!extensions.has(view.folded.slice(end, end + 2))) return 0;
  const next = view.words.find((word) => word.span.start - view.offset === end + 2);
  return next !== undefined && /^(?:n|b|nz|l)/.test(next.tag) && !/[，。、；]/.test(next.text)
    ? 0
    : 2;
}

function wordBorders(view: SentenceView): ReadonlySet<number> {
  const borders = new Set<number>([0, view.text.length]);
  for (const word of view.words) {
    borders.add(word.span.start - view.offset);
    borders.add(word.span.end - view.offset);
  }
  return borders;
}

/** A name of Latin letters needs its own edges; a Chinese one must begin or end where a word does. */
function standsAlone(
  view: SentenceView,
  start: number,
  end: number,
  borders: ReadonlySet<number>,
): boolean {
  const touches = (inside: string, outside: string): boolean =>
    /[A-Za-z]/.test(inside) && /[A-Za-z0-9]/.test(outside);
  if (touches(view.folded.charAt(start), view.folded.charAt(start - 1))) return false;
  if (touches(view.folded.charAt(end - 1), view.folded.charAt(end))) return false;
  return borders.has(start) || borders.has(end);
}

function isCompanyContext(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 10);
  const before = text.slice(Math.max(0, start - 8), start);
  return (
    facilities.some((facility) => after.startsWith(facility)) ||
    /^(?:等(?:.{0,6})(?:企业|公司|集团)|集团|公司|、[^，。]{2,8}等)/.test(after) ||
    /(?:引进|签约|与|和|、|企业|落户|携手|对接)$/.test(before)
  );
}
