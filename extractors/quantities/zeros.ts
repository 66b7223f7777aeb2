/** 群体性事件“零发生”, 支出零增长, 零就业家庭动态为零: nothing is a quantity too. */
import { findAll } from "../../pipeline/find-all.ts";
import type { ScannedQuantity } from "./quantity.ts";
import { composeUnit } from "./units.ts";

const pattern =
  /[“"]?零(?:发生|增长(?!行动|计划|工程)|死亡|伤亡|事故|上访|违规)[”"]?|(?<=(?:动态|保持[^，。；]{2,12}|确保[^，。；]{2,12}))(?:为零|归零)/g;

export function scanZeros(text: string): readonly ScannedQuantity[] {
  if (!/[零归]/.test(text)) return [];
  return findAll(text, pattern).map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return {
      form: "amount",
      span,
      core: span,
      operator: "eq",
      low: 0,
      high: 0,
      parts: [],
      unit: composeUnit("", match[0].includes("增长") ? "%" : ""),
      modifier: "",
      masked: false,
    };
  });
}
