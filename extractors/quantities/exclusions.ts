/** Stretches of text whose numbers are no quantities: dates, titles, document numbers, short quoted names, list markers. */

import type { Span } from "../../pipeline/document.ts";
import { findAll } from "../../pipeline/find-all.ts";

const patterns: readonly RegExp[] = [
  // 固定资产投资（500万元口径）, （2010年不变价）: how a figure is taken; 二十九条实施细则: a name
  /[（(][^（）()]{1,12}(?:口径|不变价|可比价)[）)]/g,
  /[一二三四五六七八九十\d]+条(?:实施细则|规定|禁令|铁规)/g,
  // 财政收入一度下降, 省委十四届十二次全会
  /一度(?![电])|[一二三四五六七八九十]+届[一二三四五六七八九十]+次|[一二三四五六七八九十]+次(?:全会|代表大会)/g,
  // 连续4次荣膺全国文明城市: a title held again
  /连续\d+[次届](?=荣|蝉|获|入|被|保持|上榜|评|列)/g,
  // 城乡二元结构
  /二元(?:结构|体制|户籍|经济)|城乡二元/g,
  // 按每人每年2800元, 以每人每年2800元（2012年不变价）的标准计算: a yardstick
  /按(?:照)?每人每[年月][\d.]+元|[以依]每[人户亩](?:每[年月])?[\d.]+元(?=(?:[（(][^）)]*[）)])?的标准)/g,
  // 国发〔2016〕6号, 〔2024〕
  /〔\d{4}〕\d*号?/g,
  // 《“十四五”规划（2021—2025年）》
  /《[^》]{1,80}》/g,
  // 2019年, 2016-2020年, 2013—2020, 1月23日, 3月, 9时30分
  /\d{4}\s*[-—–~～至到]\s*\d{4}年?/g,
  /(?<!\d)(?<!\d[.,])(?:19|20)\d{2}\s*年(?!均)(?:代|度)?(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  /(?<!\d)(?<!\d[.,])\d{1,2}\s*(?:[-—–~～至到、]\s*\d{1,2}\s*)?月(?:份|\s*\d{1,2}\s*日|底|末|初)?/g,
  /(?<!\d)(?<!\d[.,])\d{1,2}\s*日(?![均供产处])/g,
  // “3+5”, “两不愁三保障”, “12345”: a short quotation is a name
  /“(?!零)[^“”]{1,14}”/g,
  /"(?!零)[^"]{1,14}"/g,
  // 十三五, 十四五 without quotation marks
  /十[一二三四五六]五(?:时期|期间|规划|末|以来)?/g,
  // 4A级, 5G, 3D, M2, PM2.5, G5, T2, S2: a number that touches a letter
  /(?<=[A-Za-z])\d+(?:\.\d+)?(?!\d*%)/g,
  // 1+6, 2+N, 9+3
  /\d+\s*\+\s*[\dA-Za-z]+/g,
  // 3号线, 500强, 二期, 十八大, 六中全会, 三大, 24小时营业, 12345热线, 365天
  /\d+\s*(?:号线|号(?!文件)|强|期|级|届|版|型|线|代|维|热线|世纪|周年|航站楼|英寸)/g,
  /第[一二三四五六七八九十百\d]+(?:次|届|批|季度|期|章|节|条|篇|部分|方阵|产业|三方|一时间|一书记|一责任人|一线|一课堂|一资源|一动力|一要务|一代|二代|三代|五代)/g,
  // 《…》 left open, [12] footnote marks
  /\[\d+\]/g,
  // 每增长1个百分点, 每亿元产值: a rate of exchange, no value
  /每(?:增长|提高|增加|减少|下降|新增|引进)[\d.]+[^，。；]{0,4}/g,
  /相当于[^，。；]{0,12}/g,
  // 高校毕业生将高达765万人: a forecast (guide)
  /将(?:高达|达到?|超过|突破)[\d.,]+(?:多|余)?万(?:多|余)?人/g,
  // 4个季度, 3个年度: time
  /\d+个(?:季度|年度|方面|阶段|环节|维度)/g,
  // 连续23年, 近3年, 历时15天: how long, not how much
  /(?:连续|近|过去|已有|历时|长达|仅用|最近|未来|今后|前|时隔|超前|提前)\d+(?:多|余)?(?:年|个月|天)/g,
  // 在全国78个城市中位列第25名: the field that a rank is taken in
  /在[^，,。；]{0,10}?\d+(?:个|家|座)[^，,。；]{1,14}中(?=位|排|列|居|名|较|比|上升|提升|前进)/g,
  // 1美元兑6.3元人民币: what is exchanged; 硫酸（折100%）, 0—15岁（含不满16周岁）: how a thing is counted
  /\d+(?:美元|欧元|英镑|港元|日元)(?=[兑合])/g,
  /[（(](?:折(?:纯|合)?\d+(?:\.\d+)?[%％]|含?不?满\d+周岁)[)）]/g,
  // 12.5米深水航道: a name
  /\d+(?:\.\d+)?米深水/g,
  // 4万吨氟化锂、3万吨电解液等项目: sizes in the names of projects
  /\d+(?:\.\d+)?万?(?:吨|千瓦|立方米|GWh|吉瓦|兆瓦)(?=[\u4e00-\u9fa5A-Za-z]{2,16}(?:、[^，,。；;、]{2,24})*等[^，,。；;、]{0,12}(?:项目|工程|生产线))/g,
  // 第3/7页, 4/5G
  /第\d+\/\d+页?|\d+\/\d+(?:页|G)/g,
];

/** Spans of `text` in which no quantity may begin or end. */
export function findExcludedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const pattern of patterns) {
    for (const match of findAll(text, pattern)) {
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return spans;
}
