/** Which measure a bound quantity is (guide: level, growth, change, share, rank, multiple), and its sign. */
import type { Measure } from "../../pipeline/document.ts";
import { cleanPhrase } from "../indicators/phrase.ts";
import type { Tail } from "../indicators/tail.ts";
import type { ScannedQuantity } from "../quantities/quantity.ts";

export interface Decided {
  readonly measure: Measure;
  readonly sign: 1 | -1;
  /** Without a leading verb of change: 新增学位 → 学位. */
  readonly indicator: string;
}

const rising =
  /^(?:日|年|当年|全年)?(?:新增|净增加|净增|增加(?!值)|新增加|调增)(?:了)?(?!到|至|为)/;
const falling = /^(?:减少|调减|降低|减轻|缩减|削减|压减|压缩|下调)(?:了)?(?!到|至|为)/;
const resolve = /^(?:继续|进一步|再|要|将|力争|确保|全年|今年)+/;
/** 新增就业 and 新增贷款 are the indicators' own names (guide): a level. */
const ownName =
  /^新增[\u4e00-\u9fa5]{0,4}就业|^新增(?:人民币|各项)?贷款|^新增(?:地方政府)?(?:专项)?债|^新增减[税负]|^新增用地|^新增社会融资/;
/** 绵阳机场|新增|通航城市: the verb stands behind who gains. */
const risingInside =
  /^[\u4e00-\u9fa5]{2,16}?新增(?!.{0,4}(?:就业|贷款|减税|用地|社会融资|债))(?=[\u4e00-\u9fa5]{2,})/;
/** 为企业|降低|用电、税费等成本: a burden that somebody is relieved of. */
const relief = /^[^，]{1,12}?(?:降低|减轻|减少|节约|节省)(?=.*(?:成本|负担|费用|税费|租金|开支)$)/;
const shareName = /(?:比重|占比|比例|份额|构成|结构)(?:的)?$|占[^，]{2,}(?:比重|比例|百分比)?$/;
const growthName = /(?:涨幅|增速|增幅|增长率|增长速度|(?:上涨|增长)幅度|增长)$/;
/** 人口自然增长率 is the indicator's own name: a level (guide). */
const ownRate = /自然增长率$/;
const fallName = /(?:降幅|减幅)$/;

export function decideMeasure(
  quantity: ScannedQuantity,
  tail: Tail,
  indicator: string,
  before: string,
  after: string,
  isCountedNoun: boolean,
): Decided {
  if (quantity.form === "rank") return { measure: "rank", sign: 1, indicator };
  if (quantity.form === "composition") return { measure: "share", sign: 1, indicator };
  if (quantity.form === "multiple") return { measure: "multiple", sign: 1, indicator };
  const kind = tail.verb?.kind;
  if (quantity.unit.kind === "multiple") {
    return { measure: kind === "rise" ? "growth" : "multiple", sign: 1, indicator };
  }
  if (quantity.unit.kind === "points") {
    const isBelow = kind === "fall" || /^(?:低于|慢于|低)/.test(tail.basis);
    return { measure: "change", sign: isBelow ? -1 : 1, indicator };
  }
  if (quantity.unit.base === "%" || quantity.unit.base === "‰") {
    // GDP14%的增长目标: the verb of growth stands behind the value
    const behind = /^(?:的(增长|增速|增幅|下降|降幅)|(增长|增速)(?:目标|[，。、；]|$))/.exec(
      after.replace(/\s+/g, ""),
    )?.[0];
    if (behind !== undefined && tail.verb?.kind !== "share") {
      return { measure: "growth", sign: /降/.test(behind) ? -1 : 1, indicator };
    }
    return decideRatio(quantity, tail, indicator, before, isCountedNoun);
  }
  return decideAmount(tail, indicator, before, isCountedNoun);
}

function decideRatio(
  quantity: ScannedQuantity,
  tail: Tail,
  indicator: string,
  before: string,
  isCountedNoun: boolean,
): Decided {
  if (quantity.low === 0) return { measure: "growth", sign: 1, indicator };
  if (ownRate.test(indicator)) return { measure: "level", sign: 1, indicator };
  const kind = ratioVerb(tail);
  if (falling.test(before.trim().replace(resolve, "")) && !isCountedNoun && kind === undefined) {
    return {
      measure: "growth",
      sign: -1,
      indicator: cleanPhrase(indicator.replace(falling, "")) || indicator,
    };
  }
  if (kind === "rise" && !isCountedNoun) return { measure: "growth", sign: 1, indicator };
  if (kind === "fall" && !isCountedNoun) return { measure: "growth", sign: -1, indicator };
  if (fallName.test(indicator)) return { measure: "growth", sign: -1, indicator };
  if (growthName.test(indicator)) return { measure: "growth", sign: 1, indicator };
  // 完成年计划的134%, 达到全国平均水平的85%: a part of what stands before 的
  if (!tail.isStart && /的\s*$/.test(before) && !/(?:率|增速|涨幅|比重|比例)$/.test(indicator)) {
    return { measure: "share", sign: 1, indicator };
  }
  if (kind === "share" || /占/.test(before) || shareName.test(indicator) || isCountedNoun) {
    return { measure: "share", sign: 1, indicator };
  }
  return { measure: "level", sign: 1, indicator };
}

/** 年均增长保持在6.5%以上: the verb of growth stands behind the verb of reaching. */
function ratioVerb(tail: Tail): string | undefined {
  const outer = tail.outerVerb?.kind;
  if (tail.verb?.kind === "reach" && (outer === "rise" || outer === "fall")) return outer;
  return tail.verb?.kind;
}

function decideAmount(
  tail: Tail,
  indicator: string,
  before: string,
  isCountedNoun: boolean,
): Decided {
  const kind = tail.verb?.kind;
  const compact = before.replace(/\s/g, "");
  const opening = cleanPhrase(compact);
  const isOwnName = ownName.test(indicator);
  // 新增基地和平台各1个: the verb before a list holds for all its items
  const isRiseOfAll = rising.test(opening) && !ownName.test(opening);
  const openingRise =
    rising.exec(indicator)?.[0] ??
    risingInside.exec(indicator)?.[0] ??
    (isRiseOfAll && !isCountedNoun ? "" : undefined);
  const namesState = /(?:年限|寿命|标准|价格|时间|时长)$/.test(indicator);
  if (openingRise !== undefined && !isOwnName && !namesState) {
    const rest = cleanPhrase(indicator.slice(openingRise.length));
    return { measure: "change", sign: 1, indicator: rest === "" ? indicator : rest };
  }
  const openingFall = falling.exec(indicator)?.[0] ?? relief.exec(indicator)?.[0];
  if (openingFall !== undefined && !isCountedNoun) {
    const rest = cleanPhrase(indicator.slice(openingFall.length));
    return { measure: "change", sign: -1, indicator: rest === "" ? indicator : rest };
  }
  if (isCountedNoun) {
    if (
      /(?:新增|净增|增加)$|^[、,，和及与]?(?:新增|净增)/.test(compact) &&
      !/就业|贷款/.test(indicator)
    ) {
      return { measure: "change", sign: 1, indicator };
    }
    if (/(?:减少|减轻|降低|压减|减)$/.test(compact))
      return { measure: "change", sign: -1, indicator };
    return { measure: "level", sign: 1, indicator };
  }
  if (kind === "rise" && !(isOwnName && /^新增/.test(opening))) {
    return { measure: "change", sign: 1, indicator };
  }
  if (kind === "fall") return { measure: "change", sign: -1, indicator };
  return { measure: "level", sign: 1, indicator };
}
