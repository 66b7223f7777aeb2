/**
 * Takes apart the words that stand between an indicator and its value:
 * 单位国内生产总值能耗 | 比上年 | 分别 | 下降 → phrase, basis, adverbs, verb.
 */
import { aboutAlone } from "../quantities/bounds.ts";
import { findVerbAtEnd, type MeasureVerb } from "./measure-verbs.ts";

export interface Tail {
  /** What is left of it, trimmed: the indicator's phrase with what precedes it. */
  readonly phrase: string;
  /** The verb nearest to the value, and the one before it (保持|增长). */
  readonly verb: MeasureVerb | null;
  readonly outerVerb: MeasureVerb | null;
  readonly isDistributive: boolean;
  /** Of the form 从A, 由A: the value from which it starts. */
  readonly isStart: boolean;
  /** The words of comparison: 比上年, 较2015年末. */
  readonly basis: string;
}

const adverbs = new RegExp(
  `(?:分别|依次|各自|各|均|都|同比|环比|年均|平均|累计|同步|实际|名义|力争|预期|预计|可望|有望|超额|提前|持续|连续|稳步|稳定|大幅|大幅度|进一步|连年|常年|连续[一二两三四五六七八九十多\\d]年|接近|明显|显著|再|又|也|还|仍|一直|始终|共|总共|共计|总计|合计|已|已经|将|要|可|可以|能|能够|应|须|必须|达|较快|全部|总体|首次|率先|成功|顺利|整体|一举|历史性|基本|不断|逐步|逐年|平稳|逆势|继续|每年|[一二两三四五六七八九十]年|每人每年|每人每月|每人|每月|人均|每天|每日|日均|年|左右|大约|${aboutAlone}|左|最高|最低|至|于|在|以|按|按照|拟|拟按|暂按|了|过|近|超|全年|年内|当年|净|只|仅|其中|有|就|为|转为|变为|减为|降为|改为)$`,
);
const basisPattern =
  /(?:比|较|同|与|相比|相较|相较于|是)(?:于)?(?:上年|去年|上一年|前年|(?:\d{1,2}|[一二两三四五六七八九十]{1,2})年前|改革前|实施前|疫情前|五年前|上年同期|去年同期|同期|上年末|年初|年初(?:预期|目标|计划)|年度?预期|预期(?:目标)?|上届|上一个五年|前五年|过去五年|五年前|计划|预算|目标|上年年初预算|年初预算|上年预算|去年预算|全国|全省|全市|20\d\d年|19\d\d年|“?十[一二三四五]?五”?)(?:底|末|期末|初|同期|时期|以来|平均水平|平均|水平)*(?:的)?$/;
/** 同口径增长14%, 高于全省2个百分点, 扣除价格因素实际增长: on what footing the value stands. */
const footing =
  /(?:(?:同|按)(?:可比|新)?口径(?:计算)?|按(?:可比|不变)价格?(?:计算)?|扣除[^，。、]{2,10}(?:因素|后)+|(?:分别)?完成(?:全?年|年度|省定?|市定?|国家)?[^，。、\d]{0,4}(?:计划|任务|目标)(?:任务)?数?的|按[^，。、（()）]{2,10}(?:折算|折合)(?:为|成)?|恢复[到至](?:(?:19|20)\d\d年|疫情前|上年|去年)(?:同期)?(?:水平)?的|折合|折算|约合|为?1(?:00)?(?:美元|欧元|英镑|港元|日元)(?:兑换|兑|合)|(?:高于|低于|高出|快于|慢于|好于|优于)[^，。、\d]{2,16}|(?:低|高|超过?)(?:全国|全省|全市|上年|预期|年度?目标|同期|周边|平均)[^，。、\d]{0,8}|(?:今年|去年|上年|目前|现在|(?:19|20)\d\d年(?:底|末)?)的|是?在[^，。；（()）\d]{2,24}的?基础上)$/;
/** 稳居全国城市首位, 均列全省第2位: the standing before a rank. */
const standing =
  /(?:均|都|继续|首次|连续[^，。、]{1,4})?(?:稳居|位居|居|位列|名列|列|排名|排在|排|跃居|跃升至?|升至|保持|成为|获评|进入|进位至)(?:(?:全|内地|国内|发展中|世|中|西|东|珠|省|国|同|亚|地级|副省级)[^，。、]{0,14})?(?:前|第)?$/;
/** 公安满意度|连续四年全省|第一, 在78个城市中|位列|第25名. */
const bareStanding =
  /(?:连续[^，。、]{1,4}年)?(?:全国|全省|全市|世界|全球|西部|中部|全国省会城市|在[^，。；、]{2,20}中(?:位)?列?)$/;
/** 从2018年的98.98%上升到, 从月销售额3万元提高到: the words before a value from which something moves. */
const start =
  /(?:从|由|自)(?:(?:原来|过去|原先|上年|去年|上年末|最初|每人每[年月]|人均|平均|不足|不到|每月|(?:19|20)\d\d年(?:底|末|初)?)?的?|[^，。；、从由自]{0,8})$/;
const movement =
  /^(?:左右|以上|以下|多)?(?:左右)?(?:快速|大幅|逐步|稳步|增长|进一步|压缩)?(?:提高|增加|增长|上升|提升|扩大|扩展|下降|降|减|压缩|压减|缩短|缩小|缩减|扩展|拓展|调整|增至|升至|涨至|到|至|变|跃升|跃至|上涨|延长|优化|回落|回升|精简)/;
/** 企业开办时间|从一个月以上|压缩到: where it came from, in words. */
const startInWords = /[从由](?:一个?|半|两个?|几个?)[^，。；、\d]{1,8}$/;
/** 由上年下降|2.3%|转为增长, 由前三年分别上升|4.9%、5.6%、0.2%，转为下降: a start that keeps its verb. */
const turn =
  /[从由](?:上年|去年|上一年|前[两三四五]年)的?(分别)?(下降|增长|负增长|上升|上涨|减少|降低|提高)$/;
const purposeNoun =
  /(?:预期目标|目标|预期|标准|规模|水平|总量|总数|总额|金额|数量|数|额|规划|指标)$/;

interface State {
  phrase: string;
  verb: MeasureVerb | null;
  outerVerb: MeasureVerb | null;
  isDistributive: boolean;
  basis: string;
}

/** Verbs of one character end many nouns (收入、投入 do not, 人口增 does): they count only after a noun of two or more. */
function acceptsVerb(verb: MeasureVerb, before: string, hasVerb: boolean): boolean {
  if (verb.kind === "share_noun") return false;
  if (verb.word.length > 1) return true;
  if (verb.word === "有" || verb.word === "是") return before === "" || !hasVerb;
  if (/[低高多少]/.test(verb.word)) return basisPattern.test(before);
  if (/[增升降减]/.test(verb.word)) return !/[提上下新净递]$/.test(before);
  return true;
}

function takeVerb(state: State): boolean {
  const verb = findVerbAtEnd(state.phrase);
  if (verb === null) return false;
  const before = state.phrase.slice(0, -verb.word.length);
  if (!acceptsVerb(verb, before, state.verb !== null)) return false;
  if (isGrowthNoun(verb.word)) {
    if (state.verb === null) state.verb = verb;
    return false;
  }
  if (state.verb === null) state.verb = verb;
  else if (state.outerVerb === null) state.outerVerb = verb;
  state.phrase = before.trimEnd();
  return true;
}

/** 涨幅, 增速 name the measure and stay in the phrase: 居民消费价格涨幅3%左右. */
function isGrowthNoun(word: string): boolean {
  return /^(?:涨幅|增速|增幅|升幅|降幅|减幅|增长率)$/.test(word);
}

/** Nouns whose last character looks like an adverb: 产能, 许可, 首都. */
const compound =
  /(?:[产功性动势储核电热职智节效]能|[许认]可|[供响效反适对]应|[需首主重]要|公共|[国私所占拥持保]有|成就|[行作]为|首都|成都|[通经]过|[人户亩村]均|[归偿]还|[到通发抵]达|[附临]近|[干洁]净|[存所内]在|[用终等关]于|加以)$/;

function takeAdverb(state: State): boolean {
  const word = adverbs.exec(state.phrase)?.[0];
  if (word === undefined || (word.length === 1 && compound.test(state.phrase))) return false;
  if (/^(?:分别|依次|各自|各|均|都)$/.test(word)) state.isDistributive = true;
  // 补助标准提高到人均320元; elsewhere 人均 belongs to the noun
  if (word === "人均" && !/^$|(?:到|至|从|由|达|为|按)$/.test(state.phrase.slice(0, -2)))
    return false;
  if (word === "年" && /[\d今去明全当每上来几]$/.test(state.phrase.slice(0, -1))) return false;
  state.phrase = state.phrase.slice(0, -word.length).trimEnd();
  return true;
}

function takeBasis(state: State): boolean {
  const word = (basisPattern.exec(state.phrase) ?? footing.exec(state.phrase))?.[0];
  if (word === undefined) return false;
  state.basis = word;
  state.phrase = state.phrase.slice(0, -word.length).trimEnd();
  return true;
}

/** 同比增长（以下简称增长）8%: a bracket that says how the verb is written from here on. */
const abbreviation = /[（(]以下(?:简称|同)[^（）()]{0,8}[）)]$/;

/** `after`: the text behind the value. `isRank`: the value is a place in an order. */
export function readTail(text: string, after: string = "", isRank: boolean = false): Tail {
  // 比2010 年增长: scraped texts have blanks around figures
  const whole = text.replace(/\s+/g, "").replace(abbreviation, "");
  const trimmed = isRank ? whole.replace(standing, "").replace(bareStanding, "").trimEnd() : whole;
  const startWord = movement.test(after) ? start.exec(trimmed)?.[0] : undefined;
  const state: State = {
    phrase: startWord === undefined ? trimmed : trimmed.slice(0, -startWord.length).trimEnd(),
    verb: null,
    outerVerb: null,
    isDistributive: isRank && /均|都|分别/.test(standing.exec(whole)?.[0] ?? ""),
    basis: "",
  };
  const turned = /^[，,]?(?:转(?:为|负|正)|变为|减为|降为|改为)/.test(after)
    ? turn.exec(trimmed)
    : null;
  if (turned !== null) {
    state.phrase = trimmed.slice(0, turned.index);
    state.verb = findVerbAtEnd(turned[2] ?? "");
    state.isDistributive = turned[1] !== undefined;
  }
  while (state.phrase !== "" && (takeBasis(state) || takeVerb(state) || takeAdverb(state)));
  if (/_to$/.test(state.verb?.kind ?? "")) state.phrase = state.phrase.replace(startInWords, "");
  state.phrase = withoutPurpose(state.phrase, state);
  return {
    ...state,
    isStart: startWord !== undefined || turned !== null,
  };
}

/** 经济增长预期目标6.5%: the noun of purpose hides the verb of growth. */
function withoutPurpose(phrase: string, state: State): string {
  const noun = /(?:的)?(?:预期目标|增长目标|目标|预期)$/.exec(phrase)?.[0];
  if (noun === undefined || !purposeNoun.test(noun)) return phrase;
  const rest = phrase.slice(0, -noun.length);
  if (state.verb === null || state.verb.kind === "reach") {
    if (/增长$/.test(rest) || /增长/.test(noun)) state.verb = { word: "增长", kind: "rise" };
    else if (/增速$|涨幅$/.test(rest)) state.verb = { word: "增速", kind: "rise" };
  }
  return rest;
}
