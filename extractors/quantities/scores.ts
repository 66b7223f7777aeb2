/** 融合指数达到52, 综合得分为91.5: a figure without a unit behind a noun that is measured in none. */
import { findAll } from "../../pipeline/find-all.ts";
import { readBound } from "./bounds.ts";
import type { ScannedQuantity } from "./quantity.ts";
import { composeUnit } from "./units.ts";

const pattern =
  /(?<=(?:指数|得分|评分|系数)(?:提高|提升|上升|增长|下降)?[^，。；、\d]{0,4})(?<=[到至达为过]|指数|得分|评分|系数|突破)\d{1,4}(?:\.\d+)?(?=[，,。；;、）)]|$)/g;

export function scanScores(text: string): readonly ScannedQuantity[] {
  if (!/指数|得分|评分|系数/.test(text)) return [];
  return findAll(text, pattern).map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const bound = readBound(text.slice(Math.max(0, span.start - 8), span.start), match[0], "");
    return {
      form: "amount",
      span: { start: span.start - bound.before, end: span.end },
      core: span,
      operator: bound.operator,
      low: Number(match[0]),
      high: Number(match[0]),
      parts: [],
      unit: composeUnit("", ""),
      modifier: text.slice(span.start - bound.before, span.start),
      masked: false,
    };
  });
}
