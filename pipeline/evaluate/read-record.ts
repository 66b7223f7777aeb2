/** Turns one parsed JSON value into a record that can be scored, or says what is wrong with it. */
import type { ScoredRecord } from "./annotation.ts";

/** A record that is not scored (`skipped`: projects, stated absences of a target) is no fault. */
export type Reading =
  | { readonly kind: "record"; readonly record: ScoredRecord }
  | { readonly kind: "skipped" }
  | { readonly kind: "fault"; readonly message: string };

type Fields = Readonly<Record<string, unknown>>;

class FieldFault extends Error {}

const measures = ["level", "growth", "change", "share", "rank", "multiple"];
const operators = ["eq", "approx", "ge", "le", "range"];
const unscoredTypes = ["project", "no_target"];

/** `kind` may stand for `type` and `comparator` for `op`, as older annotations have them. */
export function readRecord(value: unknown): Reading {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { kind: "fault", message: "a record is an object in braces" };
  }
  const fields = value as Fields;
  const type = fields["type"] ?? fields["kind"];
  if (unscoredTypes.includes(String(type))) return { kind: "skipped" };
  try {
    return { kind: "record", record: readTyped(type, fields) };
  } catch (error) {
    if (error instanceof FieldFault) return { kind: "fault", message: error.message };
    throw error;
  }
}

function readTyped(type: unknown, fields: Fields): ScoredRecord {
  const quote = readText(fields, "quote");
  if (quote === "") throw new FieldFault("quote is empty");
  switch (type) {
    case "target":
    case "result":
      return { type, quote, ...readQuantity(fields) };
    case "commitment":
      return {
        type,
        quote,
        lead: readList(fields, "lead"),
        support: readList(fields, "support"),
        deadline: readOptionalText(fields, "deadline"),
        hard: readFlag(fields, "hard"),
      };
    case "enterprise":
      return { type, quote, name: readText(fields, "name") };
    default:
      throw new FieldFault("type must be target, result, commitment, enterprise or project");
  }
}

function readQuantity(fields: Fields): {
  readonly indicator: string;
  readonly measure: string;
  readonly op: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly period: string;
  readonly masked: boolean;
} {
  const masked = fields["masked"] === true;
  return {
    indicator: readText(fields, "indicator"),
    measure: readChoice(fields["measure"], "measure", measures),
    op: readChoice(fields["op"] ?? fields["comparator"], "op", operators),
    low: readNumber(fields, "low", masked),
    high: readNumber(fields, "high", masked),
    unit: readOptionalText(fields, "unit"),
    period: readOptionalText(fields, "period"),
    masked,
  };
}

function readText(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== "string") throw new FieldFault(`${name} must be a text`);
  return value;
}

/** Absent is empty; a year may be written as a number. */
function readOptionalText(fields: Fields, name: string): string {
  const value = fields[name] ?? "";
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") throw new FieldFault(`${name} must be a text`);
  return value;
}

function readNumber(fields: Fields, name: string, masked: boolean): number | null {
  const value = fields[name] ?? null;
  if (typeof value === "number") return value;
  if (value === null && masked) return null;
  throw new FieldFault(`${name} must be a number (null only where masked is true)`);
}

function readList(fields: Fields, name: string): readonly string[] {
  const value = fields[name] ?? [];
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value;
  throw new FieldFault(`${name} must be a list of texts`);
}

function readFlag(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (typeof value !== "boolean") throw new FieldFault(`${name} must be true or false`);
  return value;
}

function readChoice(value: unknown, name: string, choices: readonly string[]): string {
  if (typeof value === "string" && choices.includes(value)) return value;
  throw new FieldFault(`${name} must be one of ${choices.join(", ")}`);
}
