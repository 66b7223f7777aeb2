/** A form of the review queue → a line in the log of decisions. The database itself is never written from here. */
import { randomUUID } from "node:crypto";
import {
  allFields,
  type Decision,
  type DecisionKind,
  faultOfDecision,
} from "../review/decision.ts";
import type { PresentFact } from "../review/settle.ts";

type Form = Readonly<Record<string, unknown>>;

function textOf(form: Form, name: string): string {
  const value = form[name];
  return typeof value === "string" ? value.trim().slice(0, 1000) : "";
}

/** The decision, or what is wrong with it as `中文｜English`. `visitor` is who is logged in; the typed name counts where nobody is. */
export function readDecisionForm(
  form: Form,
  fact: PresentFact | undefined,
  { visitor, decidedAt }: { readonly visitor: string | null; readonly decidedAt: string },
): Decision | string {
  if (fact === undefined)
    return "库里已没有这条事实，请重新打开。｜The fact is gone from the database; load the page again.";
  const { factId, kind, path, quote, sentence } = fact;
  const corrections = allFields.flatMap((field) => {
    const value = textOf(form, `new_${field}`);
    return value === "" ? [] : [[field, value] as const];
  });
  const decision: Decision = {
    id: randomUUID(),
    decidedAt,
    reviewer: visitor ?? textOf(form, "reviewer").slice(0, 40),
    factId,
    kind,
    path,
    quote,
    sentence,
    decision: textOf(form, "decision") as DecisionKind,
    corrections: Object.fromEntries(corrections),
    reason: textOf(form, "reason"),
  };
  return faultOfDecision(decision) ?? decision;
}
