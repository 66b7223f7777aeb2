/** What the scanner finds: a number with its unit and the words that bound it, not yet bound to an indicator. */
import type { Operator, Span } from "../../pipeline/document.ts";
import type { Unit } from "./units.ts";

/** amount: 4.68亿美元 · rank: 第二位 · multiple: 翻一番, 2.1倍 · composition: 4:37:59. */
export type QuantityForm = "amount" | "rank" | "multiple" | "composition";

export interface ScannedQuantity {
  readonly form: QuantityForm;
  /** From the first to the last character, with its bounding words (不低于, 以上). Offsets of the text scanned. */
  readonly span: Span;
  /** The number and its unit alone. */
  readonly core: Span;
  readonly operator: Operator;
  readonly low: number | null;
  readonly high: number | null;
  /** The parts of a composition; empty otherwise. */
  readonly parts: readonly number[];
  readonly unit: Unit;
  /** The bounding words as written: 以上, 左右, 不低于. */
  readonly modifier: string;
  readonly masked: boolean;
}
