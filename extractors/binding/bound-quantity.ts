/** A quantity with the indicator it measures; what the binder hands on. */
import type { Measure, Span } from "../../pipeline/document.ts";
import type { MeasureVerb } from "../indicators/measure-verbs.ts";
import type { ScannedQuantity } from "../quantities/quantity.ts";

export interface BoundQuantity {
  readonly quantity: ScannedQuantity;
  /** Clean noun phrase. */
  readonly indicator: string;
  readonly measure: Measure;
  /** -1 for a fall that is stored as a negative number. */
  readonly sign: 1 | -1;
  /** Of the sentence: from the indicator (where it stands in the sentence) to the end of the value. */
  readonly quote: Span;
  readonly verb: MeasureVerb | null;
  readonly isStart: boolean;
  /** The act that opens the phrase: 新建, 改造 …; "" for a pure outcome. */
  readonly act: string;
  /** The clause it stands in. */
  readonly clause: Span;
  readonly rule: string;
}
