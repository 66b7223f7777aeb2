/** 新签约5亿元以上项目88个: a bound that picks the things counted is part of their name, no value of its own. */
import type { ScannedQuantity } from "../quantities/quantity.ts";

/** True where `quantity` bounds a class that the next quantity of the clause counts. */
export function isThreshold(
  text: string,
  quantity: ScannedQuantity,
  next: ScannedQuantity | undefined,
): boolean {
  if (quantity.form !== "amount" || quantity.masked) return false;
  const isInequality = quantity.operator === "ge" || quantity.operator === "le";
  const after = text.slice(quantity.span.end, quantity.span.end + 40);
  if (isInequality && next?.form === "amount" && quantity.unit.kind !== "count") {
    const between = text.slice(quantity.span.end, next.span.start);
    if (isClass(between)) return true;
  }
  if (isMeasuredSet(text, quantity, next)) return true;
  if (quantity.unit.base === "岁" && /^[\u4e00-\u9fa5]/.test(after) && !isInequality) return true;
  if (!isInequality) return false;
  // 20人以上农村集中供水率, 30户以上自然村寨: the size of a place names a class of places
  if (/^[人户]$/.test(quantity.unit.written) && /^的?(?:农村|自然村|村|小区|家庭|聚居)/.test(after))
    return true;
  // 镇区人口10万以上的特大镇: a bound that picks out places, firms or works, where nothing reaches it
  const before = text.slice(Math.max(0, quantity.span.start - 6), quantity.span.start);
  const picked =
    /^的[^，。；、,;\d]{0,8}?(?:镇|县|村|企业|项目|家庭|单位|学校|机组|锅炉|船舶|车辆)(?![\u4e00-\u9fa5]?级)/;
  if (quantity.unit.base !== "%" && picked.test(after) && !/占|达|为|有|超/.test(before))
    return true;
  // 60岁以上老人, 35岁以下青年, 20千伏及以上线路: ages and voltages always name a class
  return /^(?:岁|周岁|千伏|吨级|英寸)/.test(quantity.unit.written) && /^[^，。；、,;]/.test(after);
}

/** 14个市州城市空气质量优良天数比例达81.5%: how many places the rate is taken over is no value of its own. */
function isMeasuredSet(
  text: string,
  quantity: ScannedQuantity,
  next: ScannedQuantity | undefined,
): boolean {
  if (quantity.unit.kind !== "count" || next?.unit.base !== "%" || next.form !== "amount")
    return false;
  const between = text.slice(quantity.span.end, next.span.start);
  if (/[，,。；;：:]/.test(between)) return false;
  // 20个断面优良水体比例、水源地达标率均保持100%
  if (between.includes("、")) return /^[^、]{2,24}(?:率|比例|比重|浓度)、/.test(between);
  return (
    /(?:率|比例|比重|收入|浓度|总值|面积|投资|产值|经费|费|支出)[^，。；]{0,6}$/.test(between) &&
    /[达到增长降高升]/.test(between)
  );
}

/** Between a threshold and the count of what it picks stand nouns alone, no comma and no verb of measure. */
function isClass(between: string): boolean {
  if (between === "" || /[，。；、,;：:（）()]|^[并且而居和及与]/.test(between)) return false;
  if (/(?:增长|下降|比上年|占|提高到|增加|减少|达到?$)/.test(between)) {
    return /^的?(?:村|企业|项目|县|镇|家庭|城市)/.test(between) && !/增长|下降/.test(between);
  }
  return /^(?:的)?[^\d]{1,20}$/.test(between);
}
