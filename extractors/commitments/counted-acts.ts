/** Which quantities of an item are acts of government to be counted (新建学校12所), and which are outcomes (增长6%). */
import type { Span } from "../../pipeline/document.ts";
import type { QuantifiedFinding } from "../extractor.ts";
import { findClosingAct } from "../indicators/acts.ts";
import type { SentenceView } from "../sentence-view.ts";

const outcome =
  /就业(?:人数|人口|岗位)?$|收入$|产值|增加值|市场主体|经营主体|企业$|规上|限上|上规|入库|人口$|赤字|用电|产量|总额|率$|比重$|占比$|利用外资|到位外资|外资$|贷款$|余额$|研发投入|到位资金$|负担$|规模$/;
/** 引进省外到位资金, 新增贷款: money that others bring is no act, whatever the verb. */
const funds = /到位资金$|到位外资$|贷款$|余额$|研发投入(?:强度)?$/;
/** The government's own money and time limits are acts without a verb: 补助标准提高到450元, 审批时间压缩至60个工作日. */
const ownMeans =
  /(?:补助|补贴|津贴|低保|养老金|奖补|救助|保障|经费)(?:资金|标准|水平)?$|(?:审批|办理|办结|通关|开办|审查|验收)[^，,]{0,8}(?:时间|时限|环节|材料)$/;
/** Rates that the government sets: 税率降至13%, 报销比例提高到60%, 宽带平均资费再降低15%. */
const ownRates =
  /(?:税率|费率|缴费比例|缴存比例|起征点|扣除比例|报销比例|支付比例|报销水平|起付线|电价|气价|资费|收费标准|准备金率|工资标准|补助比例)$/;
/** 将18项收费的免征范围扩大, 成立几十个小分队: an ordered count that is no indicator (guide). */
const orderedCount =
  /(?:将|把|选派|抽调|选聘|组建|成立|设立|选取|遴选|筛选|打造|开展|举办|组织|推出|列出|安排|出台|制定|编制|推行|推广|联系|包抓|至少|再上|扩招|使用|公布|发布)(?:首批|第[一二三]批|不少于)?(?!一(?:支|批|个|条|系列|件件|项项|家家))(?:\d+(?:\.\d+)?|[一二三四五六七八九十百两]+|几十|数十|上百)(?:余|多)?(?:个(?!方面|重点|别|月|季)|项|支|名|批次|场次|场|家|条|所|期|亩|座|件|部|(?:万|亿)?元|万?人)(?!制度|规定)/;

/** A quantity of things to be done is a commitment (新建学校30所); a pure outcome (增长6%, 就业18.5万人) is not (guide). */
function isProgrammeAct(finding: QuantifiedFinding, view: SentenceView): boolean {
  const { indicator, measure, quantity } = finding;
  if (measure === "rank" || measure === "multiple") return false;
  if ((quantity.low ?? 0) < 0 && /支出|经费|费用$/.test(indicator)) return true;
  if (measure === "level" && ownMeans.test(indicator)) return true;
  if (ownRates.test(indicator) && measure !== "share") return true;
  const act = finding.act || actBefore(finding, view);
  if (act === "") return false;
  const isOutcome =
    funds.test(indicator) ||
    (outcome.test(indicator) &&
      !/^(?:引进|培育|改造|新建|孵化|招引|招募|扶持|选派|吸引|聘请)/.test(act));
  if (isOutcome || (measure === "growth" && !/补助|补贴|标准|支出/.test(indicator))) return false;
  return (
    quantity.unitBase !== "百分点" && !(measure === "share" && /占比|比重|比例/.test(indicator))
  );
}

/** 办好民生实事：①…②…, 4.产前筛查40万人次: what a numbered list of promises counts is to be done. */
const promiseItem = /^(?:[①-⑳]|\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[）)])/;

/** The verb right before the quantity's phrase: （5）建设|农村公路安防设施1万公里. */
function actBefore(finding: QuantifiedFinding, view: SentenceView): string {
  const start = finding.at.start - view.offset;
  return (
    findClosingAct(view.folded.slice(Math.max(0, start - 6), start)) ||
    (/^(?:新改|改新|改建|新改扩)/.exec(finding.indicator)?.[0] ?? "") ||
    (promiseItem.test(view.folded.trim()) ? "完成" : "")
  );
}

function isWithin(finding: QuantifiedFinding, view: SentenceView, item: Span): boolean {
  const start = finding.at.start - view.offset;
  return start >= item.start && start < item.end;
}

export interface CountedActs {
  readonly acts: readonly QuantifiedFinding[];
  /** Aims of the item that are no acts. */
  readonly outcomes: readonly QuantifiedFinding[];
}

export function findCountedActs(
  view: SentenceView,
  item: Span,
  quantified: readonly QuantifiedFinding[],
): CountedActs {
  const targets = quantified.filter(
    (finding) => finding.kind === "target" && isWithin(finding, view, item),
  );
  return {
    acts: targets.filter((finding) => isProgrammeAct(finding, view)),
    outcomes: targets.filter((finding) => !isProgrammeAct(finding, view)),
  };
}

export function hasOrderedCount(text: string): boolean {
  return orderedCount.test(text);
}
