/** Companies of lexicon/companies.tsv: the longest name at a place, where it stands alone. */
import type { SentenceView } from "../sentence-view.ts";
import { companyDictionary, type KnownCompany } from "./company-dictionary.ts";
import { companyWords } from "./company-words.ts";
import { type FoundName, foreignOrigin } from "./found-name.ts";

const facilities = companyWords("facility");
const extensions: ReadonlySet<string> = new Set(companyWords("extension"));
const longestExtension = Math.max(...[...extensions].map((word) => word.length));

/** 平安大桥, 华能大道, 中国软件名城, 天合社区: roads, places and titles are named like companies. */
const otherThing =
  /^(?:大道|大桥|大学|步行街|英雄|塘村|路(?!由|演)|街|隧道|公园|镇|乡|村|社区|小区|名城|之乡|之都|火炬|梦|式现代化|特色|共产党|政府|人民|建设提升|法治|交通拥堵指数|奖|杯|精神|农村|创造|质量|方案|声音|故事|智慧|方舱|企(?!业)|道(?!路)|银山|元件|信息产业|号|区(?!域)|县|市(?!场|值))/;

export interface KnownName extends FoundName {
  /** A common word too, with nothing beside it that tells of a company: it counts beside another company only. */
  readonly isTentative: boolean;
}

export function* findKnownNames(view: SentenceView): Generator<KnownName> {
  const dictionary = companyDictionary();
  let borders: ReadonlySet<number> | null = null;
  for (let at = 0; at < view.folded.length; at += 1) {
    const longest = dictionary.longestAt(view.folded, at);
    if (longest === null) continue;
    // Most sentences hold no name.
    borders ??= wordBorders(view);
    const entry = meantName(view.folded, at, longest, borders);
    const end = at + entry.name.length;
    if (!standsAlone(view, at, end, borders) || otherThing.test(view.folded.slice(end))) continue;
    if (runsOn(view.folded, at, end)) continue;
    const isTentative = !isCompanyMeant(entry, view.folded, at, end);
    const last = end + tradeBehind(view, end);
    yield {
      name: view.text.slice(at, last),
      start: at,
      end: last,
      masked: false,
      rule: "known_company",
      isTentative,
    };
    if (!isTentative) at = last - 1;
  }
}

/** 京东|物流园, 浪潮|云计算: where the longest name runs into a park or a word, a shorter one is meant if there is one. */
function meantName(
  text: string,
  at: number,
  longest: KnownCompany,
  borders: ReadonlySet<number>,
): KnownCompany {
  const end = at + longest.name.length;
  const isCut = borders.has(end - 1) && !borders.has(end);
  if (!isCut && !/^(?:[园城港]|计算)/.test(text.slice(end))) return longest;
  const shorter = companyDictionary().longestAt(text.slice(0, at + longest.name.length - 1), at);
  return shorter ?? longest;
}

/** 吉利|汽车 is a name, 戴尔|软件服务外包 what one does: trades belong to the name where no noun goes on. */
function tradeBehind(view: SentenceView, end: number): number {
  const length = longestTrade(view.folded, end);
  const rest = view.folded.slice(end + length);
  if (
    length === 0 ||
    /^(?:园|城|港|加工|生产|制造|研发|产业|基地|小镇|零部件|支行|分行|板)/.test(rest)
  )
    return 0;
  const next = view.words.find((word) => word.span.start - view.offset === end + length);
  const goesOn =
    next !== undefined && /^(?:n|b|nz|l)/.test(next.tag) && !/[，,。、；;]/.test(next.text);
  return goesOn ? 0 : length;
}

function longestTrade(text: string, from: number): number {
  for (let length = longestExtension; length >= 2; length -= 1) {
    if (extensions.has(text.slice(from, from + length))) return length;
  }
  return 0;
}

function wordBorders(view: SentenceView): ReadonlySet<number> {
  const borders = new Set<number>([0, view.text.length]);
  for (const word of view.words) {
    borders.add(word.span.start - view.offset);
    borders.add(word.span.end - view.offset);
  }
  return borders;
}

/** 法国达能: a name right behind a country stands alone. */
const originBefore = new RegExp(`${foreignOrigin.source.replace(/^\^/, "")}$`);

/**
 * A name of Latin letters needs its own edges; a Chinese one must begin or end where a word does, one of two
 * characters at both ends (在干中建成 names no 中建).
 */
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
  if (/^[A-Za-z0-9&]+$/.test(view.folded.slice(start, end))) return true;
  if (originBefore.test(view.folded.slice(0, start))) return true;
  if (end - start > 2) return borders.has(start) || borders.has(end);
  return borders.has(start) && (borders.has(end) || isCompanyContext(view.folded, start, end));
}

/** Up to eight characters of a field of work may stand before the facility: 浪潮|大数据|产业园. */
const facilityBehind = new RegExp(
  `^[^，,。、；;：:的了在和与及]{0,8}?(?:${facilities.map((word) => word.replaceAll(".", "\\.")).join("|")})`,
);

/** 长城、长安等车企: what a list of companies ends in. */
const heads = companyWords("list_head").join("|");
const listBehind = new RegExp(
  `^(?:等[^，,。；;]{0,6}(?:${heads})|集团|公司|股份|[、和与][^，,。；;]{2,30}等[^，,。；;]{0,8}(?:${heads}))(?!农|产品)`,
);

/** Words that swallow the last character of a short name: 强农行|动, 用工行|为, 九州通|衢. */
const swallowing: ReadonlySet<string> = new Set(companyWords("run_on"));

/** 对接联通, 路网联通: a short name that is a common word behind such a one. */
const phrases: ReadonlySet<string> = new Set(companyWords("phrase"));

/** 贵安|联动: a short name whose edge belongs to the word behind it. */
function runsOn(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  return swallowing.has(text.slice(end - 1, end + 1)) || phrases.has(text.slice(start - 2, end));
}

/** 招商局 is a bureau of every town; the group stands before 集团 or beside another company. */
function isCompanyMeant(entry: KnownCompany, text: string, start: number, end: number): boolean {
  if (entry.ambiguous === "phrase" || entry.name === "招商局") {
    return listBehind.test(text.slice(end, end + 24));
  }
  return entry.ambiguous === "" || isCompanyContext(text, start, end);
}

function isCompanyContext(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 24);
  const before = text.slice(Math.max(0, start - 8), start);
  return (
    originBefore.test(before) ||
    facilityBehind.test(after) ||
    listBehind.test(after) ||
    /(?:引进|签约|企业|落户|携手|对接|拜访|走访|瞄准|紧盯|招引)$/.test(before)
  );
}

/** True where what stands behind a name is a place of its work: 德威|智能制造基地. */
export function isFacilityBehind(text: string): boolean {
  return facilityBehind.test(text);
}
