/** Finds company names in a sentence: by the lexicon, by their ending, and by standing in a list with one. */
import { listCell, readLexicon } from "../../pipeline/lexicon.ts";
import type { SentenceView } from "../sentence-view.ts";

interface KnownName {
  readonly ambiguous: boolean;
}

const lexicon: Map<string, KnownName> = new Map();
for (const row of readLexicon("companies")) {
  for (const name of [row["name"] ?? "", ...listCell(row["aliases"])]) {
    if (name !== "") lexicon.set(name, { ambiguous: row["ambiguous"] === "yes" });
  }
}

const words = readLexicon("company-words");
function wordsOf(role: string): readonly string[] {
  return words
    .filter((row) => row["role"] === role)
    .map((row) => row["word"] ?? "")
    .sort((a, b) => b.length - a.length);
}
const facilities = wordsOf("facility");
const classes: ReadonlySet<string> = new Set(wordsOf("class"));

const firstCharacters: ReadonlyMap<string, readonly string[]> = groupByFirst([...lexicon.keys()]);

function groupByFirst(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const first = name.slice(0, 1);
    groups.set(first, [...(groups.get(first) ?? []), name]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.length - a.length);
  return groups;
}

export interface FoundName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly masked: boolean;
  readonly rule: string;
}

/** All names of a sentence in order, none overlapping; the longest form wins. */
export function findNames(view: SentenceView): readonly FoundName[] {
  const found: FoundName[] = [];
  const add = (name: FoundName): void => {
    if (!found.some((other) => name.start < other.end && other.start < name.end)) found.push(name);
  };
  for (const name of findFullNames(view)) add(name);
  for (const name of findMaskedNames(view)) add(name);
  for (const name of findKnownNames(view)) add(name);
  for (const name of findListed(view, found)) add(name);
  return found.sort((a, b) => a.start - b.start);
}

const suffix =
  /(?:股份有限公司|有限责任公司|有限公司|控股集团|集团公司|集团|股份公司|总公司|分公司|公司|农商银行|农商行|村镇银行|银行)/g;
const notNames =
  /^(?:[\u4e00-\u9fa5]{0,4}(?:各|本|该|等|大|家|个|些|类|某|优质|重点|骨干|龙头|企业|平台|上市|国有|民营|外资|中央|商业|政策性|开发性|中小|担保|投资|物业|保险|基金|快递|证券|期货|租赁|小额贷款|融资|子|分|母|总|跨国|外国|企业|控股|财团|产业|资源|数据|血|用人|人民|世界|中国人民|地方|民办|大型|国内外|城商|民营|中小|外贸|生态|种子|亿|千亿|百亿|财务|机构|单位)|的|和|与|在|对|由|为|是)$/;

/** 贵阳产业发展控股集团有限公司: from the suffix back over nouns, places and letters. */
function* findFullNames(view: SentenceView): Generator<FoundName> {
  for (const match of view.folded.matchAll(suffix)) {
    const end = match.index + match[0].length;
    if (/^(?:军|化|结|式|群|部|成|制|法|治理|上市|年)/.test(view.folded.slice(end))) continue;
    const start = walkBack(view, match.index);
    const stem = view.text.slice(start, match.index);
    if (stem.length < 2 || stem.length > 22 || notNames.test(stem) || classes.has(stem + match[0])) continue;
    const masked = /[xX×*○]{1,}/.test(stem);
    yield { name: view.text.slice(start, end).replace(/\s+/g, ""), start, end, masked, rule: "company_suffix" };
  }
}

function walkBack(view: SentenceView, from: number): number {
  let start = from;
  for (let at = view.words.length - 1; at >= 0; at -= 1) {
    const word = view.words[at];
    if (word === undefined) break;
    const begin = word.span.start - view.offset;
    const end = word.span.end - view.offset;
    if (begin >= from) continue;
    if (end < start) break;
    const isNameLike = /^(?:n|ns|nr|nt|nz|nrt|j|eng|x|b|vn|l|i|f|g|a|an|zg|s)$/.test(word.tag) && !/[，,、。；：“”()（）《》]/.test(word.text);
    if (!isNameLike || /^(?:等|以及|推动|支持|引进|组建|新|与|和|企业|重点|成立|设立|国内|国外)$/.test(word.text)) break;
    start = begin;
  }
  return start;
}

function* findMaskedNames(view: SentenceView): Generator<FoundName> {
  for (const match of view.folded.matchAll(/[xX×]{1,3}[\u4e00-\u9fa5]{0,4}?(?:集团|公司|煤|能源|银行|化工|股份)/g)) {
    const end = match.index + match[0].length;
    yield { name: view.text.slice(match.index, end), start: match.index, end, masked: true, rule: "masked_company" };
  }
}

function* findKnownNames(view: SentenceView): Generator<FoundName> {
  const borders = wordBorders(view);
  for (let at = 0; at < view.folded.length; at += 1) {
    const candidates = firstCharacters.get(view.text.charAt(at));
    const name = candidates?.find((candidate) => view.text.startsWith(candidate, at));
    if (name === undefined) continue;
    const end = at + name.length;
    if (!standsAlone(view, at, end, borders)) continue;
    if (lexicon.get(name)?.ambiguous === true && !isCompanyContext(view.text, at, end)) continue;
    yield { name, start: at, end, masked: false, rule: "known_company" };
    at = end - 1;
  }
}

function wordBorders(view: SentenceView): ReadonlySet<number> {
  const borders = new Set<number>([0, view.text.length]);
  for (const word of view.words) {
    borders.add(word.span.start - view.offset);
    borders.add(word.span.end - view.offset);
  }
  return borders;
}

/** A name of Latin letters needs its own edges; a Chinese one must begin where a word begins. */
function standsAlone(view: SentenceView, start: number, end: number, borders: ReadonlySet<number>): boolean {
  const before = view.folded.charAt(start - 1);
  const after = view.folded.charAt(end);
  if (/[A-Za-z]/.test(view.folded.charAt(start)) && /[A-Za-z0-9]/.test(before)) return false;
  if (/[A-Za-z]/.test(view.folded.charAt(end - 1)) && /[A-Za-z0-9]/.test(after)) return false;
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

/** 三菱、三井、住友等大企业集团: what stands in a list with a company before 等…企业 is one too. */
function* findListed(view: SentenceView, known: readonly FoundName[]): Generator<FoundName> {
  const list = /(?<items>[\u4e00-\u9fa5A-Za-z0-9（）]{2,12}(?:、[\u4e00-\u9fa5A-Za-z0-9（）]{2,12})+)等(?:\d+家|[一二三四五六七八九十]+家|一批|知名|大型|龙头|重点|优质|优强|头部|领军|世界500强|国内外|大)*(?:企业|公司|集团|财团|企业集团|品牌企业)/g;
  for (const match of view.folded.matchAll(list)) {
    let at = match.index;
    for (const item of (match.groups?.["items"] ?? "").split("、")) {
      const cleaned = item.replace(/^.*(?:引进|推动|支持|对接|招引|围绕|培育|与|和|的|了|以及)/, "");
      const start = at + item.length - cleaned.length;
      at += item.length + 1;
      if (cleaned.length < 2 || cleaned.length > 10 || classes.has(cleaned)) continue;
      if (known.some((name) => start < name.end && name.start < start + cleaned.length)) continue;
      yield { name: view.text.slice(start, start + cleaned.length), start, end: start + cleaned.length, masked: false, rule: "listed_company" };
    }
  }
}
