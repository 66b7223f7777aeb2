/**
 * Coined short names: two or three characters that are no word of the dictionary before a trade (晶澈|光电, 澜储|能源),
 * and what stands in one list with companies before 等…企业 (三菱、三井、住友等大企业集团).
 */
import type { Word } from "../../pipeline/document.ts";
import type { SentenceView } from "../sentence-view.ts";
import { companyWords } from "./company-words.ts";
import { type FoundName, foreignOrigin } from "./found-name.ts";

/** Trades that end company names by themselves (光电, 重工); 建设 or 教育 as often end a field of work. */
const tradePattern = new RegExp(companyWords("coined").join("|"), "g");
const classes: ReadonlySet<string> = new Set(companyWords("class"));
/** Characters that join or qualify; no name begins with them. */
const grammatical =
  /^[的和在由对等与及大新高中小多老各本该从向为以将把被使让做强是有到了用不就也都再又更最全总第其这那我你他走好建做抓办改优提增减促保稳盯推拓创打扩引招要会可能上下前后内外东南西北年月日个家项一二三四五六七八九十两]$/;
/** A trade behind a coined name ends it: 光电产业, 能源结构 go on. */
const goesOn =
  /^(?:产业|行业|技术|产品|市场|结构|消费|业|化|领域|装备|制造|安全|保障|供应|体系|资源|服务|工程|设备|设施|人才|企业|学院|系统|城|园|港|集群|板块|产能)/;

function isCoinedPiece(word: Word): boolean {
  if (/^(?:nr|nrt|nrfg|nz|x)$/.test(word.tag) && /^[\u4e00-\u9fa5]{2,}$/.test(word.text)) {
    return (
      word.text.length <= (word.tag === "x" ? 2 : 3) && !/[高大新市县区省力级争水]/.test(word.text)
    );
  }
  return (
    word.text.length === 1 && /[\u4e00-\u9fa5]/.test(word.text) && !grammatical.test(word.text)
  );
}

export function* findCoinedNames(view: SentenceView): Generator<FoundName> {
  const words = view.words.filter((word) => word.span.end > word.span.start);
  for (const match of view.folded.matchAll(tradePattern)) {
    const end = match.index + match[0].length;
    if (goesOn.test(view.folded.slice(end))) continue;
    const start = readStem(words, match.index + view.offset);
    if (start === null) continue;
    const joint = /^[与和及由]/.test(view.folded.slice(start - view.offset)) ? 1 : 0;
    const from = start - view.offset + joint;
    const name = view.text.slice(from, end);
    yield { name, start: from, end, masked: false, rule: "coined_name_with_trade" };
  }
}

/** Start of the coined pieces that end where the trade begins: together two to four characters. */
function readStem(words: readonly Word[], trade: number): number | null {
  let start: number | null = null;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined || word.span.start >= trade) continue;
    if (word.span.end !== (start ?? trade) || !isCoinedPiece(word)) break;
    start = word.span.start;
    if (trade - start > 4) return null;
  }
  return start !== null && trade - start >= 2 ? start : null;
}

const list =
  /(?<items>[\u4e00-\u9fa5A-Za-z0-9（）]{2,16}(?:、[\u4e00-\u9fa5A-Za-z0-9（）]{2,16})+)等(?:\d+(?:余|多)?家|[一二三四五六七八九十]+家|一批|知名|大型|龙头|重点|优质|优强|头部|领军|世界500强|国内外|精密传动|大)*[^，。、；]{0,6}?(?:企业|公司|集团|财团|企业集团|品牌企业|客商)/g;
const verbsBefore =
  /^.*(?:引进|推动|支持|对接|招引|围绕|培育|瞄准|吸引|邀请|拜访|走访|关注|盯紧|紧盯|依托|发挥|加快|来自|包括|(?<![\u4e00-\u9fa5]{1})与|的|了|以及)/;

export function* findListedNames(
  view: SentenceView,
  known: readonly FoundName[],
): Generator<FoundName> {
  for (const match of view.folded.matchAll(list)) {
    const items = match.groups?.["items"] ?? "";
    let at = match.index;
    for (const item of items.split("、")) {
      const verbs = verbsBefore.exec(item)?.[0].length ?? 0;
      const origin = foreignOrigin.exec(item.slice(verbs))?.[0].length ?? 0;
      const start = at + verbs + origin;
      const end = at + item.length;
      at += item.length + 1;
      const name = view.text.slice(start, end);
      if (
        name.length < 2 ||
        name.length > 10 ||
        classes.has(name) ||
        /企业|产业|领域|项目|行业|人才|城市|地区|[化性]$|^(?:按照|通过|推进|大|中|小)/.test(name)
      )
        continue;
      if (known.some((other) => start < other.end && other.start < end)) continue;
      yield { name, start, end, masked: false, rule: "listed_company" };
    }
  }
}
