/** The named projects of a clause: what ends in a head noun, or stands in a list of projects, and has a name of its own. */

import type { Span } from "../../pipeline/document.ts";
import { findAll } from "../../pipeline/find-all.ts";
import { companyDictionary } from "../enterprises/company-dictionary.ts";
import { findPlaceName, isPlaceName } from "../enterprises/place-names.ts";
import { byFirstCharacter } from "../word-index.ts";
import { oneOf, projectWords } from "./project-words.ts";
import { findStage } from "./stages.ts";

const strong = projectWords("head");
const weak: ReadonlySet<string> = new Set(projectWords("weak_head"));
const heads = byFirstCharacter([...strong, ...weak].map((word) => ({ word })));
const before = new RegExp(`${oneOf("before")}`, "y");
const keep = new RegExp(`${oneOf("keep")}`, "y");
/** 协和, 和平: no joint of a list. */
const keptJoints = new RegExp(
  projectWords("keep")
    .filter((word) => /[和及]/.test(word))
    .join("|"),
  "g",
);
const classes = new RegExp(`^(?:${oneOf("class")}|[、和与及])*$`);
const anyClass = new RegExp(oneOf("class"), "g");
const programme = new RegExp(`${oneOf("programme")}工程$`);
/** 打造某通道重要枢纽, 插手工程: what a place wants to be, or a matter, is no project. */
const vision = new RegExp(oneOf("vision"));
/** 铜材495万吨: a row of a table of output; before 磷酸铁 the quantity tells what a plant makes. */
const endsWithAmount = /\d(?:\.\d+)?[万亿]?(?:吨|辆|台|套|元|美元|千瓦|立方米|件|头|只|户)$/;
/** 某铁路|口岸, 某大道|沿线: the head goes on to another thing; 骨干水源工程18座: a count of many. */
const goesOn = new RegExp(
  `^(?:${oneOf("goes_on")}|(?:约|近|超过?|达)?\\d+(?:\\.\\d+)?(?:余|多)?(?:万|亿)?(?:个|座|条|所|家|项|处|亩|平方米|公里|间|套))`,
);
/** 二期, (赣州段), 西延, 主体工程: what a head may be followed by and still be one name. */
const extension = new RegExp(
  `^(?:[（(]?(?:[一二三四五首]|[1-5])期[）)]?|[（(][^）)]{1,8}段[）)]|(?:(?!建设|取得|阶)[\\u4e00-\\u9fa5A-Z0-9]){0,8}?段(?!时)|${oneOf("extension")})*`,
);
const counted =
  /^(?:\d(?!\d?号线|\d*(?:英寸|万吨|[Gg][Ww]|[PMGT]|千伏|代线|号))|[一二三四五六七八九十百两几数]+(?:个|项|条|批|座|所|家|大|类)|[一二三四五六七八九十百]+余|全部|一批|多条|多个|每个|若干)/;
const noName =
  /型国家物流枢纽|^(?:.{0,2}(?:百亿|千亿|亿元|万元|平方米|公里|处|个|项|条)|年|月|底前)|[：:《》]|^(?:这|那|该|其|我|本|各|每|同|另)|^(?:[东西南北中上下左右]|[一二三四五首]期)?$|\d+(?:余|多)?[个项条座所家]|”(?:工程|升级版项目)$|宅基地|(?:重大|重点)(?:项目|工程)$/;
/** 轨道交通1号线、2号线一期: the second of a list leaves out what the first said. */
const line =
  /(?:城市轨道交通|轨道交通|有轨电车|地铁|轻轨|市域)?(?:[A-Z]\d{1,2}(?:号)?|\d{1,2}号|[一二三四五六七八九十]{1,2}号)线/;
/** 中国商飞航空运营维修基地等项目: the list ends, and what is behind says what it listed. */
const listEnd = /(?<![平高初中同相])等(?!级|候|离子|额|量)/;

export interface NamedItem extends Span {
  readonly name: string;
  /** What follows the name within its item of the list: 3号线|开工建设. */
  readonly tail: string;
  /** 中心, 平台: a name only where a stage is told. */
  readonly isWeak: boolean;
}

/** Spans in the clause. A list is parted at 、, 和, 及, but not inside brackets. */
export function findProjectNames(clause: string): readonly NamedItem[] {
  const found: NamedItem[] = [];
  const items = splitItems(clause);
  const listed = listsProjects(clause);
  for (const [index, { start, end }] of items.entries()) {
    const item = clause.slice(start, end);
    const named = nameWithin(item) ?? bareName(item, listed);
    if (named === null) continue;
    const span = { start: start + named.start, end: start + named.end };
    const name = clause.slice(span.start, span.end).replace(/\s+/g, "");
    const tail = tailOf(clause, items.slice(index), span.end);
    found.push(...sharedHeads(clause, items.slice(0, index), span, name, tail));
    found.push({ ...span, name, tail, isWeak: named.isWeak });
  }
  return found;
}

/** What is said behind a name: to the end of its item, and on over items that name no project (当年开工、当年投产). */
function tailOf(clause: string, items: readonly Span[], from: number): string {
  const next = items.findIndex(
    ({ start, end }, index) =>
      index > 0 && !/^(?:当年|同年|次年|即将)/.test(clause.slice(start, end)),
  );
  return clause.slice(from, next < 0 ? clause.length : (items[next - 1]?.end ?? clause.length));
}

/** 和君职业学院: 和 joins only what stands on both its sides. */
function splitItems(clause: string): readonly Span[] {
  const guarded = clause
    .replace(/[（(“][^）)”]*[）)”]/g, (inside) => inside.replace(/[、和及]/g, "·"))
    .replace(keptJoints, (name) => "·".repeat(name.length));
  const items: Span[] = [];
  let start = 0;
  for (const match of findAll(guarded, /、|以及|(?<=[\u4e00-\u9fa5A-Za-z0-9）)”]{2})[和及]/g)) {
    const left = guarded.slice(start, match.index);
    if (match[0] !== "、" && !endsItem(left)) continue;
    items.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  items.push({ start, end: clause.length });
  return items;
}

/** True where a name may end before 和: 3号线|和4号线, 石城|和龙南; not 加快|和君职业学院. */
function endsItem(left: string): boolean {
  const rest = left.slice(verbsLength(left));
  return rest.length >= 2;
}

/** 龙南、兴国职业学校: the places before it share its head; each is a project of its own. */
function sharedHeads(
  clause: string,
  before: readonly Span[],
  span: Span,
  name: string,
  tail: string,
): readonly NamedItem[] {
  const place = findPlaceName(name);
  if (place === "") return [];
  const shared: NamedItem[] = [];
  for (const item of [...before].reverse()) {
    const text = clause.slice(item.start, item.end);
    const cut = verbsLength(text);
    const other = text.slice(cut);
    if (!isPlaceName(other)) break;
    shared.unshift({
      start: item.start + cut,
      end: span.end,
      name: other + name.slice(place.length),
      tail,
      isWeak: false,
    });
  }
  return shared;
}

interface NameSpan extends Span {
  readonly isWeak: boolean;
}

/** 某设施建设|和|某中心扩容: behind a work 和 joins, behind a verb it begins a name (加快|和君学院). */
const endsWork = /(?:建设|改造|发展|扩建)$/;

/** Length of what stands before the name: the last of the verbs, of 的, 等, 以及 …; but 建设路 is a name. */
function verbsLength(stem: string): number {
  let cut = 0;
  for (let at = 0; at < stem.length; ) {
    keep.lastIndex = at;
    const kept = keep.exec(stem)?.[0].length ?? 0;
    before.lastIndex = at;
    const verb = kept > 0 ? 0 : (before.exec(stem)?.[0].length ?? 0);
    if (verb > 0) cut = at + verb;
    at += Math.max(kept, verb, 1);
  }
  const lead =
    (endsWork.test(stem.slice(0, cut)) ? /^[和与]/ : /^[与对向把为将\s]+/).exec(
      stem.slice(cut),
    )?.[0].length ?? 0;
  return cut + lead;
}

function nameWithin(item: string): NameSpan | null {
  const ended = listEnd.exec(item);
  const region = ended === null ? item : item.slice(0, ended.index);
  const rail = line.exec(region);
  if (rail !== null) return accept(item, rail.index, rail.index + rail[0].length, rail[0], "线");
  const first = firstHead(region, 0);
  if (first === null) return null;
  const start = verbsLength(region.slice(0, first.at));
  let last = first;
  for (;;) {
    const next = firstHead(region, last.at + last.head.length);
    if (next === null || next.at - (last.at + last.head.length) > 10) break;
    const between = region.slice(last.at + last.head.length, next.at);
    if (findStage(between) !== null || verbsLength(between) > 0 || /[，,。]/.test(between)) break;
    last = next;
  }
  const end = last.at + last.head.length;
  return accept(item, start, end, region.slice(start, end), last.head);
}

interface Head {
  readonly head: string;
  readonly at: number;
}

/** The head noun that begins first; of those the longest. 建设|中心: a head right behind a verb is none. */
function firstHead(text: string, from: number): Head | null {
  for (let at = from; at < text.length; at += 1) {
    for (const { word } of heads.get(text.charCodeAt(at)) ?? []) {
      if (!text.startsWith(word, at) || goesOn.test(text.slice(at + word.length))) continue;
      return { head: word, at };
    }
  }
  return null;
}

function accept(
  item: string,
  start: number,
  end: number,
  name: string,
  head: string,
): NameSpan | null {
  const extra = extension.exec(item.slice(end))?.[0].length ?? 0;
  const rest = item.slice(end + extra);
  if (goesOn.test(item.slice(end)) || goesOn.test(rest)) return null;
  // 建成10家以上知名医院: counted, not named
  if (/\d+(?:个|家|所|座|项|条)以上?$/.test(item.slice(0, start))) return null;
  const isWeak = weak.has(head);
  if (head !== "线" && !isName(name, head, isWeak)) return null;
  return { start, end: end + extra, isWeak };
}

function isName(name: string, head: string, isWeak: boolean): boolean {
  const stem = name.slice(0, name.length - head.length);
  const own = stem.replace(anyClass, "").replace(/[“”"]/g, "").length;
  return (
    stem.length >= 2 &&
    name.length <= 26 &&
    (isWeak ? own >= 2 || isOwn(stem) : !classes.test(stem.replace(/[“”"]/g, ""))) &&
    !counted.test(name) &&
    !noName.test(name) &&
    !vision.test(name) &&
    (!programme.test(name) || firstHead(stem, 0) !== null) &&
    isBalanced(name)
  );
}

/** 省旅游集散中心, 澜川服务中心: whose it is makes it one. */
function isOwn(stem: string): boolean {
  return /^[市省县](?!级|属|域|区|场|民)/.test(stem) || findPlaceName(stem) !== "";
}

/** Quotation marks and brackets must be whole. */
function isBalanced(name: string): boolean {
  const count = (mark: RegExp): number => name.match(mark)?.length ?? 0;
  return (
    count(/“/g) === count(/”/g) && count(/[（(]/g) === count(/[）)]/g) && count(/"/g) % 2 === 0
  );
}

/** 比亚迪动力电池、中伟20万吨磷酸铁等标志性项目: what 等 is followed by says that projects were listed. */
function listsProjects(clause: string): "any" | "waters" | null {
  const end = listEnd.exec(clause);
  if (end === null || !/、/.test(clause.slice(0, end.index))) return null;
  const kind =
    /^[^，。；]{0,16}?(?:项目|工程|水库|电站|高速|铁路|基地|生产线|数据中心|智算中心|算力中心)/.exec(
      clause.slice(end.index + 1),
    )?.[0];
  if (kind === undefined || /服务|政策|类|民生实事|课题|试点|区域|地区|领域|行业/.test(kind))
    return null;
  return /(?:水库|水源工程|电站|高速|铁路)$/.test(kind) ? "waters" : "any";
}

const workBehind =
  /(?:建设|加快|推进|开工|竣工|投产|建成|完工|下线|启动|投用|全面|顺利|如期|落地|签约|达产|运营)+$/;

/**
 * An item without a head: it must begin with a company, a place or a quantity of output (40万吨…). 戈家寨、两岔河等水库:
 * of waters and roads any name will do. Outside such lists it needs a phase or a quantity beside the company.
 */
function bareName(item: string, listed: "any" | "waters" | null): NameSpan | null {
  const ended = listEnd.exec(item);
  const region = (ended === null ? item : item.slice(0, ended.index)).replace(workBehind, "");
  const start = verbsLength(region);
  const name = region.slice(start);
  if (name.length < 2 || name.length > 22 || noName.test(name) || !isBalanced(name)) return null;
  const company = companyDictionary().longestAt(name, 0);
  const isNamed =
    (company !== null && name.length > company.name.length) ||
    (findPlaceName(name) !== "" && !isPlaceName(name)) ||
    /\d+(?:\.\d+)?(?:万吨|GWh|吉瓦|MW|兆瓦|万千瓦|英寸|代|[PM]\b)/.test(name) ||
    /二期|三期|一期|[A-Z]\d{2,}/.test(name);
  const isPlain = listed === "waters" && name.length <= 6 && name.replace(anyClass, "") === name;
  const isPhase = /[一二三四]期[）)]?$|\d+万吨|\d+GWh/.test(name) && isNamed;
  const isAccepted = listed === null ? isPhase : isNamed || isPlain;
  if (vision.test(name) || (company === null && endsWithAmount.test(name))) return null;
  if (!isAccepted || classes.test(name) || findStage(name) !== null) return null;
  return { start, end: start + name.length, isWeak: false };
}
