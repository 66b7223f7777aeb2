/** Cells of the tables of saved queries: terms in the reader's language, and links to facts, promises and documents. */
import { html } from "hono/html";
import { pickLanguage } from "../../cli/language.ts";
import type { PlainRow } from "../../database.ts";
import { printCell } from "../../report/rows.ts";
import type { Html } from "../layout.ts";
import { linkFact, shortenPath } from "../table.ts";
import { minuteOf } from "../times.ts";
import { address, type Visit } from "../visit.ts";
import { nameTerm, nameVerdict } from "./names.ts";
import { sayNote } from "./note-texts.ts";
import { sayReason } from "./reasons.ts";

export function kindOf(
  column: string,
  rows: readonly PlainRow[],
): "number" | "quote" | "date" | "name" | "text" {
  if (rows.some((row) => typeof row[column] === "number")) return "number";
  if (/^(indicator|project|company|enterprise|closest_indicator|.*name)$/.test(column))
    return "name";
  if (/(_on|_at|_origin|^verdict|^status)$/.test(column)) return "date";
  return /quote|sentence|reason|explanation|example|message|spellings/.test(column)
    ? "quote"
    : "text";
}

/** The column of the id of the fact whose words stand in `column`. */
function factColumn(column: string): string {
  return column.replace(/(quote|sentence)$/, "fact_id");
}

/** Ids say nothing to a reader where the words beside them lead to the same page. */
export function shownColumns(columns: readonly string[]): readonly string[] {
  const linked = new Set(
    columns.filter((name) => /(quote|sentence)$/.test(name)).map((name) => factColumn(name)),
  );
  const hasPromise = columns.includes("promise_id") && columns.includes("indicator");
  return columns.filter(
    (name) => !linked.has(name) && !(hasPromise && name === "promise_id") && name !== "run_id",
  );
}

export function renderCell(visit: Visit, column: string, row: PlainRow): Html | string {
  const value = row[column];
  if (/coverage$/.test(column) && typeof value === "number") return printShare(value);
  if (column === "message") return sayNote(visit, String(row["code"]), String(value ?? ""));
  const text = nameTerm(visit, column, printCell(value));
  if (typeof value !== "string" || value === "") return text;
  if (column === "reason" && "verdict" in row) return sayReason(visit, value);
  if (/^(definition|explanation_text)$/.test(column)) return pickLanguage(text, visit.language);
  if (/_at$/.test(column)) return minuteOf(value);
  if (/(quote|sentence)$/.test(column)) return linkQuote(row, column, text);
  if (column === "indicator" && typeof row["promise_id"] === "string") {
    return html`<a href="/promise/${row["promise_id"]}">${text}</a>`;
  }
  if (column === "verdict") {
    return html`<span class="verdict ${value}">${nameVerdict(visit, value)}</span>`;
  }
  return linkId(column, value, text);
}

/** A share between 0 and 1. */
function printShare(value: number): string {
  return `${Math.round(value * 1000) / 10}%`;
}

/** A quote leads to its fact, or at least to the promise that it is part of. */
function linkQuote(row: PlainRow, column: string, text: string): Html | string {
  const fact = row[factColumn(column)];
  if (typeof fact === "string" && fact !== "") return linkFact(fact, text);
  const promise = row["promise_id"];
  return typeof promise === "string" ? html`<a href="/promise/${promise}">${text}</a>` : text;
}

function linkId(column: string, value: string, text: string): Html | string {
  if (/(^|_)fact_id$/.test(column)) return html`<a href="/fact/${value}">${value.slice(0, 8)}…</a>`;
  if (column === "promise_id") return html`<a href="/promise/${value}">${value.slice(0, 8)}…</a>`;
  if (/(^|_)document$|^path$/.test(column)) {
    return html`<a class="path" href="${address("/document", { path: value })}">${shortenPath(value)}</a>`;
  }
  return text;
}
