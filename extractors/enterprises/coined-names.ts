/** Coined short names: two or three characters that are no word of the dictionary before a trade (晶澈|光电, 澜储|能源). */

import type { Word } from "../../pipeline/document.ts";
import { findAll } from "../../pipeline/find-all.ts";
import type { SentenceView } from "../sentence-view.ts";
import { companyWords } from "./company-words.ts";
import type { FoundName } from "./found-name.ts";
import { isNameBehindVerbs } from "./opening-verbs.ts";

/** Trades that end company names by themselves (光电, 重工); 建设 or 教育 as often end a field of work. */
const tradePattern = new RegExp(companyWords("coined").join("|"), "g");
/** Characters that join or qualify; no name begins with them. */
const grammatical =
  /^[的和在由对等与及大新高中小多老各本该从向为以将把被使让做强是有到了用不就也都再又更最全总第其这那我你他走好建做抓办改优提增减促保稳盯推拓创打扩引招要会可能上下前后内外东南西北年月日个家项一二三四五六七八九十两管供添获资融赋产销购售配运输送查验试首再即硬软]$/;
/** A trade behind a coined name ends it: 光电产业, 能源结构 go on. */
const goesOn =
  /^(?:产业|行业|生态园|整车|智造|器件|功率|融资|保[”"]|新材料|新能源|技术|产品|市场|结构|消费|业|化|领域|装备|制造|安全|保障|供应|体系|资源|服务|工程|设备|设施|人才|企业|学院|系统|城|园|港|集群|板块|产能|全产业链|文化|创新|创业|合作|金融|成果|进步|专项|特派|攻关|支撑|奖励|投入|管理|监管|监督|药品|标准|营商|等(?:[^，,。；;]{0,6})(?:产业|行业|领域|消费|商品|产品)|、成品油)/;
/** 三是|科技, 提振|汽车, 倍添|动力: no names. */
const noStem =
  /^(?:[一二三四五六七八九十]+是|提振|倍|以|供|再|拓|促|锂电|氟盐|甲醇|乙醇|微纳|纳米|空天|深空|深海|宽禁带|禁带|陆港|海港|空港|光子|量子|脑机|类脑|绿色|智慧|数字|现代|先进|高端|传统|特色|新型|低碳|清洁|健康|生态|冷链|进口|海工|固态|钠离子|锂离子|磷及|[\u4e00-\u9fa5]{1,3}(?:离子|[基用质酸盐链](?=新材料|材料|电池|化工|生物)))/;
/** 赣粤科技合作, 成渝绵科技协同: provinces and cities by one character each. */
const placeLetters =
  /^[京津冀沪渝川蜀成绵深汕穗粤赣湘鄂闽桂琼黔贵滇云豫皖苏浙鲁晋陕秦陇甘青宁新藏蒙辽吉黑港澳台莞惠珠长株潭]{2,4}$/;

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
  for (const match of findAll(view.folded, tradePattern)) {
    const end = match.index + match[0].length;
    if (goesOn.test(view.folded.slice(end))) continue;
    const start = readStem(view, words, match.index + view.offset);
    if (start === null) continue;
    const joint = /^[与和及由]/.test(view.folded.slice(start - view.offset)) ? 1 : 0;
    const from = start - view.offset + joint;
    const name = view.text.slice(from, end);
    if (noStem.test(name) || placeLetters.test(name.slice(0, -match[0].length))) continue;
    if (!isNameBehindVerbs(name.slice(0, -match[0].length))) continue;
    yield { name, start: from, end, masked: false, rule: "coined_name_with_trade" };
  }
}

/** 紧盯|华谷硅业: a verb of single characters is no part of the name. */
const courting = /^(?:紧盯|盯住|盯紧|瞄准|引进|对接|招引|支持|推动|拜访|走访)/;

/** Start of the coined pieces that end where the trade begins: together two to four characters. */
function readStem(view: SentenceView, words: readonly Word[], trade: number): number | null {
  let start: number | null = null;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined || word.span.start >= trade) continue;
    if (word.span.end !== (start ?? trade) || !isCoinedPiece(word)) break;
    start = word.span.start;
    if (trade - start > 5) return null;
  }
  if (start === null) return null;
  const from = start - view.offset;
  const verb = courting.exec(view.folded.slice(from))?.[0].length ?? 0;
  const name = start + verb;
  const isWide =
    trade - name === 1 && /[、，,]./.test(view.folded.slice(from + verb - 2, from + verb));
  const first =
    isWide && /[东西南北新大高]/.test(view.folded.charAt(from + verb - 1)) ? name - 1 : name;
  const least = view.folded.charAt(trade - view.offset + 1) === "投" ? 1 : 2;
  return trade - first >= least && trade - first <= 4 ? first : null;
}
