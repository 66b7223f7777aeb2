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

const choices: Readonly<Record<string, readonly string[]>> = {
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
  low: [/^(-?\d+(\.\d+)?|-)$/, "a number, or - for none"],
  high: [/^(-?\d+(\.\d+)?|-)$/, "a number, or - for none"],
  period: [/^(\d{4}(-\d{4})?|\d{4}-\d\d|-)$/, "2024, 2021-2025 or 2024-06, or - for none"],
  due: [/^\d{4}-\d\d-\d\d$/, "a date such as 2024-06-30"],
};

/** What is wrong with a corrected value, or null. */
function faultOfCorrection(kind: string, field: string, value: string): string | null {
  if (!(correctableFields[kind] ?? []).includes(field)) {
    return `${field} is no field of a ${kind}; there are ${(correctableFields[kind] ?? []).join(", ")}`;
  }
  const allowed = choices[field];
  if (allowed !== undefined && !allowed.includes(value)) {
    return `${field} cannot be "${value}"; write one of ${allowed.join(", ")}`;
  }
  const [pattern, advice] = patterns[field] ?? [/./su, ""];
  return pattern.test(value) ? null : `${field} cannot be "${value}"; write ${advice}`;
}

/** What is wrong with a decision as a whole, or null. */
export function faultOfDecision(decision: Decision): string | null {
  if (decision.reviewer === "") return "the reviewer's name is missing";
  if (!decisionKinds.includes(decision.decision)) {
    return `the decision cannot be "${decision.decision}"; write accept, correct or reject`;
  }
  const fields = Object.entries(decision.corrections);
  if (decision.decision === "corrected" && fields.length === 0) {
    return "it says correct, but no new value is given";
  }
  if (decision.decision !== "corrected" && fields.length > 0) {
    return `new values are given (${fields.map(([field]) => field).join(", ")}), but it does not say correct`;
  }
  if (decision.decision !== "accepted" && decision.reason === "") {
    return "a reason is needed to correct or to reject";
  }
  const faults = fields.map(([field, value]) => faultOfCorrection(decision.kind, field, value));
  return faults.find((fault) => fault !== null) ?? null;
}
