/** What a naming rule sees and what it answers. A rule is a pure function; the first of the list that answers names the group. */
import type { Span } from "../../../pipeline/document.ts";
import type { MeasureVerb } from "../../indicators/measure-verbs.ts";
import type { Tail } from "../../indicators/tail.ts";
import type { ScannedQuantity } from "../../quantities/quantity.ts";
import type { SentenceView } from "../../sentence-view.ts";

/** Values that stand side by side: 23%、15%、18%. */
export interface Group {
  readonly quantities: readonly ScannedQuantity[];
  /** Where the words before it begin. */
  readonly lead: number;
  readonly clause: Span;
}

/** What the last group was bound to; the next may lean on it. */
export interface Memory {
  readonly indicators: readonly (readonly string[])[];
  /** The indicators of all groups so far, in order, without repetition. */
  readonly history: readonly string[];
  readonly verb: MeasureVerb | null;
  readonly quoteStart: number;
  readonly act: string;
  /** The indicators of the values named one after the other, none of them carried: A达5家，B达3家. */
  readonly chain: readonly string[];
  /** Base unit of its last value. */
  readonly unit: string;
  /** 新增 or 净增 opened the list that the group stood in. */
  readonly isRising: boolean;
}

export interface NamingContext {
  readonly view: SentenceView;
  readonly group: Group;
  readonly tail: Tail;
  /** Clean phrase before the group; "" if nothing but verbs stands there. */
  readonly phrase: string;
  readonly memory: Memory | null;
  /** What the sentence before was about; "" if unknown. */
  readonly previousSubject: string;
  /** All quantities of the sentence. */
  readonly quantities: readonly ScannedQuantity[];
}

export interface Naming {
  /** One list of indicators a value: a value may measure several (均达到100%). */
  readonly indicators: readonly (readonly string[])[];
  readonly quoteStart: number;
  /** Null: the quote ends with each value. */
  readonly quoteEnd: number | null;
  readonly isCountedNoun: boolean;
  readonly isCarried: boolean;
  readonly rule: string;
}

export type NamingRule = (context: NamingContext) => Naming | null;

/** Offset of the first character from `from` on that is no list mark. */
export function skipMarks(text: string, from: number): number {
  return from + (/^[\s、,，和及与:：;；。—]*/.exec(text.slice(from))?.[0].length ?? 0);
}

/** Offset at which `phrase` begins before the group's first value. */
export function phraseStart({ view, group }: NamingContext, phrase: string): number {
  const until = group.quantities[0]?.span.start ?? group.lead;
  const at = view.folded.slice(group.lead, until).indexOf(phrase.slice(0, 4));
  return at < 0 ? skipMarks(view.folded, group.lead) : group.lead + at;
}
