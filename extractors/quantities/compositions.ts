/**
 * 4:37:59, 13.4∶40.7∶45.9: the shares of the three sectors that together make about 100.
 * 2.13:1: a ratio to one (城乡居民收入比), which is a plain number.
 */
import { findAll } from "../../pipeline/find-all.ts";
import { readBound } from "./bounds.ts";
import type { ScannedQuantity } from "./quantity.ts";
import { composeUnit } from "./units.ts";

const pattern =
  /(?<![\d:∶])(\d{1,2}(?:\.\d+)?)\s*[:∶：]\s*(\d{1,2}(?:\.\d+)?)\s*[:∶：]\s*(\d{1,2}(?:\.\d+)?)(?![\d:∶])/g;

const ratio = /(?<![\d:∶])(\d+(?:\.\d+)?)\s*[:∶：]\s*1(?![\d.:∶：])/g;

function scanRatios(text: string): readonly ScannedQuantity[] {
  return findAll(text, ratio).map((match) => {
    const end = match.index + match[0].length;
    const span = { start: match.index, end };
    const bound = readBound(
      text.slice(Math.max(0, span.start - 8), span.start),
      match[0],
      text.slice(end, end + 4),
    );
    return {
      form: "amount",
      span: { start: span.start - bound.before, end: end + bound.after },
      core: span,
      operator: bound.operator,
      low: Number(match[1]),
      high: Number(match[1]),
      parts: [],
      unit: composeUnit("", ""),
      modifier:
        text.slice(span.start - bound.before, span.start) + text.slice(end, end + bound.after),
      masked: false,
    };
  });
}

export function scanCompositions(text: string): readonly ScannedQuantity[] {
  const found: ScannedQuantity[] = [...scanRatios(text)];
  for (const match of findAll(text, pattern)) {
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
