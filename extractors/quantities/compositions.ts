/** 4:37:59, 13.4∶40.7∶45.9: the shares of the three sectors that together make about 100. */
import type { ScannedQuantity } from "./quantity.ts";
import { composeUnit } from "./units.ts";

const pattern =
  /(?<![\d:∶])(\d{1,2}(?:\.\d+)?)\s*[:∶：]\s*(\d{1,2}(?:\.\d+)?)\s*[:∶：]\s*(\d{1,2}(?:\.\d+)?)(?![\d:∶])/g;

export function scanCompositions(text: string): readonly ScannedQuantity[] {
  const found: ScannedQuantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const parts = [Number(match[1]), Number(match[2]), Number(match[3])];
    const sum = parts.reduce((total, part) => total + part, 0);
    if (Math.abs(sum - 100) > 1) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({
      form: "composition",
      span,
      core: span,
      operator: "eq",
      low: parts[0] ?? null,
      high: parts[0] ?? null,
      parts,
      unit: composeUnit("", "%"),
      modifier: "",
      masked: false,
    });
  }
  return found;
}
