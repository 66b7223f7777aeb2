/** 农业发展势头良好，实现增加值81亿元: a head that says nothing of its own belongs to the trade of the clause before. */
import { isKnownIndicator } from "../../indicators/lookup.ts";
import { findSubject } from "../subject.ts";
import { type NamingRule, phraseStart } from "./naming.ts";

const heads =
  /^(?:增加值|产值|总产值|主营业务收入|营业收入|销售收入|销售额|利润|利税|税收|投资|总投资)$/;
/** 地区生产总值又上台阶，总量突破5万亿元. */
const totals = /^(?:总量|总额|总规模)$/;
/** 粮食连续三年增产，总产量达到9949亿斤. */
const harvests = /^(?:总产量?|产量)$/;
/** 能耗继续下降，降幅为3.6%. */
const rates = /^(?:降幅|涨幅|增幅|增速|升幅)$/;
const trade = /^.{0,10}(?:业|产业|经济|旅游|物流|电商|制造|园区)$/;

export const nameByBareHead: NamingRule = (context) => {
  const { view, group, phrase, memory } = context;
  const isTotal = totals.test(phrase);
  const isHarvest = harvests.test(phrase);
  const isRate = rates.test(phrase) && memory === null;
  if (
    !(heads.test(phrase) || isTotal || isHarvest || isRate) ||
    group.quantities[0]?.form !== "amount"
  )
    return null;
  const subject = findSubject(view, group.clause.start);
  if (subject === null || (memory !== null && subject.start < memory.quoteStart)) return null;
  const bare = subject.phrase.replace(
    isHarvest
      ? /(?:生产|喜获|再获|又获).*$|总?产量?$/
      : /(?:发展|生产|运行)?(?:势头|态势|形势|质量|步伐|势态)?$/,
    "",
  );
  const name = isTotal ? bare : bare + phrase;
  if (isRate && !isKnownIndicator(bare)) return null;
  if (isTotal || isHarvest || isRate ? !isKnownIndicator(name) : !trade.test(bare)) return null;
  return {
    indicators: group.quantities.map(() => [name]),
    quoteStart: phraseStart(context, phrase),
    quoteEnd: null,
    isCountedNoun: false,
    isCarried: false,
    rule: "head_of_trade",
  };
};
