/** How often: as written (每月一次, 一周一快报, 按期) and how often a year that is. */
import { readCount } from "./interval.ts";

const verb =
  "(?:召开|开|搞|办|开展|组织|举行|举办|听取|调度|通报|汇报|报送|研究|上报|检查|督查|督导|会商|评估|评比|排名|公布|公示|发布|外出招商|走访|带队外出招商|外出|专题研究|碰头|更新|梳理|分析|总结|安排|报告|点评|晾晒|巡查|排查|考核)";
const times = "(?:不少于|至少|不低于)?(?:[一两二三四五六\\d]+(?:次|回|场|期|轮))(?:以上)?";
const cadencePatterns: readonly RegExp[] = [
  /(?<![一每])[日周月](?:调度|通报|排名|报告|会商|研判|汇报|分析)(?:[、,，][周旬月季年](?:调度|通报|排名|报告|会商|研判|考核|评比|分析|总结))+/,
  /(?:[一每日][周日天旬]|[双两半隔]周|半月)一(?:快报|调度|通报|碰头|报告|会商|汇总|研判|例会|督查|总结|排名|检查|报|结|督办|点评|晾晒|小结|分析)(?:[、,，]\s*[一每半][周旬月季年]度?[一1][\u4e00-\u9fa5]{2})*/,
  /[一每半][月季年]度?一(?!个)[\u4e00-\u9fa5]{2}(?:[、,，]\s*[一每半][月季年]度?一[\u4e00-\u9fa5]{2})*/,
  new RegExp(
    `(?<!每[户人亩名位家吨个])每(?:个)?(?:[两三]个?(?:周|月|季度|年)|半个?月|半年|\\d+[天日]|学期|季度|周|月|年|季|旬|天|日)(?!人|亩|吨|户|立方米|每|[^，,；;。]{0,9}\\d+(?:\\.\\d+)?(?:元|万元|亿元|%|万)|都(?!要|得|应)|[的以])(?:都要|要|将|至少|定期|安排|分别|末|初|底|[上中下]旬)*(?:${verb}${times}|至少${verb}${times}|${verb}|${times})?`,
  ),
  new RegExp(
    `(?:[一两三]个(?:月|季度|星期)|[一两]周|两月)(?:至少)?(?:要)?(?:${verb})?(?:要)?${times}`,
  ),
  /(?<!不)定期(?!存款|间|限|债)|按期(?!开工|推进|竣工|投产|达产|交付|建成|投用|完工|完成|启动|通车|实现)|按月|按季度?|按周|按旬|逐月|逐季|逐周|逐日|隔周|双周|双月(?!刊)|[一每][年季月周][一两三四](?:次|回)|按年度?(?=报|考核|评估)/,
];

const periods: readonly (readonly [RegExp, number])[] = [
  [/学期/, 2],
  [/[两双隔]个?周/, 26],
  [/半个?月/, 24],
  [/周|星期/, 52],
  [/旬/, 36],
  [/(?:两|二|2|双)个?月/, 6],
  [/(?:三|3)个?月/, 4],
  [/半年/, 2],
  [/季/, 4],
  [/月/, 12],
  [/年/, 1],
  [/[天日]/, 365],
];

/** How often it is to be done, as written; "" if it is a single act. */
export function readCadence(text: string): string {
  for (const pattern of cadencePatterns) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return words.replace(/(?:都?要|都|至少|不少于|将)$/, "");
  }
  return "";
}

/** 36 for 每10天, 0 where no days are counted. */
function readDays(cadence: string): number {
  const days = Number(/每(\d+)[天日]/.exec(cadence)?.[1] ?? 0);
  return days > 1 ? Math.floor(365 / days) : 0;
}

/**
 * Times a year: 每月至少2次 → 24, 一周一快报 → 52; null where the words do not count (定期). The first cadence of 一周一快报、一月一调度
 * counts: the others are other acts.
 */
export function countOccurrences(cadence: string): number | null {
  const first = cadence.split(/[、,，]/)[0] ?? "";
  if (!/[每逐按一半两双隔1]|^[日周月]/.test(first)) return null;
  const days = readDays(first);
  if (days > 0) return days;
  const perYear = periods.find(([words]) => words.test(first))?.[1];
  if (perYear === undefined) return null;
  const times = /([一二两三四五六七八九十\d]+)(?:次|回|场|期|轮)/.exec(first)?.[1];
  return perYear * (times === undefined ? 1 : readCount(times));
}
