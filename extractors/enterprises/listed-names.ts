/**
 * What stands in one list with companies: 三菱、三井、住友等大企业集团 · 恒大、宝能、中电等新能源汽车项目 ·
 * 恒力产业园、德威智能制造基地等项目 · 恒力、中车、xx煤三个产业集群.
 */
import { findAll } from "../../pipeline/find-all.ts";
import type { SentenceView } from "../sentence-view.ts";
import { companyWords } from "./company-words.ts";
import { type FoundName, foreignOrigin } from "./found-name.ts";
import { isFacilityBehind } from "./known-names.ts";
import { countOpeningVerbs } from "./opening-verbs.ts";
import { beginsWithPlace, isPlaceName } from "./place-names.ts";

const classes: ReadonlySet<string> = new Set(companyWords("class"));
const item = "[\\u4e00-\\u9fa5A-Za-z0-9（）()·&-]{2,24}";
const listHeads = companyWords("list_head").join("|");
const list = new RegExp(
  `(?<items>${item}(?:[、和与及](?:以及)?${item})+?)等(?<head>[^，,。、；;：:]{0,16}?(?:${listHeads}|项目|基地|中心|工厂|产业园|生产线|机构))`,
  "g",
);
/** A list that is counted instead of ended by 等: 恒力、中车、xx煤三个产业集群. */
const countedList = new RegExp(
  `(?<items>${item}(?:[、和与及](?:以及)?${item})+?)(?<count>[两二三四五六七八九十])(?:个|大|家)(?<head>[^，,。、；;：:]{0,8}?(?:${listHeads}|项目|基地|集群))`,
  "g",
);
/** Without it nothing is a list: most sentences are not looked at further. */
const ending = /等|[两二三四五六七八九十][个大家]/;
const listEnd = /[、和与及].{2,}(?:等|[两二三四五六七八九十](?:个|大|家))/s;
/** 湘米、湘茶等区域公用品牌, 火电、水泥等行业企业: brands of places and whole trades, unless a company stands among them. */
const otherHead = /品牌$|行业企业$/;
/** Heads that say by themselves that companies were listed. */
const strongHead = new RegExp(
  `^(?:\\d+(?:余|多)?[家户个]|[\\u4e00-\\u9fa5\\d]{0,10}?)(?:${listHeads})$`,
);
const verbsBefore =
  /^.*(?:引进|推动|支持|对接|招引|围绕|培育|瞄准|吸引|邀请|拜访|走访|关注|盯紧|紧盯|盯住|依托|发挥|加快|推进|促进|促成|来自|包括|建成|新建|开工|投产|建设|竣工|签约|落户|(?<![\u4e00-\u9fa5]{1})与|的|了|以及|其中|抓好|服务|确保|力争)/;
const noCompany =
  /人民银行|^(?:首家|首个|一批|5G|AI|.?材料$)|(?:三角|经验|客专|高铁|[一二三四五六]期|研究[所院])$|企业|产品|器械|产业|领域|项目|行业|人才|城市|地区|工程|政策|制度|服务|机制|体系|建设|改革|开发|平台|道路|公路|铁路|高速|大桥|水库|医院|学校|小学|中学|社区|街道|公园|广场|市场|资源|环境|数据|资金|税|费|[化性率区县市镇乡村路街园馆站港部局委厅办院校]$|^(?:按照|通过|推进|大|中(?=[型小高低央等外试心部学医药介])|小|在|对|向|以|为|全|各|新|不|高(?=[端新铁速校薪层效]|技术|科技|质量|水平|附加|标准|成长|性能|分子))/;

interface Item {
  readonly start: number;
  readonly end: number;
}

function readItems(view: SentenceView, match: RegExpMatchArray): readonly Item[] {
  const items: Item[] = [];
  let at = match.index ?? 0;
  for (const text of (match.groups?.["items"] ?? "").split(
    /、|(?<=[^、和与及]{2})[和与及](?=[^、]{2})/,
  )) {
    const last = verbsBefore.exec(text)?.[0].length ?? 0;
    const opening = countOpeningVerbs(text.slice(last));
    // 延长 is a company here: in a counted list a verb that is the whole item opens nothing.
    const isWhole = match.groups?.["count"] !== undefined && opening === text.length;
    const verbs = last + (isWhole ? 0 : opening);
    const origin = foreignOrigin.exec(text.slice(verbs))?.[0].length ?? 0;
    const joint = /^(?:以及|的)/.exec(text.slice(verbs + origin))?.[0].length ?? 0;
    items.push({ start: at + verbs + origin + joint, end: at + text.length });
    at += text.length + 1;
  }
  return items.filter(({ start, end }) => end > start && end <= view.text.length);
}

export function* findListedNames(
  view: SentenceView,
  known: readonly FoundName[],
): Generator<FoundName> {
  if (!ending.test(view.folded) || !listEnd.test(view.folded)) return;
  const lists = [...findAll(view.folded, list), ...findAll(view.folded, countedList)];
  for (const match of lists) {
    const items = readItems(view, match);
    const isKnown = ({ start, end }: Item): boolean =>
      known.some((other) => start < other.end && other.start < end);
    const hasCompany = items.some(isKnown);
    const count = match.groups?.["count"];
    if (count !== undefined && !(hasCompany && chineseCount(count) === items.length)) continue;
    const isStrong = count !== undefined || strongHead.test(match.groups?.["head"] ?? "");
    if (otherHead.test(match.groups?.["head"] ?? "") && !hasCompany) continue;
    for (const one of items) {
      if (isKnown(one)) continue;
      const end = hasCompany ? stemEnd(view, one) : one.end;
      const name = view.text.slice(one.start, end);
      const accepted = hasCompany
        ? name.length <= 6 || (isStrong && count === undefined)
        : isStrong && isCoined(view, one.start, end);
      if (!accepted || name.length < 2 || name.length > 10) continue;
      if (classes.has(name) || noCompany.test(name)) continue;
      // 延长 is a county too: a counted list is of one kind.
      if (count === undefined && isPlaceName(name)) continue;
      const isNamed = isCoined(view, one.start, end) && !beginsWithPlace(name);
      if (hasCompany && !isStrong && !isNamed) continue;
      yield { name, start: one.start, end, masked: false, rule: "listed_company" };
    }
  }
}

/** Of one to ten. */
function chineseCount(digit: string): number {
  return digit === "两" ? 2 : "零一二三四五六七八九十".indexOf(digit);
}

/** 德威|智能制造基地: the name ends where its field of work begins; a bare item is the name. */
function stemEnd(view: SentenceView, { start, end }: Item): number {
  for (const length of [2, 3, 4]) {
    const rest = view.folded.slice(start + length, end);
    if (rest === "") return end;
    if (
      /^(?:智能|新能源|新型|精细|半导体|光电|显示|5G|高效|循环|大数据|生物|医药|电子|新材料|汽车|物流|科技|食品|高端|绿色|年产|精密|数字|智慧|云计算|装备|军民)/.test(
        rest,
      ) &&
      isFacilityBehind(`${rest}，`)
    ) {
      return start + length;
    }
  }
  return end;
}

/** No ordinary noun or verb of the dictionary: a personal name, a proper noun, or pieces that are no words. */
function isCoined(view: SentenceView, start: number, end: number): boolean {
  const words = view.words.filter(
    (word) => word.span.start - view.offset < end && word.span.end - view.offset > start,
  );
  const first = words[0];
  if (first === undefined) return false;
  return /^(?:nr|nrt|nrfg|nz|x|eng|nt)$/.test(first.tag) || first.text.length === 1;
}
