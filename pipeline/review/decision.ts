/** A decision of a person on a fact: what it may correct, and when it is whole. Imports nothing of the database. */

export type DecisionKind = "accepted" | "corrected" | "rejected";

export interface Decision {
  readonly id: string;
  /** ISO time, UTC. */
  readonly decidedAt: string;
  readonly reviewer: string;
  readonly factId: string;
  readonly kind: string;
  /** Of the document, the quote and its sentence: by them a decision finds its fact again, or is seen to have expired. */
  readonly path: string;
  readonly quote: string;
  readonly sentence: string;
  readonly decision: DecisionKind;
  /** Field and value as written; empty unless corrected. */
  readonly corrections: Readonly<Record<string, string>>;
  readonly reason: string;
}

const decisionKinds: readonly DecisionKind[] = ["accepted", "corrected", "rejected"];

const quantityFields = ["indicator", "measure", "op", "low", "high", "unit", "period", "scope"];

/** What can be corrected of each kind of fact, by the field names of `duban extract`. */
export const correctableFields: Readonly<Record<string, readonly string[]>> = {
  target: quantityFields,
  result: quantityFields,
  commitment: ["lead", "support", "deadline", "due", "cadence"],
  enterprise: ["name", "role"],
  project: ["name", "stage"],
};

/** Every field that a sheet has a column for, in their order. */
export const allFields: readonly string[] = [...new Set(Object.values(correctableFields).flat())];

/** Terms that a field may take; other fields take words, numbers or dates. */
export const fieldChoices: Readonly<Record<string, readonly string[]>> = {
  measure: ["level", "growth", "change", "share", "rank", "multiple"],
  op: ["eq", "approx", "ge", "le", "range"],
  role: ["to_attract", "visited", "landed", "partner", "other"],
  stage: [
    "negotiating",
    "signed",
    "started",
    "under_construction",
    "completed",
    "in_production",
    "stalled",
  ],
};

const patterns: Readonly<Record<string, readonly [pattern: RegExp, advice: string]>> = {
  low: [/^(-?\d+(\.\d+)?|-)$/, "数字，没有则写 -｜a number, or - for none"],
  high: [/^(-?\d+(\.\d+)?|-)$/, "数字，没有则写 -｜a number, or - for none"],
  period: [
    /^(\d{4}(-\d{4})?|\d{4}-\d\d|-)$/,
    "2024、2021-2025 或 2024-06，没有则写 -｜2024, 2021-2025 or 2024-06, or - for none",
  ],
  due: [/^\d{4}-\d\d-\d\d$/, "日期，如 2024-06-30｜a date such as 2024-06-30"],
};

/** What is wrong with a corrected value, or null. */
function faultOfCorrection(kind: string, field: string, value: string): string | null {
  if (!(correctableFields[kind] ?? []).includes(field)) {
    const fields = (correctableFields[kind] ?? []).join(", ");
    return `${kind} 没有字段 ${field}，只有 ${fields}｜${field} is no field of a ${kind}; there are ${fields}`;
  }
  const allowed = fieldChoices[field];
  if (allowed !== undefined && !allowed.includes(value)) {
    const terms = allowed.join(", ");
    return `${field} 不能是“${value}”，请写 ${terms} 之一｜${field} cannot be "${value}"; write one of ${terms}`;
  }
  const [pattern, advice] = patterns[field] ?? [/./su, ""];
  if (pattern.test(value)) return null;
  const [chinese, english] = advice.split("｜");
  return `${field} 不能是“${value}”，请写${chinese}｜${field} cannot be "${value}"; write ${english}`;
}

/** What is wrong with a decision as a whole, as `中文｜English`, or null. */
export function faultOfDecision(decision: Decision): string | null {
  if (decision.reviewer === "") return "没有写复核人｜the reviewer's name is missing";
  if (!decisionKinds.includes(decision.decision)) {
    return `决定不能是“${decision.decision}”，请选属实、更正或不属实｜the decision cannot be "${decision.decision}"; write accept, correct or reject`;
  }
  const fields = Object.entries(decision.corrections);
  if (decision.decision === "corrected" && fields.length === 0) {
    return "选了更正，却没有写新的值｜it says correct, but no new value is given";
  }
  if (decision.decision !== "corrected" && fields.length > 0) {
    const named = fields.map(([field]) => field).join(", ");
    return `写了新的值（${named}），却没有选更正｜new values are given (${named}), but it does not say correct`;
  }
  if (decision.decision !== "accepted" && decision.reason === "") {
    return "更正和不属实须写理由｜a reason is needed to correct or to reject";
  }
  const faults = fields.map(([field, value]) => faultOfCorrection(decision.kind, field, value));
  return faults.find((fault) => fault !== null) ?? null;
}
