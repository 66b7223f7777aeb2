/** Quantities as reports print them: ≥ 7%, 3亿美元, 4–5万人. */

const signs: Readonly<Record<string, string>> = { ge: "≥ ", le: "≤ ", approx: "≈ " };

export interface Aim {
  readonly op: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
}

/** Empty where there is no number. 以上 and 以内 of a fall are said of its size: 下降 ≥ 3.4%. */
export function describeAim({ op, low, high, unit }: Aim): string {
  const bound = op === "le" ? (high ?? low) : low;
  if (bound === null) return "";
  if (op === "range" && high !== null) return `${plainNumber(bound)}–${plainNumber(high)}${unit}`;
  const direction = bound < 0 ? "下降 " : "";
  return `${direction}${signs[op ?? ""] ?? ""}${plainNumber(Math.abs(bound))}${unit}`;
}

/** At most four decimals. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
