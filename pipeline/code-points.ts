/** The bridge between UTF-16 offsets (JavaScript) and code points (DuckDB, printed output). Imports the vocabulary only. */
import type { Span } from "./document.ts";

const surrogate = /[\uD800-\uDFFF]/;

/**
 * Returns a function that turns a UTF-16 span of `text` into a span in Unicode code points.
 * Texts without characters beyond the basic plane cost nothing.
 */
export function codePointSpans(text: string): (span: Span) => Span {
  if (!surrogate.test(text)) return (span) => ({ start: span.start, end: span.end });
  const offsets = new Uint32Array(text.length + 1);
  let points = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    offsets[unit] = points;
    const isPair = (text.codePointAt(unit) ?? 0) > 0xffff;
    if (isPair) {
      offsets[unit + 1] = points;
      unit += 1;
    }
    points += 1;
  }
  offsets[text.length] = points;
  return (span) => ({ start: offsets[span.start] ?? points, end: offsets[span.end] ?? points });
}
