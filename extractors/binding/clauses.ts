/** Where the words that belong to a quantity begin: the nearest boundary before it. */

import type { Span } from "../../pipeline/document.ts";
import { findAll } from "../../pipeline/find-all.ts";
import type { ScannedQuantity } from "../quantities/quantity.ts";

const boundary = /[,，;；。:：!！?？\n]|——|—(?=\D)/g;

/** Offsets at which a clause of `text` begins, the first being 0. A comma inside a number is no boundary. */
export function findClauseStarts(
  text: string,
  quantities: readonly ScannedQuantity[],
): readonly number[] {
  const starts = [0];
  for (const match of findAll(text, boundary)) {
    const at = match.index;
    if (quantities.some((quantity) => at > quantity.core.start && at < quantity.core.end)) continue;
    starts.push(at + match[0].length);
  }
  return starts;
}

/** The clause that holds `offset`. */
export function clauseAt(starts: readonly number[], offset: number, textLength: number): Span {
  let start = 0;
  let end = textLength;
  for (const candidate of starts) {
    if (candidate <= offset) start = candidate;
    else {
      end = candidate;
      break;
    }
  }
  return { start, end };
}
